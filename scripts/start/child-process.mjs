/** Starts one of our processes, keeps its log, waits until it answers, and ends it. Its pid is on disk, so that the next start can end what a kill -9 left. */
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './settings.mjs';

const READY_TIMEOUT_MS = 120_000;
const ANSWER_TIMEOUT_MS = 2_000;
const STOP_TIMEOUT_MS = 8_000;

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** True when `pid` still is the process we started, not a stranger that got its number. */
function isOurs(pid, script) {
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync('/proc') || (existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(script));
}

async function end(pid) {
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGTERM');
  const deadline = Date.now() + STOP_TIMEOUT_MS;
  while (isAlive(pid) && Date.now() < deadline) await sleep(25);
  if (isAlive(pid)) process.kill(pid, 'SIGKILL');
}

/** Ends processes that an earlier, killed start left running on this data folder. @returns {Promise<string[]>} their names */
export async function endLeftovers(dataDir) {
  const folder = path.join(dataDir, 'run');
  mkdirSync(folder, { recursive: true });
  const ended = [];
  for (const file of readdirSync(folder)) {
    const { pid, script } = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
    if (isAlive(pid) && isOurs(pid, script)) {
      await end(pid);
      ended.push(path.parse(file).name);
    }
    rmSync(path.join(folder, file), { force: true });
  }
  return ended;
}

/** The last words of a log file that a person can use. */
function lastLines(file, count = 12) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').slice(-count).join('\n') : '';
}

/**
 * @param {{ name: string, script: string, env: Record<string, string>, url: string, dataDir: string, onExit?: (code: number | null) => void }} options
 * `script` is relative to the checkout; `ready` resolves when `url/healthz` answers 200
 */
export function startProcess({ name, script, env, url, dataDir, onExit }) {
  mkdirSync(path.join(dataDir, 'logs'), { recursive: true });
  const logFile = path.join(dataDir, 'logs', `${name}.log`);
  const log = createWriteStream(logFile, { flags: 'w' });
  const child = spawn(process.execPath, [script], {
    cwd: root,
    env: { ...process.env, NODE_NO_WARNINGS: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true
  });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const pidFile = path.join(dataDir, 'run', `${name}.json`);
  writeFileSync(pidFile, JSON.stringify({ pid: child.pid, script }));
  let stopping = false;
  child.once('exit', (code) => {
    rmSync(pidFile, { force: true });
    if (!stopping) onExit?.(code);
  });
  const stop = async () => {
    stopping = true;
    await end(child.pid);
  };
  return { name, stop, ready: untilReady({ name, child, url, logFile }) };
}

async function untilReady({ name, child, url, logFile }) {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`${name} ended while starting. Its log (${logFile}):\n${lastLines(logFile)}`);
    const response = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) }).catch(
      () => undefined
    );
    if (response?.ok) return;
    await sleep(50);
  }
  throw new Error(
    `${name} did not answer at ${url}/healthz within ${READY_TIMEOUT_MS / 1000} s. Its log is ${logFile}`
  );
}
