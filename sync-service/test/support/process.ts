/** Child processes of a test: started from their main file, with environment only, killed by whoever started them. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Process {
  readonly child: ChildProcess;
  /** Everything it wrote so far. */
  readonly output: () => string;
  kill(signal?: NodeJS.Signals): Promise<void>;
}

/** A test run that is cut short leaves nothing behind. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Only what is given reaches the child, and PATH. */
export function startProcess(main: string, environment: Record<string, string>): Process {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env['PATH'] ?? '', NODE_NO_WARNINGS: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe']
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  return {
    child,
    output: () => output,
    kill: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill(signal);
      await exited;
    }
  };
}

/** Polls until the check gives a value. @throws with the last error after the time limit */
export async function eventually<T>(check: () => Promise<T | undefined>, what: string, seconds = 30): Promise<T> {
  const end = Date.now() + seconds * 1000;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const value = await check();
      if (value !== undefined) return value;
    } catch (error) {
      last = error;
    }
    await sleep(50);
  }
  throw new Error(`not within ${String(seconds)} s: ${what}`, { cause: last });
}

/** Waits for a 2xx answer. @throws at once, with its output, when the process ends instead */
export async function answers(url: string, process: Process, seconds = 30): Promise<void> {
  const ended = new Promise<never>((_resolve, reject) => {
    process.child.once('exit', () => {
      reject(new Error(`it ended: ${process.output()}`));
    });
  });
  const ready = eventually(async () => ((await fetch(url)).ok ? true : undefined), `${url} answers`, seconds);
  await Promise.race([ready, ended]);
}
