import type { Period } from '../catalog/billing-terms-schema.ts';
import { addMonths, dayInMonth, monthOf, type Day, type Span } from './local-date.ts';
import type { Ratio } from './ratio.ts';
import { MAX_TERM_MONTHS } from './term.ts';

const MONTHS = { month: 1, quarter: 3, half_year: 6, year: 12 } as const;
const DAYS = { day: 1, week: 7 } as const;

/** A period's length in calendar months or in days; undefined for a whole term, which is as long as the term. */
export function periodLength({ unit, count }: Period): { months: number } | { days: number } | undefined {
  if (unit === 'term') return undefined;
  if (unit === 'day' || unit === 'week') return { days: DAYS[unit] * count };
  return { months: MONTHS[unit] * count };
}

/** Months in one billing period, by which its price becomes MRR. Days count as 12/365 of a month (domain.md, "Metrics"). */
export function periodMonths(period: Period, termMonths: number): Ratio {
  const length = periodLength(period);
  if (length === undefined) return { num: termMonths, den: 1 };
  return 'months' in length ? { num: length.months, den: 1 } : { num: 12 * length.days, den: 365 };
}

/**
 * The day so many periods after another by plain calendar arithmetic; undefined for a whole term, and for more months
 * than any term has, whose day no calendar may hold.
 */
export function addPeriods(day: Day, period: Period, count: number): Day | undefined {
  const length = periodLength(period);
  if (length === undefined) return undefined;
  if ('days' in length) return day + length.days * count;
  const months = length.months * count;
  return months > MAX_TERM_MONTHS ? undefined : addMonths(day, months);
}

/** A whole billing period, [start, end). Counted in days it has 0 months and no bill day. */
export interface BillingPeriod extends Span {
  readonly billDay: number;
  readonly months: number;
  /** Months since year 0 of the month it begins in. */
  readonly month: number;
}

/** The whole period of so many months that begins on the bill day of a month. */
export function periodFrom({ billDay, months }: { billDay: number; months: number }, month: number): BillingPeriod {
  const start = dayInMonth(month, billDay);
  return { billDay, months, month, start, end: dayInMonth(month + months, billDay) };
}

/** The whole period of so many days that begins on a day. */
export function daysFrom(start: Day, days: number): BillingPeriod {
  return { billDay: 0, months: 0, month: monthOf(start), start, end: start + days };
}
