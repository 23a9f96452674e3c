/**
 * The slow build, made once per set of versions: the LWC engine, every base component and our stand-ins, each under the name
 * components import, with shared chunks and an import map.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rollup, type Plugin } from 'rollup';
import { exposedBaseComponents, LIGHTNING_FOLDER, STAND_INS } from './packages.ts';
import { compiler, isForeignWarning, plugins } from './settings.ts';

// Right-to-left icons are 7 MB nobody uses here; the others import modules that npm lacks.
const LEFT_OUT = /Rtl$|^lightning\/(iconSvgTemplates|barcodeScanner|primitiveFigure)$/;

function standIns(): string[] {
  return readdirSync(STAND_INS).flatMap((namespace) =>
    readdirSync(path.join(STAND_INS, namespace)).map((name) => `${namespace}/${name}`)
  );
}

/** Entry name to module name: the names an import map may offer. */
export function vendorEntries(): Readonly<Record<string, string>> {
  const names = [...new Set([...exposedBaseComponents(), ...standIns()])].filter((name) => !LEFT_OUT.test(name));
  return {
    lwc: 'lwc',
    'synthetic-shadow': '@lwc/synthetic-shadow',
    ...Object.fromEntries(names.sort().map((name) => [name, name]))
  };
}

/** Entries have no importer; the compiler needs one to resolve a bare name. */
function resolveEntries(): Plugin {
  return {
    name: 'entries',
    async resolveId(id, importer) {
      if (importer !== undefined) return null;
      return this.resolve(id, path.join(LIGHTNING_FOLDER, 'entry.js'), { skipSelf: true });
    }
  };
}

/** Builds into `outDir` and writes `importmap.json` there, its addresses below `baseUrl`. */
export async function buildVendor(outDir: string, baseUrl: string): Promise<void> {
  const entries = vendorEntries();
  const bundle = await rollup({
    input: entries,
    external: ['platform/app'],
    preserveEntrySignatures: 'strict',
    plugins: [resolveEntries(), ...plugins(compiler(), { labels: {} })],
    onwarn(warning, report) {
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
  const imports = Object.fromEntries(Object.entries(entries).map(([file, name]) => [name, `${baseUrl}/${file}.js`]));
  writeFileSync(path.join(outDir, 'importmap.json'), JSON.stringify({ imports }, null, 1));
}
