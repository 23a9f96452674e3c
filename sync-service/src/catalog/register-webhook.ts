/** Asks the engine, until it agrees, to call us when finance publishes. Until then the schedule alone finds changes. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../platform/log.ts';
import type { BillingEngine } from '../ports/billing-engine.ts';

const FIRST_SECONDS = 1;
const CAP_SECONDS = 60;

export async function registerWebhook(
  billing: Pick<BillingEngine, 'registerWebhook'>,
  target: { readonly url: string; readonly secret: string },
  log: Logger,
  signal: AbortSignal
): Promise<void> {
  for (let seconds = FIRST_SECONDS; !signal.aborted; seconds = Math.min(CAP_SECONDS, seconds * 2)) {
    const registered = await billing.registerWebhook(target.url, target.secret);
    if (registered.ok) {
      log.info({ url: target.url }, 'webhook registered at the billing engine');
      return;
    }
    log.warn({ failure: registered.failure, nextTrySeconds: seconds }, 'webhook not registered');
    await sleep(seconds * 1000, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
