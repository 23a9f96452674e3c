import type { DecimalString } from '../catalog/scalar-schema.ts';
import { allocate } from '../pricing/allocate.ts';
import { minorText, minorUnits } from '../pricing/minor-units.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { monthWeights } from './month-weights.ts';
import { monthText, readMinor } from './read-amount.ts';
import type { MonthAmount, RevenueRule } from './revenue-schema.ts';

/** Revenue by calendar month, in order. `months` and `unscheduled` add up to the amount to the minor unit. */
export interface RevenueSchedule {
  readonly ok: true;
  readonly months: readonly MonthAmount[];
  /** Of milestones that have no date yet. */
  readonly unscheduled: DecimalString;
}

/**
 * Spreads an amount that is billed over the months that earn it, by largest remainder (domain.md, "Prepaid and
 * revenue"). A credit is a negative amount. Refused: an amount with more decimals than its currency, days or quantities
 * that make no sense, milestones that are not 100 %.
 */
export function revenueSchedule(currency: string, amount: DecimalString, rule: RevenueRule): RevenueSchedule | Refusal {
  const units = minorUnits(currency);
  const whole = readMinor(amount, units);
  if (whole === undefined) {
    return refuse('bad_amount', 'amount', `"${amount}" is no amount of ${currency} with at most ${units} decimals`);
  }
  const weights = monthWeights(rule);
  if ('ok' in weights) return weights;
  const parts = allocate(
    whole,
    weights.map(({ weight }) => weight)
  );
  if (parts === undefined) return refuse('nothing_to_spread', 'rule', 'there is nothing to spread the amount over');
  const sums = new Map<number | undefined, bigint>();
  for (const [at, { month }] of weights.entries()) sums.set(month, (sums.get(month) ?? 0n) + (parts[at] ?? 0n));
  const months = [...sums]
    .flatMap(([month, minor]) => (month === undefined || minor === 0n ? [] : [{ month, minor }]))
    .sort((a, b) => a.month - b.month)
    .map(({ month, minor }) => ({ month: monthText(month), amount: minorText(minor, units) }));
  return { ok: true, months, unscheduled: minorText(sums.get(undefined) ?? 0n, units) };
}
