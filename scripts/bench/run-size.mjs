import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from '../start/settings.mjs';

const BUNDLE = 'force-app/main/default/lwc/kernel/kernel.js';

const partOf = (path) =>
  path.includes('node_modules/')
    ? path
        .split('node_modules/')
        .at(-1)
        .split('/', path.includes('/@') ? 2 : 1)
        .join('/')
    : path.split('/').slice(0, 3).join('/');

/** What the browser loads: the committed bundle, and what each part of the kernel and of its libraries adds to it. */
export async function run() {
  const bundle = readFileSync(`${root}${BUNDLE}`);
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['kernel/src/index.ts'],
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'esm',
    target: 'es2021'
  });
  const [{ inputs }] = Object.values(metafile.outputs);
  const parts = new Map();
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    parts.set(partOf(path), (parts.get(partOf(path)) ?? 0) + bytesInOutput);
  }
  const rows = [...parts].sort(([, a], [, b]) => b - a).map(([part, bytes]) => ({ part, bytes }));
  return [{ part: BUNDLE, bytes: bundle.length, gzipped: gzipSync(bundle).length }, ...rows];
}
