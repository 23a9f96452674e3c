import type { ProrationPolicy } from '../catalog/capabilities-schema.ts';
import type { Period } from '../catalog/charge-schema.ts';
import { dayInMonth, monthOf, type Day } from './local-date.ts';

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** Whole months in one billing period. */
export function periodMonths(period: Period): number {
  return MONTHS[period.unit] * period.count;
}

/** The billing grid of a charge: periods of so many months that turn on the bill day. */
export interface BillingGrid {
  readonly billDay: number;
  readonly months: number;
}

/** Billing period that begins in a given month (months since year 0): [start, end). */
export interface BillingPeriod extends BillingGrid {
  readonly month: number;
  readonly start: Day;
  readonly end: Day;
}

/** The whole period of a grid that begins on the bill day of a month. */
export function periodFrom(grid: BillingGrid, month: number): BillingPeriod {
  const start = dayInMonth(month, grid.billDay);
  return { ...grid, month, start, end: dayInMonth(month + grid.months, grid.billDay) };
}

/**
 * Month of the first boundary on or after the start. It is the start's own month unless its bill day is past; then the
 * next month (`next_bill_day`, Zuora) or one whole period later (`plus_period`, Kill Bill).
 */
export function firstBoundaryMonth(start: Day, grid: BillingGrid, rule: ProrationPolicy['firstBoundary']): number {
  const month = monthOf(start);
  if (dayInMonth(month, grid.billDay) >= start) return month;
  return month + (rule === 'plus_period' ? grid.months : 1);
}
