/** Tries work until it succeeds or is refused for good. */
import type { Durable } from '../platform/durable.ts';
import type { Metrics } from '../platform/metrics.ts';
import type { Failure, Outcome } from '../platform/outcome.ts';
import { retryDelay, type RetryPolicy } from './retry-delay.ts';

export interface SettleDeps {
  readonly durable: Pick<Durable, 'step' | 'sleep'>;
  readonly retry: RetryPolicy;
  readonly metrics: Pick<Metrics, 'stepSeconds'>;
}

export type OnTrouble = (failure: Failure, attempt: number, delayMs: number) => Promise<void>;

/** Each try is a durable step whose outcome is kept; the waits between tries outlive restarts, and there is no last try. */
export async function untilSettled<T>(
  { durable, retry, metrics }: SettleDeps,
  name: string,
  work: () => Promise<Outcome<T>>,
  onTrouble: OnTrouble
): Promise<Outcome<T>> {
  for (let attempt = 1; ; attempt += 1) {
    const { outcome, delayMs } = await durable.step(name, async () => {
      const stop = metrics.stepSeconds.startTimer({ step: name });
      const outcome = await work();
      stop({ outcome: outcome.ok ? 'ok' : outcome.failure.code });
      const delayMs = retryDelay(retry, attempt, Math.random());
      if (!outcome.ok && outcome.failure.retryable) await onTrouble(outcome.failure, attempt, delayMs);
      return { outcome, delayMs };
    });
    if (outcome.ok || !outcome.failure.retryable) return outcome;
    await durable.sleep(delayMs);
  }
}
