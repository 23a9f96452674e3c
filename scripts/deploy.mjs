/**
 * `npm run deploy -- --target-org ALIAS`: deploys force-app to an org that the sf CLI is logged in to. Other arguments go to
 * `sf project deploy start` as they are, for example `--dry-run` or `--test-level RunLocalTests`.
 */
import { spawnSync } from 'node:child_process';
import { root } from './start/settings.mjs';

const run = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;

if (run('scripts/build-kernel.mjs', '--check') !== 0) process.exit(1);
const status = run(
  'scripts/sf.mjs',
  'project',
  'deploy',
  'start',
  '--source-dir',
  'force-app',
  ...process.argv.slice(2)
);
if (status === 0) console.log('\nDeployed. What to set up in the org, once: docs/guide-admin.md');
else
  console.error(
    '\nNot deployed. No org yet? Log in with: node scripts/sf.mjs org login web --alias ALIAS, then npm run deploy -- --target-org ALIAS'
  );
process.exit(status);
