import { mkdirSync, existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { BuildAnswer, BuildFailure, BuildOrder } from '../../lightning/build/build-worker.ts';

const WORKER = new URL('../../lightning/build/build-worker.ts', import.meta.url);

/** A build that did not succeed, in the compiler's words. */
export class BuildError extends Error {
  readonly failure: BuildFailure;
  constructor(failure: BuildFailure) {
    super(failure.message);
    this.name = 'BuildError';
    this.failure = failure;
  }
}

function inWorker(order: BuildOrder): Promise<BuildAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: order });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`The build ended with code ${code}`));
    });
  });
}

/** Moves a finished build into place in one step, so that nobody ever sees half of one. Another process may have been first. */
function publish(built: string, folder: string): void {
  try {
    renameSync(built, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(built, { recursive: true });
  }
}

/**
 * Runs a build in a worker thread, unless `folder` already holds it.
 * @throws BuildError when the code does not compile
 */
export async function buildInto(folder: string, order: (outDir: string) => BuildOrder): Promise<void> {
  if (existsSync(folder)) return;
  const outDir = `${folder}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`;
  mkdirSync(path.dirname(folder), { recursive: true });
  const answer = await inWorker(order(outDir));
  if (answer.ok) {
    publish(outDir, folder);
    return;
  }
  rmSync(outDir, { recursive: true, force: true });
  throw new BuildError(answer.failure);
}
