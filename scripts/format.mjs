/** `npm run format` writes every file as Prettier has it, Apex too. `npm run format -- --check` only names those that differ. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { installTool } from './install-tool.mjs';
import { root } from './start/settings.mjs';

const PRETTIER = path.join(root, 'node_modules/prettier/bin/prettier.cjs');

await installTool('format', 'the formatter for Apex');
const mode = process.argv.includes('--check') ? '--check' : '--write';
const { status } = spawnSync(process.execPath, [PRETTIER, mode, '.', '--log-level', 'warn'], {
  cwd: root,
  stdio: 'inherit'
});
process.exit(status ?? 1);
