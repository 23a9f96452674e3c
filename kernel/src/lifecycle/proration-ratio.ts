import type { ProrationPolicy } from '../catalog/capabilities-schema.ts';
import type { BillingPeriod } from './billing-period.ts';
import { addMonths, dayInMonth, dayOfMonth, monthOf, type Day, type Span } from './local-date.ts';
import { NOTHING, plus, WHOLE, type Ratio } from './ratio.ts';

type Counting = Pick<ProrationPolicy, 'mode' | 'dayCount' | 'unit' | 'reference'>;

/**
 * How much of the period's price a part of it costs, before ratioScale. A whole period always costs its whole price. A
 * period that is counted in days is always measured in days.
 * Sources: Kill Bill (actual, by_day, shifted) and Zuora's proration rules (by_month_first, thirty, thirty_strict).
 */
export function prorationRatio(part: Span, period: BillingPeriod, policy: Counting): Ratio {
  if (part.start === period.start && part.end === period.end) return WHOLE;
  if (policy.mode === 'full') return WHOLE;
  if (policy.mode === 'none') return NOTHING;
  if (period.months === 0) return heldToOne({ num: part.end - part.start, den: period.end - period.start });
  return policy.unit === 'by_month_first' ? byMonthFirst(part, period, policy) : byDay(part, period, policy);
}

function byDay(part: Span, period: BillingPeriod, policy: Counting): Ratio {
  const num = countDays(part, policy.dayCount);
  if (policy.dayCount !== 'actual') return heldToOne({ num, den: 30 * period.months });
  if (policy.reference === 'aligned') return heldToOne({ num, den: period.end - period.start });
  const reference = shiftedReference(part, period);
  return { num, den: reference.end - reference.start };
}

/**
 * The period reached by plain calendar arithmetic from the part's end on the grid, without returning to bill day 29–31.
 * A part that ends before the first boundary is measured as a leading one. The ratio may pass 1 (Kill Bill).
 */
function shiftedReference(part: Span, period: BillingPeriod): Span {
  if (part.start === period.start) return { start: part.start, end: addMonths(part.start, period.months) };
  return { start: addMonths(period.end, -period.months), end: period.end };
}

/** Walks the period's own months: a whole month counts 1, a partial one its days, held to 1. */
function byMonthFirst(part: Span, period: BillingPeriod, policy: Counting): Ratio {
  let sum = NOTHING;
  for (let month = period.month; month < period.month + period.months; month += 1) {
    const whole = { start: dayInMonth(month, period.billDay), end: dayInMonth(month + 1, period.billDay) };
    const inside = { start: Math.max(part.start, whole.start), end: Math.min(part.end, whole.end) };
    if (inside.start < inside.end) sum = plus(sum, monthRatio(inside, whole, policy.dayCount));
  }
  return { num: sum.num, den: sum.den * period.months };
}

function monthRatio(inside: Span, whole: Span, dayCount: ProrationPolicy['dayCount']): Ratio {
  if (inside.start === whole.start && inside.end === whole.end) return WHOLE;
  const den = dayCount === 'actual' ? whole.end - whole.start : 30;
  return heldToOne({ num: countDays(inside, dayCount), den });
}

/** Strict days see every month as 30 days: 30 × (12 × year + month) + day − 1, end less start. */
function countDays({ start, end }: Span, dayCount: ProrationPolicy['dayCount']): number {
  return dayCount === 'thirty_strict' ? strictDay(end) - strictDay(start) : end - start;
}

const strictDay = (day: Day): number => 30 * monthOf(day) + dayOfMonth(day) - 1;

const heldToOne = (ratio: Ratio): Ratio => (ratio.num > ratio.den ? WHOLE : ratio);
