import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import type { OAuthClientCredentials } from '../../setup/named-credentials.ts';
import type { CalloutAnswer, CalloutRequest } from '../run/callout.ts';

export type FetchJob = CalloutRequest & { readonly oauth?: OAuthClientCredentials };

/** What the worker gets when it starts. */
export interface FetchWorkerData {
  readonly signal: SharedArrayBuffer;
  readonly port: MessagePort;
}

/** The token request may need its own time on top of the call's. */
const GRACE_MS = 15_000;

/** Apex waits for its callouts: a worker fetches while this thread sleeps on a shared integer. */
export class BlockingFetch {
  private readonly signal = new SharedArrayBuffer(4);
  private readonly port: MessagePort;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    const workerData: FetchWorkerData = { signal: this.signal, port: port2 };
    const worker = new Worker(new URL('./fetch-worker.ts', import.meta.url), { workerData, transferList: [port2] });
    worker.unref();
  }

  /** @returns when the answer is there or its time is over. */
  send(job: FetchJob): CalloutAnswer {
    const flag = new Int32Array(this.signal);
    while (receiveMessageOnPort(this.port)) continue;
    Atomics.store(flag, 0, 0);
    this.port.postMessage(job);
    const woken = Atomics.wait(flag, 0, 0, job.timeoutMs + GRACE_MS);
    const reply = receiveMessageOnPort(this.port) as { message: CalloutAnswer } | undefined;
    return woken !== 'timed-out' && reply ? reply.message : { ok: false, problem: 'Read timed out' };
  }
}
