import { Worker } from 'node:worker_threads';
import { OrgError } from '../data/transaction.ts';
import type { PublishedEvent } from '../data/publish-rows.ts';
import type { Job, JobReply, JobResults } from './jobs.ts';

interface Waiting {
  readonly job: Job;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface Member {
  readonly worker: Worker;
  current: Waiting | undefined;
}

export interface PoolEvents {
  /** After a commit that published events. */
  readonly onPublished: (events: readonly PublishedEvent[]) => void;
  /** A failure that is the org's own fault. */
  readonly onDefect: (message: string, stack: string | undefined) => void;
}

/** A few worker threads; jobs wait in line and run one at a time on each. A worker that dies is replaced and its job fails. */
export class WorkerPool {
  readonly #file: string;
  readonly #events: PoolEvents;
  readonly #members: Member[] = [];
  readonly #queue: Waiting[] = [];
  #lastId = 0;
  #closed = false;

  private constructor(file: string, events: PoolEvents) {
    this.#file = file;
    this.#events = events;
  }

  static async start(file: string, size: number, events: PoolEvents): Promise<WorkerPool> {
    const pool = new WorkerPool(file, events);
    await Promise.all(Array.from({ length: size }, () => pool.#add()));
    return pool;
  }

  async #add(): Promise<void> {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { file: this.#file } });
    const member: Member = { worker, current: undefined };
    await new Promise<void>((ready, failed) => {
      worker.once('message', () => {
        worker.off('error', failed);
        ready();
      });
      worker.once('error', failed);
    });
    worker.on('message', (reply: JobReply) => {
      this.#settle(member, reply);
    });
    worker.on('error', (error) => {
      this.#replace(member, error instanceof Error ? error : new Error(String(error)));
    });
    this.#members.push(member);
    this.#next();
  }

  /** @throws OrgError in Salesforce's terms when the job was refused. */
  run<K extends Job['kind']>(job: Extract<Job, { kind: K }>): Promise<JobResults[K]> {
    if (this.#closed) return Promise.reject(new OrgError('SERVER_UNAVAILABLE', 'The org is stopping', [], 503));
    return new Promise((resolve, reject) => {
      this.#queue.push({ job, resolve: resolve as (result: unknown) => void, reject });
      this.#next();
    });
  }

  /** Runs the job on every worker, for example after a deploy. */
  async runOnAll(job: Job): Promise<void> {
    await Promise.all(this.#members.map(() => this.run(job as Extract<Job, { kind: 'reload' }>)));
  }

  #next(): void {
    for (const member of this.#members) {
      if (member.current !== undefined) continue;
      const waiting = this.#queue.shift();
      if (waiting === undefined) return;
      member.current = waiting;
      member.worker.postMessage({ id: ++this.#lastId, job: waiting.job });
    }
  }

  #settle(member: Member, reply: JobReply): void {
    const waiting = member.current;
    member.current = undefined;
    if (reply.published.length > 0) this.#events.onPublished(reply.published);
    if (reply.ok) waiting?.resolve(reply.result);
    else {
      const { statusCode, message, fields, httpStatus, stack } = reply.error;
      if (stack !== undefined) this.#events.onDefect(message, stack);
      waiting?.reject(new OrgError(statusCode, message, fields, httpStatus));
    }
    this.#next();
  }

  #replace(member: Member, error: Error): void {
    this.#members.splice(this.#members.indexOf(member), 1);
    this.#events.onDefect(`engine worker ended: ${error.message}`, error.stack);
    member.current?.reject(new OrgError('UNKNOWN_EXCEPTION', error.message, [], 500));
    if (!this.#closed) void this.#add();
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const waiting of this.#queue.splice(0))
      waiting.reject(new OrgError('SERVER_UNAVAILABLE', 'The org is stopping', [], 503));
    await Promise.all(this.#members.map(({ worker }) => worker.terminate()));
    for (const { current } of this.#members)
      current?.reject(new OrgError('SERVER_UNAVAILABLE', 'The org stopped', [], 503));
  }
}
