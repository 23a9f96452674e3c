/** The vendor build, made once per set of package versions and build files and then shared by every start and test. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LIGHTNING_FOLDER, STAND_INS, vendorVersions } from '../../lightning/build/packages.ts';
import { underLock } from './build-lock.ts';
import { buildInto } from './run-build.ts';
import { markUsed, tidyCache } from './tidy-cache.ts';

export const VENDOR_URL = '/lightning/vendor';

/** Folder of a finished vendor build. */
export interface VendorBundle {
  readonly hash: string;
  readonly folder: string;
}

const BUILD_FILES = ['build-vendor', 'settings', 'platform-values', 'production-constants', 'one-engine', 'packages'];

/** Changes when a package version, a stand-in or the build itself changes. */
export function vendorHash(): string {
  const hash = createHash('sha256').update(vendorVersions().join());
  const modules = readdirSync(STAND_INS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => path.join('modules', name));
  for (const name of [...modules, ...BUILD_FILES.map((file) => path.join('build', `${file}.ts`))].sort()) {
    hash.update(name).update(readFileSync(path.join(LIGHTNING_FOLDER, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Builds the bundle (about 25 s) or finds it built. */
export async function prepareVendor(cacheFolder: string): Promise<VendorBundle> {
  const hash = vendorHash();
  const folder = path.join(cacheFolder, `lightning-vendor-${hash}`);
  if (!existsSync(folder)) {
    await underLock(`${folder}.lock`, () =>
      buildInto(folder, (outDir) => ({ kind: 'vendor', outDir, baseUrl: `${VENDOR_URL}/${hash}` }))
    );
  }
  markUsed(folder);
  tidyCache(cacheFolder);
  return { hash, folder };
}
