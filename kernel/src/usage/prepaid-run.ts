import { dateOf, parseDay, type Day } from '../lifecycle/local-date.ts';
import { Exact, exactText, ZERO } from '../pricing/exact.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { PrepaidEntry, PrepaidStep } from './prepaid-entry.ts';
import type { Fund, PrepaidState } from './prepaid-schema.ts';
import type { ReadTerms } from './prepaid-terms.ts';

/** A fund while events run through it. */
export interface OpenFund {
  readonly id: string;
  readonly source: Fund['source'];
  readonly grantedOn: Day;
  validTo: Day;
  rolls: number;
  remaining: Exact;
}

/** The inside of one call: changed in place for speed, never seen outside of it. */
export interface PrepaidRun extends ReadTerms {
  clock: string;
  period: number;
  funds: OpenFund[];
  readonly lacking: Map<string, Exact>;
  readonly entries: PrepaidEntry[];
}

export const balanceOf = ({ funds }: PrepaidRun): Exact => funds.reduce((sum, fund) => sum.plus(fund.remaining), ZERO);

const NUMBER = /^\d{1,60}(\.\d{1,60})?$/;
const amount = (text: string): Exact | undefined => (NUMBER.test(text) ? new Exact(text) : undefined);

/** Takes a kept state up again; refused when it is not one of ours. */
export function resume(read: ReadTerms, state: PrepaidState): ({ readonly ok: true } & PrepaidRun) | Refusal {
  const funds: OpenFund[] = [];
  for (const [at, fund] of state.funds.entries()) {
    const remaining = amount(fund.remaining);
    const grantedOn = parseDay(fund.grantedOn);
    const validTo = parseDay(fund.validTo);
    if (!remaining || grantedOn === undefined || validTo === undefined) {
      return refuse('bad_state', `state.funds[${at}]`, 'is no fund');
    }
    funds.push({ ...fund, grantedOn, validTo, remaining });
  }
  const lacking = new Map<string, Exact>();
  for (const [at, { chargeId, quantity }] of state.lacking.entries()) {
    const value = amount(quantity);
    if (!value || !read.drawdowns.has(chargeId)) return refuse('bad_state', `state.lacking[${at}]`, 'is no overage');
    lacking.set(chargeId, value);
  }
  if (!Number.isInteger(state.period) || state.period < 0 || state.period >= read.bounds.length) {
    return refuse('bad_state', 'state.period', `the term has no period ${state.period}`);
  }
  funds.sort((a, b) => a.grantedOn - b.grantedOn); // kept in order of grant; equal days keep their order
  return { ...read, ok: true, clock: state.clock, period: state.period, funds, lacking, entries: [] };
}

/** What is kept of a run. */
export function settle(run: PrepaidRun): PrepaidStep {
  const funds = run.funds.map((fund) => ({
    id: fund.id,
    source: fund.source,
    grantedOn: dateOf(fund.grantedOn),
    validTo: dateOf(fund.validTo),
    rolls: fund.rolls,
    remaining: exactText(fund.remaining)
  }));
  const lacking = [...run.drawdowns.keys()].flatMap((chargeId) => {
    const quantity = run.lacking.get(chargeId);
    return quantity ? [{ chargeId, quantity: exactText(quantity) }] : [];
  });
  const state = { clock: run.clock, period: run.period, funds, lacking };
  return { ok: true, state, entries: run.entries, balance: exactText(balanceOf(run)) };
}
