/** Runs pulls one at a time: on a schedule, when the engine calls, when a person asks. */
import { randomUUID } from 'node:crypto';
import { withCorrelation } from '../platform/correlation.ts';
import type { Logger } from '../platform/log.ts';
import type { Metrics } from '../platform/metrics.ts';
import type { Outcome } from '../platform/outcome.ts';
import type { PullReport } from './pull-catalog.ts';

type Pull = Promise<Outcome<PullReport>>;

export interface CatalogPuller {
  /** A pull that starts after this call; those who ask during one share the next. */
  pull(verify: boolean): Pull;
  close(): Promise<void>;
}

export interface PullerOptions {
  readonly run: (verify: boolean) => Pull;
  readonly everySeconds: number;
  readonly log: Logger;
  readonly metrics: Metrics;
}

const FIRST_RETRY_SECONDS = 2;

/** Pulls at once, and until that succeeded compares the mirror too: it may have changed while we were away. */
export function createCatalogPuller(options: PullerOptions): CatalogPuller {
  const single = singleFlight(options);
  const stopped = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const schedule = async (retrySeconds: number): Promise<void> => {
    const good = await withCorrelation(randomUUID(), () => single.pull(false)).then(
      (outcome) => outcome.ok,
      () => false // logged where it ran
    );
    if (stopped.signal.aborted) return;
    const seconds = good ? options.everySeconds : Math.min(options.everySeconds, retrySeconds);
    const nextRetry = good ? FIRST_RETRY_SECONDS : retrySeconds * 2;
    timer = setTimeout(() => void schedule(nextRetry), seconds * 1000);
  };
  void schedule(FIRST_RETRY_SECONDS);
  return {
    pull: single.pull,
    close: async () => {
      stopped.abort();
      clearTimeout(timer);
      await single.settled();
    }
  };
}

function singleFlight(options: PullerOptions) {
  let running: Pull | undefined;
  let next: { verify: boolean; result: Pull } | undefined;
  let verifyFirst = true;

  const start = async (verify: boolean): Pull => {
    try {
      const outcome = await observe(options, verify || verifyFirst);
      if (outcome.ok) verifyFirst = false;
      return outcome;
    } finally {
      running = undefined;
    }
  };
  const startNext = (): Pull => {
    const verify = next?.verify ?? false;
    next = undefined;
    return (running = start(verify));
  };
  const pull = (verify: boolean): Pull => {
    if (!running) return (running = start(verify));
    if (next) next.verify ||= verify;
    else next = { verify, result: running.then(startNext, startNext) };
    return next.result;
  };
  return { pull, settled: () => Promise.allSettled([running, next?.result]) };
}

async function observe(options: PullerOptions, verify: boolean): Pull {
  const { run, log, metrics } = options;
  try {
    const outcome = await run(verify);
    metrics.catalogPulls.inc({ result: outcome.ok ? 'ok' : outcome.failure.code });
    if (outcome.ok) {
      metrics.catalogVersion.set(outcome.value.version);
      metrics.catalogRefused.set(outcome.value.refusedCount);
      log.info(outcome.value, 'catalog pulled');
    } else log.warn({ failure: outcome.failure }, 'catalog pull failed; it will be repeated');
    return outcome;
  } catch (error) {
    metrics.catalogPulls.inc({ result: 'bug' });
    log.error({ err: error }, 'catalog pull broke');
    throw error;
  }
}
