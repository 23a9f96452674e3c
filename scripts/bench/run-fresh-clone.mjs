import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../start/settings.mjs';
import { ownEnvironment } from '../own-environment.mjs';

const READY_SECONDS = 300;

/** As a newcomer's terminal: nothing that npm sets for its scripts, and none of this checkout's programs. */
async function newcomerEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_|^INIT_CWD$/i.test(name));
  const folders = process.env.PATH.split(path.delimiter).filter((folder) => !folder.includes('node_modules'));
  return { ...Object.fromEntries(kept), PATH: folders.join(path.delimiter), ...(await ownEnvironment('bench')) };
}

const seconds = (since) => (performance.now() - since) / 1000;

/**
 * Runs a command until it ends, or until it says something and is then stopped as by Ctrl-C.
 * @returns {Promise<{ saidAfter?: number, endedAfter: number }>} seconds
 * @throws Error with what it printed, when it fails or says nothing
 */
async function runCommand(command, args, { cwd, env, words, stop = false }) {
  const began = performance.now();
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const timer = setTimeout(() => child.kill('SIGTERM'), READY_SECONDS * 1000);
  let text = '';
  let saidAfter;
  const listen = (data) => {
    text += data;
    if (saidAfter !== undefined || !words || !text.includes(words)) return;
    saidAfter = seconds(began);
    if (stop) process.kill(-child.pid, 'SIGINT'); // the whole group, as a terminal does
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const [code] = await once(child, 'close');
  clearTimeout(timer);
  const failed = code !== 0 && !(stop && saidAfter !== undefined); // a shell that got Ctrl-C does not end with 0
  if (failed || (words && saidAfter === undefined)) throw new Error(`${command} ${args.join(' ')} failed:\n${text}`);
  return { saidAfter, endedAfter: seconds(began) };
}

/** Space on disk, in MB, each file once. */
function sizeOf(folder) {
  const seen = new Set();
  let blocks = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const { ino, blocks: own } = statSync(path.join(entry.parentPath, entry.name));
    if (!seen.has(ino)) blocks += own;
    seen.add(ino);
  }
  return (blocks * 512) / 1024 ** 2;
}

/** What a newcomer waits for: clone, install, first start with the main job, second start. */
export async function run() {
  const cwd = mkdtempSync(path.join(tmpdir(), 'plumbline-clone-'));
  const env = await newcomerEnvironment();
  const row = (what, measured, goal = '') => ({ what, measured, goal });
  try {
    execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, cwd], { env });
    const install = await runCommand('npm', ['ci', '--loglevel=error'], { cwd, env });
    const size = sizeOf(path.join(cwd, 'node_modules'));
    const first = await runCommand('npm', ['start', '--', '--smoke'], { cwd, env, words: 'Finance published' });
    const second = await runCommand('npm', ['start'], { cwd, env, words: 'Everything is up', stop: true });
    return [
      row('npm ci', `${install.endedAfter.toFixed(1)} s`, '≤ 75 s'),
      row('node_modules', `${size.toFixed(0)} MB`, '≤ 800 MB'),
      row('first npm start, until finance publishes', `${first.saidAfter.toFixed(1)} s`),
      row('first npm start -- --smoke, in all', `${first.endedAfter.toFixed(1)} s`),
      row('second npm start, until ready', `${second.saidAfter.toFixed(1)} s`, '≤ 20 s'),
      row('Ctrl-C, until nothing runs', `${(second.endedAfter - second.saidAfter).toFixed(1)} s`)
    ];
  } finally {
    rmSync(cwd, { recursive: true, force: true });
    rmSync(env.PLUMBLINE_DATA_DIR, { recursive: true, force: true });
  }
}
