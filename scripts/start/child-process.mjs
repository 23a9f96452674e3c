/** Starts one of our processes, keeps its log, tells when it answers, and ends it. */
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endProcess, noteProcess } from './data-folder.mjs';
import { root } from './settings.mjs';

const READY_TIMEOUT_MS = 120_000;
const ANSWER_TIMEOUT_MS = 2_000;

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
  const forget = noteProcess(dataDir, { name, pid: child.pid, script });
  let stopping = false;
  child.once('exit', (code) => {
    forget();
    if (!stopping) onExit?.(code);
  });
  const stop = async () => {
    stopping = true;
    await endProcess(child.pid);
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
