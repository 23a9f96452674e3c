/** What every step of an order has in common: its key, counting, recording, telling people, waiting, giving up. */
import type { Failure, Outcome } from '../platform/outcome.ts';
import type { Acceptance } from '../ports/crm.ts';
import { REFUSED } from './check-acceptance.ts';
import { park, refuse, writeBack } from './order-ends.ts';
import { stepDone, stepWaits, type OrderStep } from './order-state.ts';
import type { OrderResults, OrderStore } from './order-store.ts';
import { OrderEnded, type Completion, type RunDeps } from './run-deps.ts';
import { untilSettled, type OnTrouble } from './until-settled.ts';

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
