/**
 * `npm run test:mutation -- [GLOB ...]`: how many small changes of the kernel's pricing and lifecycle the kernel's tests
 * find. A glob such as 'kernel/src/pricing/tier*.ts' changes only these files. Prints survivors and the score of each
 * file; the report to click through is reports/mutation/index.html. Only what changed since the last run is tried anew:
 * code, and tests by their names. `--force` tries all, which a test needs that changed under its old name.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { installTool } from './install-tool.mjs';
import { root } from './start/settings.mjs';

const given = process.argv.slice(2);
const globs = given.filter((argument) => argument !== '--force');
const tool = await installTool('stryker', 'Stryker');
const { status } = spawnSync(
  process.execPath,
  [
    path.join(tool, 'node_modules/@stryker-mutator/core/bin/stryker.js'),
    'run',
    path.join(tool, 'stryker.config.mjs'),
    ...(globs.length > 0 ? ['--mutate', globs.join(',')] : []),
    ...(given.includes('--force') ? ['--force'] : [])
  ],
  { cwd: root, stdio: 'inherit' }
);
process.exitCode = status ?? 1;
