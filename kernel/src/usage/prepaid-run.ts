import { dateOf, parseDay, type Day } from '../lifecycle/local-date.ts';
import { Exact, exactText, parseExact, ZERO } from '../pricing/exact.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Balance, PrepaidEntry, PrepaidStep } from './prepaid-entry.ts';
import type { PrepaidTerms } from './prepaid-schema.ts';
import type { Fund, PrepaidState } from './prepaid-state-schema.ts';
import { readTerms, type ReadTerms } from './prepaid-terms.ts';
import { dayOfInstant } from './read-events.ts';

/** A fund while events run through it. */
export interface OpenFund {
  readonly id: string;
  readonly commitmentId: string;
  readonly source: Fund['source'];
  readonly grantedOn: Day;
  readonly granted: Exact;
  readonly price: Exact | undefined;
  readonly drawn: Map<string, Exact>;
  validTo: Day;
  rolls: number;
  remaining: Exact;
}

/** The inside of one call: changed in place for speed, never seen outside of it. */
export interface PrepaidRun extends ReadTerms {
  clock: string;
  /** The place in `turns` of the first one still to come. */
  turn: number;
  funds: OpenFund[];
  readonly cancelledOn: string | undefined;
  readonly lacking: Map<string, Exact>;
  readonly entries: PrepaidEntry[];
}

/** What the funds of a commitment hold together. */
export const balanceOf = ({ funds }: PrepaidRun, commitmentId: string): Exact =>
  funds.reduce((sum, fund) => (fund.commitmentId === commitmentId ? sum.plus(fund.remaining) : sum), ZERO);

export const balancesOf = (run: PrepaidRun, commitmentIds: Iterable<string>): Balance[] =>
  [...commitmentIds].map((commitmentId) => ({ commitmentId, quantity: exactText(balanceOf(run, commitmentId)) }));

/** The run of commitments that nothing has happened to yet. */
export function newRun(read: ReadTerms, clock: string): PrepaidRun {
  return { ...read, clock, turn: 0, funds: [], cancelledOn: undefined, lacking: new Map(), entries: [] };
}

const NUMBER = /^\d{1,60}(\.\d{1,60})?$/;
const amount = (text: string): Exact | undefined => (NUMBER.test(text) ? new Exact(text) : undefined);

/** Takes a kept state up again, its terms cut short on the day of a cancellation. Refused: terms or a state that are none. */
export function resume(
  terms: PrepaidTerms,
  state: PrepaidState,
  cancelledOn = state.cancelledOn
): ({ readonly ok: true } & PrepaidRun) | Refusal {
  const end = cancelledOn === undefined ? undefined : parseDay(cancelledOn);
  if (cancelledOn !== undefined && end === undefined) return refuse('bad_state', 'state.cancelledOn', 'is no day');
  const read = readTerms(terms, end);
  if (!read.ok) return read;
  const reached = dayOfInstant(state.clock);
  if (reached === undefined) return refuse('bad_state', 'state.clock', 'is no moment');
  const funds: OpenFund[] = [];
  for (const [at, fund] of state.funds.entries()) {
    const open = openFund(fund, read);
    if (open === undefined) return refuse('bad_state', `state.funds[${at}]`, 'is no fund');
    funds.push(open);
  }
  const lacking = new Map<string, Exact>();
  for (const [at, { chargeId, quantity }] of state.lacking.entries()) {
    const value = amount(quantity);
    if (!value || !read.drawdowns.has(chargeId)) return refuse('bad_state', `state.lacking[${at}]`, 'is no overage');
    lacking.set(chargeId, value);
  }
  funds.sort((a, b) => a.grantedOn - b.grantedOn); // kept in order of grant; equal days keep their order
  const next = read.turns.findIndex((turn) => turn > reached);
  const turn = next < 0 ? read.turns.length : next;
  return { ...read, ok: true, clock: state.clock, turn, funds, cancelledOn, lacking, entries: [] };
}

function openFund(fund: Fund, { commitments }: ReadTerms): OpenFund | undefined {
  const { id, commitmentId, source, rolls, drawn: byCharge = [], price: priceText } = fund;
  const [granted, remaining] = [amount(fund.granted), amount(fund.remaining)];
  const [grantedOn, validTo] = [parseDay(fund.grantedOn), parseDay(fund.validTo)];
  const price = priceText === undefined ? undefined : parseExact(priceText);
  const drawn = new Map(byCharge.map(({ chargeId, quantity }) => [chargeId, amount(quantity) ?? ZERO]));
  if (!granted || !remaining || grantedOn === undefined || validTo === undefined) return undefined;
  if (!commitments.has(commitmentId)) return undefined;
  return { id, commitmentId, source, rolls, drawn, price, granted, remaining, grantedOn, validTo };
}

/** What is kept of a run. */
export function settle(run: PrepaidRun): PrepaidStep {
  const { clock, cancelledOn } = run;
  const state = {
    clock,
    ...(cancelledOn !== undefined && { cancelledOn }),
    funds: run.funds.map(keptFund),
    lacking: [...run.drawdowns.keys()].flatMap((chargeId) => {
      const quantity = run.lacking.get(chargeId);
      return quantity ? [{ chargeId, quantity: exactText(quantity) }] : [];
    })
  };
  return { ok: true, state, entries: run.entries, balances: balancesOf(run, run.commitments.keys()) };
}

function keptFund({ grantedOn, validTo, granted, price, remaining, drawn, ...fund }: OpenFund): Fund {
  return {
    ...fund,
    grantedOn: dateOf(grantedOn),
    validTo: dateOf(validTo),
    granted: exactText(granted),
    ...(price && { price: exactText(price) }),
    remaining: exactText(remaining),
    ...(drawn.size > 0 && {
      drawn: [...drawn].map(([chargeId, quantity]) => ({ chargeId, quantity: exactText(quantity) }))
    })
  };
}
