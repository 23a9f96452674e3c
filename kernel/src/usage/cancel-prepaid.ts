import type { CreditOption } from '../catalog/prepaid-terms-schema.ts';
import type { LocalDate } from '../catalog/scalar-schema.ts';
import { dateOf, parseDay, type Day } from '../lifecycle/local-date.ts';
import { exactText, ZERO, type Exact } from '../pricing/exact.ts';
import { minorUnits, roundedText } from '../pricing/minor-units.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { addLacking } from './draw-funds.ts';
import { startOf } from './prepaid-balance.ts';
import type { PrepaidStep } from './prepaid-entry.ts';
import { resume, settle, type OpenFund, type PrepaidRun } from './prepaid-run.ts';
import type { PrepaidTerms } from './prepaid-schema.ts';
import type { PrepaidState } from './prepaid-state-schema.ts';
import { advance } from './turn-period.ts';

/**
 * Ends all commitments at the start of a day. What the funds hold is credited as each commitment's `credit` says, and
 * overage up to that day is billed. Source: Zuora, "Prepayment charge", Credit option:
 *
 * - `time_based`: price × days from the cancellation to the end of the validity period ÷ days of that period.
 * - `consumption_based`: price × units left ÷ units granted; also of funds that have passed into a later period.
 * - `full`: the whole price; what was drawn is turned back and becomes overage, since no fund is left.
 *
 * Funds expire without the option, and those past their own period under the first and the last one. A currency fund without
 * a price cost what it granted; a fund of units without one is credited without an amount. Amounts are rounded once, half
 * up. Refused: a day that time has passed, or outside the term.
 */
export function cancelPrepaid(terms: PrepaidTerms, state: PrepaidState, on: LocalDate): PrepaidStep | Refusal {
  const day = parseDay(on);
  if (day === undefined) return refuse('bad_date', 'on', `"${on}" is no day between 1970 and 2200`);
  if (startOf(on) < state.clock) return refuse('event_late', 'on', `the funds have come to ${state.clock} already`);
  if (state.cancelledOn !== undefined || on >= terms.end) return refuse('outside_term', 'on', 'the term has ended');
  const before = resume(terms, state);
  if (!before.ok) return before;
  advance(before, day - 1);
  if (before.clock < startOf(dateOf(day - 1))) before.clock = startOf(dateOf(day - 1));
  const run = resume(terms, settle(before).state, on);
  if (!run.ok) return run;
  run.entries.push(...before.entries);
  const left = run.funds.filter(({ validTo }) => validTo > day);
  run.funds = run.funds.filter(({ validTo }) => validTo <= day);
  for (const fund of left) credit(run, fund, on, day);
  advance(run, day);
  run.clock = startOf(on);
  return settle(run);
}

/** Takes a fund away, for a credit or nothing. */
function credit(run: PrepaidRun, fund: OpenFund, on: LocalDate, day: Day): void {
  const { id: fundId, commitmentId, remaining } = fund;
  const commitment = run.commitments.get(commitmentId)?.commitment;
  if (commitment?.credit === undefined || (commitment.credit !== 'consumption_based' && fund.rolls > 0)) {
    if (!remaining.isZero()) run.entries.push({ kind: 'expired', on, fundId, quantity: exactText(remaining) });
    return;
  }
  const back = commitment.credit === 'full' ? turnBack(run, fund, on) : ZERO;
  const price = fund.price ?? (commitment.kind === 'currency' ? fund.granted : undefined);
  const amount = price && creditedPart(commitment.credit, price, fund, day);
  run.entries.push({
    kind: 'credited',
    on,
    fundId,
    quantity: exactText(remaining.plus(back)),
    ...(amount && { amount: roundedText(amount, minorUnits(run.terms.currency)) })
  });
}

/** Turns all that charges drew from a fund into use that is lacking. */
function turnBack(run: PrepaidRun, { id: fundId, commitmentId, drawn }: OpenFund, on: LocalDate): Exact {
  for (const [chargeId, quantity] of drawn) {
    run.entries.push({ kind: 'turned_back', on, fundId, chargeId, quantity: exactText(quantity) });
    const known = run.drawdowns.get(chargeId);
    const rate = known?.rates.get(commitmentId);
    if (known && rate) addLacking(run, known, { rate, quantity });
  }
  return [...drawn.values()].reduce((sum, quantity) => sum.plus(quantity), ZERO);
}

/** What of the price is given back. */
function creditedPart(
  option: CreditOption,
  price: Exact,
  { granted, remaining, grantedOn, validTo }: OpenFund,
  day: Day
): Exact {
  if (option === 'full') return price;
  if (option === 'time_based') return price.times(validTo - day).div(validTo - grantedOn);
  return granted.isZero() ? ZERO : price.times(remaining).div(granted);
}
