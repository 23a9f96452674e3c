/** The quick build after each deploy: the deployed components only. Base components and lwc stay in the vendor build. */
import path from 'node:path';
import { rollup, type Plugin } from 'rollup';
import { vendorEntries } from './build-vendor.ts';
import { componentNamespace } from './component-namespace.ts';
import { compiler, isForeignWarning, plugins } from './settings.ts';

const ENTRY = '\0app';

export interface AppSource {
  /** Folder that holds one folder per Lightning web component bundle. */
  readonly bundles: string;
  /** Names of the bundles a page may place, for example `quoteConfigurator`. */
  readonly exposed: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
}

/** Says which platform module the local org lacks, and who wants it; the compiler's own words lead astray. */
function refuseUnknownModules(vendor: ReadonlySet<string>): Plugin {
  return {
    name: 'unknown-modules',
    resolveId(id, importer) {
      if (!/^(lightning|platform|force)\/\w+$/.test(id) || vendor.has(id)) return null;
      throw new Error(`The local org has no module ${id}; ${importer ?? 'the app'} imports it`);
    }
  };
}

/** A module that offers each exposed component under the name FlexiPages use, loaded when asked for. */
function entryModule(exposed: readonly string[]): Plugin {
  const lines = exposed.map((name) => `'c:${name}': () => import('c/${name}')`);
  return {
    name: 'entry',
    resolveId: (id) => (id === 'app' ? ENTRY : null),
    load: (id) => (id === ENTRY ? `export const components = {\n${lines.join(',\n')}\n};` : null)
  };
}

/** Builds `app.js` and its chunks into `outDir`. @throws the compiler's error, with file and line where it has them. */
export async function buildApp(source: AppSource, outDir: string): Promise<void> {
  const vendor = new Set(Object.values(vendorEntries()));
  const bundles = path.resolve(source.bundles);
  const bundle = await rollup({
    input: { app: 'app' },
    preserveEntrySignatures: 'strict',
    external: (id) => vendor.has(id),
    plugins: [
      entryModule(source.exposed),
      refuseUnknownModules(vendor),
      ...plugins(componentNamespace(compiler(), bundles), { labels: source.labels })
    ],
    onwarn(warning, report) {
      if (warning.code === 'UNRESOLVED_IMPORT') throw new Error(warning.message);
      if (!isForeignWarning(warning)) report(warning);
    }
  });
  await bundle.write({
    dir: outDir,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js'
  });
  await bundle.close();
}
