/** HTTP to the engine: a time limit on each call, a breaker over all, and a bound on how many run at once. */
import { AsyncResource } from 'node:async_hooks';
import {
  ConsecutiveBreaker,
  ExponentialBackoff,
  TimeoutStrategy,
  circuitBreaker,
  handleWhen,
  retry,
  timeout,
  wrap
} from 'cockatiel';
import PQueue from 'p-queue';
import type * as z from 'zod';
import { correlationId } from '../../../platform/correlation.ts';
import { succeeded, type Outcome } from '../../../platform/outcome.ts';
import { EngineAnswer, UnexpectedAnswer, isEngineTrouble, toFailure } from './errors.ts';

const AT_ONCE = 16;
const FAILURES_BEFORE_PAUSE = 5;
const PAUSE_MS = 5000;

export interface ClientOptions {
  readonly url: string;
  readonly token: string;
  readonly timeoutSeconds: number;
}

export interface Call<T extends z.ZodType> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly answer: T;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
}

export interface Client {
  /** Reads are tried three times; writes once: after a timeout the caller looks whether it took effect. */
  call<T extends z.ZodType>(call: Call<T>): Promise<Outcome<z.output<T>>>;
}

export function createClient(options: ClientOptions): Client {
  const queue = new PQueue({ concurrency: AT_ONCE });
  const trouble = handleWhen(isEngineTrouble);
  const breaker = circuitBreaker(trouble, {
    halfOpenAfter: PAUSE_MS,
    breaker: new ConsecutiveBreaker(FAILURES_BEFORE_PAUSE)
  });
  const limit = timeout(options.timeoutSeconds * 1000, TimeoutStrategy.Aggressive);
  const once = wrap(breaker, limit);
  const thrice = wrap(
    retry(trouble, { maxAttempts: 2, backoff: new ExponentialBackoff({ initialDelay: 100, maxDelay: 1000 }) }),
    once
  );
  return {
    call: async (call) => {
      const policy = call.method === 'GET' ? thrice : once;
      // Bound to the caller: the queue may run it in the context of whoever finished before.
      const task = AsyncResource.bind(() => policy.execute(({ signal }) => send(options, call, signal)));
      try {
        return succeeded(await queue.add(task));
      } catch (error) {
        return toFailure(error);
      }
    }
  };
}

async function send<T extends z.ZodType>(
  { url, token }: ClientOptions,
  call: Call<T>,
  signal: AbortSignal
): Promise<z.output<T>> {
  const correlation = correlationId();
  const response = await fetch(new URL(call.path, url), {
    method: call.method,
    signal,
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'application/json',
      ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(call.idempotencyKey === undefined ? {} : { 'idempotency-key': call.idempotencyKey }),
      ...(correlation === undefined ? {} : { 'x-correlation-id': correlation })
    },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) })
  });
  const body = await bodyOf(response);
  if (!response.ok) throw new EngineAnswer(response.status, body);
  const parsed = call.answer.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new UnexpectedAnswer(
    `The billing engine's answer to ${call.method} ${call.path} is not as agreed: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`
  );
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
