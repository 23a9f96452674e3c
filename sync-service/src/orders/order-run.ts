/** What every step of an order has in common: its key, counting, recording, telling people, waiting, giving up. */
import type { Durable } from '../platform/durable.ts';
import type { Logger } from '../platform/log.ts';
import type { Metrics } from '../platform/metrics.ts';
import { succeeded, type Failure, type Outcome } from '../platform/outcome.ts';
import type { Invoice, Subscription } from '../ports/billing-engine.ts';
import type { Acceptance, Crm, OrderSnapshot } from '../ports/crm.ts';
import { REFUSED } from './check-acceptance.ts';
import { progressOf } from './order-progress.ts';
import { orderCompleted, orderParked, orderRefused, stepDone, stepWaits, type OrderStep } from './order-state.ts';
import type { OrderChange, OrderResults, OrderStore } from './order-store.ts';
import { retryDelay, type RetryPolicy } from './retry-delay.ts';

export interface RunDeps {
  readonly durable: Pick<Durable, 'step' | 'sleep'>;
  readonly store: OrderStore;
  readonly crm: Pick<Crm, 'publishProgress' | 'publishCompleted'>;
  readonly retry: RetryPolicy;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** Leaves the workflow: the order is refused or parked, which is recorded and told already. */
export class OrderEnded extends Error {}

export interface Attempt {
  readonly idempotencyKey: string;
  /** An earlier attempt may have taken effect without our knowing. */
  readonly repeated: boolean;
}

export interface StepPlan<T> {
  readonly attempt: (attempt: Attempt) => Promise<Outcome<T>>;
  /** Words for the timeline, and a note for the rep's page. */
  readonly tell: (value: T) => { readonly text: string; readonly note?: string };
  readonly keep?: (value: T) => OrderResults;
}

export interface Completion {
  readonly billingAccountId: string;
  readonly subscription: Subscription;
  readonly invoice?: Invoice;
}

export interface OrderRun {
  /** Tries until it succeeds. @throws OrderEnded when it is refused for good */
  step<T>(name: OrderStep, plan: StepPlan<T>): Promise<T>;
  /** Writes the results back to the CRM and closes the order. */
  complete(completion: Completion): Promise<void>;
  /** Hands the order to a person, with the reason. */
  park(failure: Failure): Promise<void>;
}

export function createOrderRun(deps: RunDeps, acceptance: Acceptance): OrderRun {
  const { acceptanceKey: key } = acceptance;
  const step: OrderRun['step'] = async (name, plan) => {
    const outcome = await untilSettled(deps, name, () => attemptStep(deps, key, name, plan), waiting(deps, key, name));
    if (outcome.ok) return outcome.value;
    await (outcome.failure.code === REFUSED ? refuse(deps, key, outcome.failure) : park(deps, key, outcome.failure));
    throw new OrderEnded();
  };
  return {
    step,
    park: (failure) => park(deps, key, failure),
    complete: async (completion) => {
      const write = () => writeBack(deps, key, completion);
      const outcome = await untilSettled(deps, 'done', write, waiting(deps, key, 'done'));
      if (!outcome.ok) {
        await park(deps, key, outcome.failure);
        throw new OrderEnded();
      }
    }
  };
}

type OnTrouble = (failure: Failure, attempt: number, delayMs: number) => Promise<void>;

/** Each try is a durable step whose outcome is kept; the waits between tries outlive restarts, and there is no last try. */
async function untilSettled<T>(
  { durable, retry, metrics }: RunDeps,
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

async function attemptStep<T>(deps: RunDeps, key: string, name: OrderStep, plan: StepPlan<T>): Promise<Outcome<T>> {
  const idempotencyKey = `${key}:${name}`;
  const attempts = await deps.store.beginAttempt(key, name, idempotencyKey);
  const outcome = await plan.attempt({ idempotencyKey, repeated: attempts > 1 });
  if (!outcome.ok) return outcome;
  const { text, note } = plan.tell(outcome.value);
  await changeAndTell(deps, key, (state) => ({
    state: stepDone(state, name, new Date().toISOString(), note),
    results: plan.keep?.(outcome.value) ?? {},
    timeline: [
      { kind: 'business', step: name, code: 'done', text },
      {
        kind: 'technical',
        step: name,
        code: 'done',
        text: `Attempt ${String(attempts)} succeeded.`,
        detail: { idempotencyKey }
      }
    ]
  }));
  deps.log.info({ acceptanceKey: key, step: name, attempts }, 'order step done');
  return outcome;
}

function waiting(deps: RunDeps, key: string, name: OrderStep): OnTrouble {
  return async (failure, attempt, delayMs) => {
    const now = Date.now();
    const nextTryAt = new Date(now + delayMs).toISOString();
    const trouble = { reason: failure.message, since: new Date(now).toISOString(), nextTryAt };
    deps.log.warn({ acceptanceKey: key, step: name, failure, nextTryAt }, 'order waits');
    await changeAndTell(deps, key, (state) => ({
      state: stepWaits(state, name, trouble),
      timeline: [
        { kind: 'business', step: name, code: 'waiting', text: failure.message },
        {
          kind: 'technical',
          step: name,
          code: failure.code,
          attempt,
          text: failure.message,
          detail: { ...failure.details, nextTryAt }
        }
      ]
    }));
  };
}

/** A lost snapshot is no harm: the next one says all of it again. */
async function changeAndTell(deps: RunDeps, key: string, decide: Parameters<OrderStore['change']>[1]): Promise<void> {
  const told = await deps.crm.publishProgress(await deps.store.change(key, decide));
  if (!told.ok) deps.log.warn({ acceptanceKey: key, failure: told.failure }, 'progress could not be shown');
}

async function writeBack(deps: RunDeps, key: string, completion: Completion): Promise<Outcome<null>> {
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

async function refuse(deps: RunDeps, key: string, { message, details }: Failure): Promise<void> {
  const differences = (details?.['differences'] as readonly string[] | undefined) ?? [message];
  await end(deps, key, 'refused', (state) => ({
    state: orderRefused(state, differences),
    timeline: [{ kind: 'business', step: 'accepted', code: 'refused', text: message, detail: { differences } }]
  }));
}

async function park(deps: RunDeps, key: string, { code, message, details }: Failure): Promise<void> {
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
  decide: (state: Parameters<Parameters<OrderStore['change']>[1]>[0]) => OrderChange
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
