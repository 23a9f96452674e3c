/** The three ends of an order: its numbers are back on the quote, it went back to the rep, or a person has it. */
import { succeeded, type Failure, type Outcome } from '../platform/outcome.ts';
import type { OrderSnapshot } from '../ports/crm.ts';
import { progressOf } from './order-progress.ts';
import { orderCompleted, orderParked, orderRefused, type OrderState } from './order-state.ts';
import type { OrderChange } from './order-store.ts';
import type { Completion, RunDeps } from './run-deps.ts';
import { untilSettled } from './until-settled.ts';

export async function writeBack(deps: RunDeps, key: string, completion: Completion): Promise<Outcome<null>> {
  const { subscription } = completion;
  await deps.store.beginAttempt(key, 'done', `${key}:done`);
  const at = new Date().toISOString();
  const snapshot = await deps.store.change(key, (state) => ({ state, timeline: [] })); // takes a sequence number
  const told = await deps.store.find(key);
  if (!told) throw new Error(`order ${key} is gone`);
  const completed = orderCompleted(told.state, at, subscription.status);
  const event: OrderSnapshot = {
    ...snapshot,
    businessStatus: completed.business,
    technicalStatus: completed.technical,
    progress: JSON.stringify(progressOf(completed))
  };
  const written = await deps.crm.publishCompleted({ ...event, ...completion });
  if (!written.ok) return written;
  await deps.store.change(key, (state) => ({
    state: orderCompleted(state, at, subscription.status),
    timeline: [{ kind: 'business', step: 'done', code: 'done', text: 'The numbers are on the quote.' }]
  }));
  deps.metrics.orders.inc({ end: 'done' });
  deps.log.info({ acceptanceKey: key, subscription: subscription.number }, 'order done');
  return succeeded(null);
}

export async function refuse(deps: RunDeps, key: string, { message, details }: Failure): Promise<void> {
  const differences = (details?.['differences'] as readonly string[] | undefined) ?? [message];
  await end(deps, key, 'refused', (state) => ({
    state: orderRefused(state, differences),
    timeline: [{ kind: 'business', step: 'accepted', code: 'refused', text: message, detail: { differences } }]
  }));
}

export async function park(deps: RunDeps, key: string, { code, message, details }: Failure): Promise<void> {
  await end(deps, key, 'parked', (state) => ({
    state: orderParked(state, state.now, message),
    timeline: [
      { kind: 'business', step: state.now, code: 'parked', text: message },
      { kind: 'technical', step: state.now, code, text: message, ...(details ? { detail: { ...details } } : {}) }
    ],
    exception: { step: state.now, code, reason: message, details: { ...details } }
  }));
}

/** Records the end, and goes on telling the CRM until it has heard it. */
async function end(
  deps: RunDeps,
  key: string,
  how: 'refused' | 'parked',
  decide: (state: OrderState) => OrderChange
): Promise<void> {
  const tell = async () => deps.crm.publishProgress(await deps.store.change(key, decide));
  const outcome = await untilSettled(deps, how, tell, (failure) => {
    deps.log.warn({ acceptanceKey: key, failure }, `${how} order could not be shown yet`);
    return Promise.resolve();
  });
  if (!outcome.ok) deps.log.error({ acceptanceKey: key, failure: outcome.failure }, `${how} order cannot be shown`);
  deps.metrics.orders.inc({ end: how });
  deps.log.warn({ acceptanceKey: key }, `order ${how}`);
}
