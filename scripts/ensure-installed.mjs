/**
 * Runs before `npm start`, `npm test` and `npm run check`, on whatever Node the machine has: installs the dependencies
 * (a pinned Node among them) when they are missing or older than the lock file.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const root = fileURLToPath(new URL('..', import.meta.url));
const OLDEST_NODE = 20;

const installed = path.join(root, 'node_modules', '.package-lock.json');
const lock = path.join(root, 'package-lock.json');
const current = existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  console.error(
    `Plumbline needs Node ${OLDEST_NODE} or newer to install; this is ${process.version}. Install a newer Node and try again.`
  );
  process.exit(1);
}
if (!current) {
  console.log('Installing dependencies (about a minute, once) …');
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32'
  });
  if (status !== 0) {
    console.error('npm ci failed. The lines above say why; mend that and run the same command again.');
    process.exit(1);
  }
}
