/** Tools that only a check or a deploy needs live in folders of their own under scripts/tools, and are installed on first use. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const TOOLS = fileURLToPath(new URL('./tools', import.meta.url));
const POLL_MS = 500;
/** An installation takes a minute or two; a marker older than this belongs to a process that was killed. */
const ABANDONED_AFTER_MS = 15 * 60_000;

const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Only one process installs at a time: making a directory is atomic on every system. */
async function lock(directory) {
  for (;;) {
    try {
      mkdirSync(directory);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const age = Date.now() - (statSync(directory, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > ABANDONED_AFTER_MS) rmSync(directory, { recursive: true, force: true });
      else await wait(POLL_MS);
    }
  }
}

function install(folder, name) {
  console.error(`Installing ${name} (a minute or two, once) …`);
  const { status } = spawnSync('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32'
  });
  if (status !== 0)
    throw new Error(`${name} could not be installed. The lines above say why; mend that and try again.`);
}

/**
 * Installs a tool when it is missing or its lock file has changed.
 * @param {'analyzer' | 'format' | 'sf' | 'stryker'} tool folder under scripts/tools
 * @param {string} name what to call it when talking to a person
 * @returns {Promise<string>} the tool's folder
 * @throws {Error} when npm fails
 */
export async function installTool(tool, name) {
  const folder = path.join(TOOLS, tool);
  const wanted = hashOf(path.join(folder, 'package-lock.json'));
  const stamp = path.join(folder, 'node_modules', '.installed-lock');
  const isCurrent = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (isCurrent()) return folder;
  const marker = path.join(folder, '.installing');
  await lock(marker);
  try {
    if (!isCurrent()) {
      install(folder, name);
      writeFileSync(stamp, wanted);
    }
  } finally {
    rmSync(marker, { recursive: true, force: true });
  }
  return folder;
}
