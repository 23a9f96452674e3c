/** A platform of the bench's own: free ports, a data folder that goes away, everything ended afterwards. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ownEnvironment } from '../own-environment.mjs';
import { createPlatform } from '../start/platform.mjs';
import { readSettings } from '../start/settings.mjs';

/** Brings up everything, as `npm start` does. */
export const everything = async (platform) => {
  for (const step of platform.steps) await step.task(undefined, { title: step.title });
};

/**
 * @template T
 * @param {(platform: ReturnType<typeof createPlatform>) => Promise<T>} work
 * @param {(platform: ReturnType<typeof createPlatform>) => Promise<void>} [bringUp]
 * @returns {Promise<T>}
 */
export async function withPlatform(work, bringUp = everything) {
  const environment = await ownEnvironment('bench');
  const platform = createPlatform(readSettings(environment));
  try {
    await bringUp(platform);
    return await work(platform);
  } finally {
    await platform.stop();
    rmSync(environment.PLUMBLINE_DATA_DIR, { recursive: true, force: true });
  }
}

/** @returns {number} the process id of a part: 'billing', 'org' or 'service' */
export function processOf({ settings }, part) {
  return JSON.parse(readFileSync(path.join(settings.dataDir, 'run', `${part}.json`), 'utf8')).pid;
}

/** The most memory a process ever held, in MB; undefined where the system does not say. @param {number} pid */
export function peakMemory(pid) {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return undefined;
  const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(file, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

/** Log records of a part, oldest first. @param {string} message only those with this message */
export function logged({ settings }, part, message) {
  return readFileSync(path.join(settings.dataDir, 'logs', `${part}.log`), 'utf8')
    .split('\n')
    .filter((line) => line.includes(message) && line.endsWith('}'))
    .map((line) => JSON.parse(line))
    .filter(({ msg }) => msg === message);
}
