/** `node scripts/sf.mjs <arguments>`: the sf CLI in the version this project is tested with, installed on first use. Calls nobody unasked. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { installTool } from './install-tool.mjs';

const QUIET = { SF_DISABLE_TELEMETRY: 'true', SF_AUTOUPDATE_DISABLE: 'true', SF_SKIP_NEW_VERSION_CHECK: 'true' };

const tool = await installTool('sf', 'the sf CLI');
const commands = path.join(tool, 'node_modules', '.bin');
const node = path.join(commands, process.platform === 'win32' ? 'node.cmd' : 'node');
const cli = path.join(tool, 'node_modules', '@salesforce', 'cli', 'bin', 'run.js');
const { status, error } = spawnSync(node, [cli, ...process.argv.slice(2)], {
  stdio: 'inherit',
  // the CLI calls `sf` and `node` again for some of its work
  env: { ...process.env, ...QUIET, PATH: `${commands}${path.delimiter}${process.env.PATH ?? ''}` },
  shell: process.platform === 'win32'
});
if (error)
  console.error(`The sf CLI could not be started: ${error.message}. Delete ${tool}/node_modules and try again.`);
process.exitCode = status ?? 1;
