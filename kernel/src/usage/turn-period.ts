import type { LocalDate } from '../catalog/scalar-schema.ts';
import { addPeriods } from '../lifecycle/billing-period.ts';
import { dateOf, type Day } from '../lifecycle/local-date.ts';
import { exactText } from '../pricing/exact.ts';
import { billOverage } from './bill-overage.ts';
import type { OpenFund, PrepaidRun } from './prepaid-run.ts';
import type { ReadCommitment } from './read-commitment.ts';

/**
 * Lets time pass to the start of a day. On each day on which something happens by itself, overage whose period ends is
 * billed, then funds pass into the next period or expire, then the next grants come. Nothing happens after the term.
 */
export function advance(run: PrepaidRun, to: Day): void {
  for (let day = nextTurn(run); day !== undefined && day <= to; day = nextTurn(run)) {
    const today = day;
    billOverage(run, today);
    run.funds = run.funds.filter((fund) => fund.validTo > today || rolls(run, fund) || expire(run, fund));
    for (const commitment of run.commitments.values()) grant(run, commitment, today);
    while ((run.turns[run.turn] ?? Infinity) <= today) run.turn += 1;
  }
}

/** The next day on which something happens by itself; undefined after the end of the term. */
function nextTurn({ turns, turn, funds }: PrepaidRun): Day | undefined {
  const next = funds.reduce((first, { validTo }) => Math.min(first, validTo), turns[turn] ?? Infinity);
  return next === Infinity ? undefined : next;
}

/**
 * Only a period's own grant passes on, at most maxPeriods times, and never out of the last period (domain.md, "Prepaid and
 * revenue"; Zuora, "Create prepayment charge with rollover"). It keeps the date of its grant. With a length of its own
 * it is valid for that long, at most to the end of the period it passes into.
 */
function rolls(run: PrepaidRun, fund: OpenFund): boolean {
  const known = run.commitments.get(fund.commitmentId);
  const { maxPeriods = 0, length } = known?.commitment.rollover ?? {};
  const end = known?.periodEnds.get(fund.validTo);
  if (fund.source !== 'grant' || end === undefined || fund.rolls >= maxPeriods || fund.remaining.isZero()) return false;
  const on = dateOf(fund.validTo);
  fund.validTo = Math.min((length && addPeriods(fund.validTo, length, 1)) ?? end, end);
  fund.rolls += 1;
  const quantity = exactText(fund.remaining);
  run.entries.push({ kind: 'rolled', on, fundId: fund.id, quantity, validTo: dateOf(fund.validTo) });
  return true;
}

/** Always false: an expired fund is not kept. */
function expire(run: PrepaidRun, { id, validTo, remaining }: OpenFund): false {
  if (!remaining.isZero()) {
    run.entries.push({ kind: 'expired', on: dateOf(validTo), fundId: id, quantity: exactText(remaining) });
  }
  return false;
}

/** Names the fund of a period's grant. */
export const grantFundId = (commitmentId: string, on: LocalDate): string => `grant:${commitmentId}:${on}`;

/** The whole grant, also for a last period cut short: a prepayment is bought, not measured in time (Zuora). */
function grant(run: PrepaidRun, { commitment, periodEnds, grantOn }: ReadCommitment, day: Day): void {
  const validTo = periodEnds.get(day);
  const { quantity: granted, price } = grantOn(day);
  if (validTo === undefined || granted.isZero()) return;
  const id = grantFundId(commitment.id, dateOf(day));
  const fund = { id, commitmentId: commitment.id, source: 'grant', grantedOn: day, validTo, rolls: 0 } as const;
  run.funds.push({ ...fund, granted, price, remaining: granted, drawn: new Map() });
  const quantity = exactText(granted);
  run.entries.push({ kind: 'granted', on: dateOf(day), fundId: id, quantity, validTo: dateOf(validTo) });
}
