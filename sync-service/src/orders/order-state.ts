/** What an order goes through. Pure: each transition takes a state and the time, and returns the next state. */

export const ORDER_STEPS = ['accepted', 'account', 'subscription', 'first_invoice', 'done'] as const;
export type OrderStep = (typeof ORDER_STEPS)[number];

export type BusinessStatus = 'accepted' | 'ordered' | 'active' | 'draft';
export type TechnicalStatus = 'queued' | 'running' | 'waiting' | 'parked' | 'idle' | 'done';

export interface Trouble {
  /** Plain words: what does not work. */
  readonly reason: string;
  /** UTC instant of the first failed attempt of this step. */
  readonly since: string;
  readonly nextTryAt: string;
}

export interface OrderState {
  readonly business: BusinessStatus;
  readonly technical: TechnicalStatus;
  /** UTC instants at which steps ended. */
  readonly doneAt: Readonly<Partial<Record<OrderStep, string>>>;
  /** What people may like to know of a finished step, for example "Found". */
  readonly notes: Readonly<Partial<Record<OrderStep, string>>>;
  readonly now: OrderStep;
  readonly trouble?: Trouble;
  readonly parkedReason?: string;
  readonly differences?: readonly string[];
}

export const QUEUED: OrderState = { business: 'accepted', technical: 'queued', doneAt: {}, notes: {}, now: 'accepted' };

export function stepDone(state: OrderState, step: OrderStep, at: string, note: string | undefined): OrderState {
  return {
    ...untroubled(state),
    business: step === 'subscription' ? 'ordered' : state.business,
    technical: 'running',
    doneAt: { ...state.doneAt, [step]: at },
    notes: note === undefined ? state.notes : { ...state.notes, [step]: note },
    now: ORDER_STEPS[ORDER_STEPS.indexOf(step) + 1] ?? 'done'
  };
}

/** We try again by ourselves; `since` stays with the first failure. */
export function stepWaits(state: OrderState, step: OrderStep, trouble: Trouble): OrderState {
  const since = state.now === step && state.trouble ? state.trouble.since : trouble.since;
  return { ...state, technical: 'waiting', now: step, trouble: { ...trouble, since } };
}

/** Only a person can go on. */
export function orderParked(state: OrderState, step: OrderStep, reason: string): OrderState {
  return { ...untroubled(state), technical: 'parked', now: step, parkedReason: reason };
}

/** The deal that was accepted is not the one that was checked: back to the rep. */
export function orderRefused(state: OrderState, differences: readonly string[]): OrderState {
  return { ...untroubled(state), business: 'draft', technical: 'idle', differences };
}

export function orderCompleted(state: OrderState, at: string, subscriptionStatus: string): OrderState {
  const done = stepDone(state, 'done', at, undefined);
  return { ...done, business: subscriptionStatus === 'active' ? 'active' : 'ordered', technical: 'done' };
}

function untroubled(state: OrderState): OrderState {
  const copy: { -readonly [K in keyof OrderState]: OrderState[K] } = { ...state };
  delete copy.trouble;
  return copy;
}
