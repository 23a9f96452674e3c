/**
 * For work on pages beside a running `npm start`: deploys force-app again whenever one of its files changes. Then reload the
 * page. `--once` deploys once and ends.
 */
import { watch } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { laptopCredentials } from './start/credentials.mjs';
import { loginToOrg } from './start/org-login.mjs';
import { deployIfChanged } from './start/set-up-org.mjs';
import { loadEnvironmentFile, readSettings, root } from './start/settings.mjs';
import { USERS } from './start/users.mjs';

/** Editors write a file in several steps. */
const SETTLE_MS = 300;

loadEnvironmentFile();
const { dataDir, urls } = readSettings();
const { adminPrivateKeyFile } = laptopCredentials(dataDir);

async function deploy() {
  const started = performance.now();
  const login = { orgUrl: urls.org, privateKeyFile: adminPrivateKeyFile, username: USERS.admin.username };
  const done = await deployIfChanged(await loginToOrg(login), dataDir);
  console.log(`${new Date().toLocaleTimeString()}  ${done} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

await deploy();
if (!process.argv.includes('--once')) {
  let changed = false;
  watch(path.join(root, 'force-app'), { recursive: true }, () => (changed = true));
  for (;;) {
    await sleep(SETTLE_MS);
    if (!changed) continue;
    changed = false;
    await deploy().catch((error) => console.error(error.message));
  }
}
