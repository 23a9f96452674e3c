import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';

const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Says that a build is still wanted. */
export function markUsed(folder: string): void {
  const now = new Date();
  utimesSync(folder, now, now);
}

/** Removes builds nobody used for a month: every change of a component leaves one behind. */
export function tidyCache(cacheFolder: string, now = Date.now()): void {
  const builds = readdirSync(cacheFolder).filter((name) => name.startsWith('lightning-'));
  for (const name of builds) {
    const build = path.join(cacheFolder, name);
    const { mtimeMs } = statSync(build, { throwIfNoEntry: false }) ?? {};
    if (mtimeMs !== undefined && now - mtimeMs > KEPT_MS) rmSync(build, { recursive: true, force: true });
  }
}
