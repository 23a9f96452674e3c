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

/**
 * Pulls at once, and until that succeeded compares the mirror too: it may have changed while we were away. A pull that
 * failed is repeated with a growing wait, whoever asked for it, at the latest with the schedule.
 */
export function createCatalogPuller(options: PullerOptions): CatalogPuller {
  let stopped = false;
  let verifyFirst = true;
  let retrySeconds = FIRST_RETRY_SECONDS;
  let timer: NodeJS.Timeout | undefined;
  const planNext = (good: boolean) => {
    clearTimeout(timer);
    const seconds = good ? options.everySeconds : Math.min(options.everySeconds, retrySeconds);
    retrySeconds = good ? FIRST_RETRY_SECONDS : retrySeconds * 2;
    if (!stopped) timer = setTimeout(byItself, seconds * 1000);
  };
  const single = singleFlight(async (verify) => {
    let good = false;
    try {
      const outcome = await observe(options, verify || verifyFirst);
      good = outcome.ok;
      if (good) verifyFirst = false;
      return outcome;
    } finally {
      planNext(good);
    }
  });
  const byItself = () => {
    withCorrelation(randomUUID(), () => single.pull(false)).catch(() => undefined); // logged where it ran
  };
  byItself();
  return {
    pull: single.pull,
    close: async () => {
      stopped = true;
      clearTimeout(timer);
      await single.settled();
    }
  };
}

/** One run at a time; those who ask during one get the next, which they share. */
function singleFlight(run: (verify: boolean) => Pull) {
  let running: Pull | undefined;
  let next: { verify: boolean; result: Pull } | undefined;
  const start = (verify: boolean): Pull => {
    running = run(verify).finally(() => (running = undefined));
    return running;
  };
  const startNext = (): Pull => {
    const verify = next?.verify ?? false;
    next = undefined;
    return start(verify);
  };
  const pull = (verify: boolean): Pull => {
    if (!running) return start(verify);
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
