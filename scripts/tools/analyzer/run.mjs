/** Runs the Code Analyzer plugin without the sf CLI, which is ten times its size. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { execute } from '@oclif/core';

createRequire(import.meta.url)('./engine-api-compatibility.cjs');
const plugin = path.join(import.meta.dirname, 'node_modules/@salesforce/plugin-code-analyzer/package.json');
await execute({ dir: pathToFileURL(plugin).href, args: ['code-analyzer', ...process.argv.slice(2)] });
