import { dateOf, type Day } from '../lifecycle/local-date.ts';
import { priceModel } from '../pricing/charge-models.ts';
import { exactText, type Exact } from '../pricing/exact.ts';
import { minorUnits, roundedText } from '../pricing/minor-units.ts';
import type { OpenFund, PrepaidRun } from './prepaid-run.ts';
import type { Drawdown } from './prepaid-schema.ts';

const SHOWN_DECIMALS = 12;

/**
 * Lets time pass to the start of a day: expiries, overage, rollover and grants happen on their days, in that order.
 * Nothing happens after the end of the term.
 */
export function advance(run: PrepaidRun, day: Day): void {
  for (;;) {
    const next = nextTurn(run);
    if (next === undefined || next > day) return;
    const periodEnds = next === run.bounds[run.period + 1];
    if (periodEnds) billOverage(run);
    run.funds = run.funds.filter(
      (fund) => fund.validTo > next || (periodEnds && rolls(run, fund)) || expire(run, fund)
    );
    if (!periodEnds) continue;
    run.period += 1;
    grant(run);
  }
}

/** The next day on which something happens by itself; undefined after the end of the term. */
function nextTurn({ bounds, period, funds }: PrepaidRun): Day | undefined {
  const end = bounds[period + 1];
  return end === undefined ? undefined : funds.reduce((first, { validTo }) => Math.min(first, validTo), end);
}

/**
 * Only a period's own grant rolls, at most maxPeriods times, and never out of the last period (domain.md, "Prepaid and
 * revenue"; Zuora, "Create prepayment charge with rollover"). It keeps the date of its grant.
 */
function rolls(run: PrepaidRun, fund: OpenFund): boolean {
  const next = run.bounds[run.period + 2];
  const most = run.terms.rollover?.maxPeriods ?? 0;
  if (fund.source !== 'grant' || next === undefined || fund.rolls >= most || fund.remaining.isZero()) return false;
  run.entries.push({
    kind: 'rolled',
    on: dateOf(fund.validTo),
    fundId: fund.id,
    quantity: exactText(fund.remaining),
    validTo: dateOf(next)
  });
  fund.validTo = next;
  fund.rolls += 1;
  return true;
}

/** Always false: an expired fund is not kept. */
function expire(run: PrepaidRun, { id, validTo, remaining }: OpenFund): false {
  if (!remaining.isZero()) {
    run.entries.push({ kind: 'expired', on: dateOf(validTo), fundId: id, quantity: exactText(remaining) });
  }
  return false;
}

/**
 * The whole grant, also for a last period cut short: a prepayment is bought, not measured in time (Zuora). None after
 * the end of the term.
 */
export function grant(run: PrepaidRun): void {
  const start = run.bounds[run.period];
  const validTo = run.bounds[run.period + 1];
  if (start === undefined || validTo === undefined || run.grant.isZero()) return;
  const id = `grant:${dateOf(start)}`;
  run.funds.push({ id, source: 'grant', grantedOn: start, validTo, rolls: 0, remaining: run.grant });
  const quantity = exactText(run.grant);
  run.entries.push({ kind: 'granted', on: dateOf(start), fundId: id, quantity, validTo: dateOf(validTo) });
}

/** Overage is in units of use, and is priced once for the whole period, so that its tiers see all of it. */
function billOverage(run: PrepaidRun): void {
  const [start, end] = [run.bounds[run.period] ?? 0, run.bounds[run.period + 1] ?? 0];
  for (const [chargeId, { drawdown, rate }] of run.drawdowns) {
    const lacking = run.lacking.get(chargeId);
    if (lacking === undefined) continue;
    const quantity = lacking.div(rate);
    const amount = overageAmount(run, drawdown, lacking, quantity);
    run.entries.push({
      kind: 'overage',
      chargeId,
      start: dateOf(start),
      end: dateOf(end),
      quantity: roundedText(quantity, SHOWN_DECIMALS),
      ...(amount && { amount: roundedText(amount, minorUnits(run.terms.currency)) })
    });
  }
  run.lacking.clear();
}

/** Of a currency commitment what is lacking is already money. */
function overageAmount(
  { terms }: PrepaidRun,
  { overage }: Drawdown,
  lacking: Exact,
  quantity: Exact
): Exact | undefined {
  if (overage === undefined) return terms.commitment === 'currency' ? lacking : undefined;
  if (overage.price.currency !== terms.currency) return undefined;
  return priceModel(overage.model, overage.price, quantity)?.amount;
}
