/** The build of the deployed components: made after a deploy, found by the content it was made from. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AppSource } from '../../lightning/build/build-app.ts';
import type { BuildFailure } from '../../lightning/build/build-worker.ts';
import type { MetadataFile } from '../metadata/metadata-store.ts';
import { componentFiles, deployedLabels, exposedComponents } from './deployed-components.ts';
import type { Deployed } from './deps.ts';
import { BuildError, buildInto } from './run-build.ts';
import { markUsed } from './tidy-cache.ts';

export const APP_URL = '/lightning/app';

export type AppBundle =
  | { readonly ok: true; readonly hash: string; readonly folder: string }
  | { readonly ok: false; readonly failure: BuildFailure };

interface Source {
  readonly files: readonly MetadataFile[];
  readonly exposed: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
}

function sourceOf(deployed: Deployed): Source {
  return {
    files: componentFiles(deployed),
    exposed: exposedComponents(deployed),
    labels: deployedLabels(deployed)
  };
}

function contentHash({ files, exposed, labels }: Source, vendor: string): string {
  const hash = createHash('sha256').update(JSON.stringify([vendor, exposed, labels]));
  for (const file of files) hash.update(`\0${file.path}\0`).update(file.body);
  return hash.digest('hex').slice(0, 16);
}

/** The compiler reads files, so the deployed ones are laid out as a developer has them. */
function writeSources(files: readonly MetadataFile[], folder: string): void {
  for (const { path: name, body } of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, body);
  }
}

/** Remembers builds by content, failed ones included: the same faulty code is not compiled again for every page. */
export class AppBundles {
  readonly #cacheFolder: string;
  readonly #vendorHash: string;
  readonly #builds = new Map<string, Promise<AppBundle>>();
  #byVersion: { readonly version: string; readonly bundle: Promise<AppBundle> } | undefined;

  constructor(cacheFolder: string, vendorHash: string) {
    this.#cacheFolder = cacheFolder;
    this.#vendorHash = vendorHash;
  }

  /** The bundle of what is deployed now; builds it (1 to 8 s) when it is new. */
  current(deployed: Deployed): Promise<AppBundle> {
    const known = this.#byVersion?.version === deployed.version ? this.#byVersion.bundle : undefined;
    if (known) return known;
    const bundle = this.#bundleOf(sourceOf(deployed));
    this.#byVersion = { version: deployed.version, bundle };
    return bundle;
  }

  #bundleOf(source: Source): Promise<AppBundle> {
    const hash = contentHash(source, this.#vendorHash);
    const known = this.#builds.get(hash);
    if (known) return known;
    const build = this.#build(hash, source);
    this.#builds.set(hash, build);
    return build;
  }

  async #build(hash: string, { files, exposed, labels }: Source): Promise<AppBundle> {
    const folder = path.join(this.#cacheFolder, `lightning-app-${hash}`);
    const sources = `${folder}-source`;
    try {
      if (!existsSync(folder)) writeSources(files, sources);
      const source: AppSource = { bundles: path.join(sources, 'lwc'), exposed, labels };
      await buildInto(folder, (outDir) => ({ kind: 'app', outDir, source }));
      markUsed(folder);
      return { ok: true, hash, folder };
    } catch (error) {
      if (error instanceof BuildError) return { ok: false, failure: error.failure };
      this.#forget(hash);
      throw error;
    }
  }

  /** What failed for a reason outside the code is tried again. */
  #forget(hash: string): void {
    this.#builds.delete(hash);
    this.#byVersion = undefined;
  }
}
