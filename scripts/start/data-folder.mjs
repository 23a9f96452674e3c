/** One platform at a time works on a data folder, and what a killed one left running is ended before the next comes up. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hasEnded, isAlive, isRunning } from '../liveness.mjs';

const STOP_TIMEOUT_MS = 8_000;
const OWNER = 'owner.pid';

/** Asks a process to end, and ends it when it does not. */
export async function endProcess(pid) {
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGTERM');
  if (!(await hasEnded(pid, STOP_TIMEOUT_MS))) process.kill(pid, 'SIGKILL');
}

/** Who works on this folder: the number and the script of a platform, as it noted them. */
function owner(file) {
  const [pid, script] = existsSync(file) ? readFileSync(file, 'utf8').split(' ') : [];
  return { pid: Number(pid), script };
}

/** @throws Error when another platform is up on this folder */
export function claimDataFolder(dataDir) {
  const file = path.join(dataDir, 'run', OWNER);
  mkdirSync(path.dirname(file), { recursive: true });
  const { pid, script } = owner(file);
  if (pid && pid !== process.pid && isRunning(pid, script)) {
    throw new Error(
      `Plumbline already runs on ${dataDir} (process ${pid}). Stop it with Ctrl-C there, or: kill ${pid}`
    );
  }
  writeFileSync(file, `${process.pid} ${path.basename(process.argv[1] ?? 'node')}`);
}

/** Gives the folder up, if it is ours. */
export function releaseDataFolder(dataDir) {
  const file = path.join(dataDir, 'run', OWNER);
  if (owner(file).pid === process.pid) rmSync(file, { force: true });
}

/** Notes a process of ours; the note goes when it ends. @returns {() => void} takes the note away */
export function noteProcess(dataDir, { name, pid, script }) {
  const file = path.join(dataDir, 'run', `${name}.json`);
  writeFileSync(file, JSON.stringify({ name, pid, script }));
  return () => rmSync(file, { force: true });
}

/** Ends what an earlier, killed platform left running on this folder. @returns {Promise<string[]>} the names of what was ended */
export async function endLeftovers(dataDir) {
  const folder = path.join(dataDir, 'run');
  const ended = [];
  for (const note of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const { name, pid, script } = JSON.parse(readFileSync(path.join(folder, note), 'utf8'));
    if (isRunning(pid, script)) {
      await endProcess(pid);
      ended.push(name);
    }
    rmSync(path.join(folder, note), { force: true });
  }
  return ended;
}
