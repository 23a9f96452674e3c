/** Finds a Chromium, or installs one: playwright's own download, or Debian's package as root. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** No sandbox under root, as in a container; nothing that calls home, which would slow a machine without internet. */
export const CHROMIUM_ARGUMENTS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run'
];

/** @returns {string | undefined} the browser's path */
function findChromium() {
  const onPath = NAMES.flatMap((name) =>
    (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name))
  );
  return [process.env.CHROME_PATH, ...onPath, MAC, chromium.executablePath()].find((file) => file && existsSync(file));
}

const succeeds = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

function installWithPlaywright() {
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  return succeeds(process.execPath, [cli, 'install', 'chromium']);
}

function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return (
    succeeds('apt-get', ['update', '-qq']) && succeeds('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-roboto'])
  );
}

/**
 * @returns {string} the path of a Chromium that can be started
 * @throws Error that says what to install
 */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  console.log('The browser tests need Chromium; installing it …');
  if (installWithApt() || installWithPlaywright()) {
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'No Chromium was found and none could be installed. Install chromium or Google Chrome, or set CHROME_PATH to its program, and try again.'
  );
}
