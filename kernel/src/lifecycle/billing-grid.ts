import type { ProrationPolicy } from '../catalog/capabilities-schema.ts';
import { daysFrom, periodFrom, type BillingPeriod } from './billing-period.ts';
import { dayInMonth, monthOf, type Day } from './local-date.ts';

/** Periods of so many months that turn on the bill day, one of them in the `origin` month (months since year 0). */
export interface MonthGrid {
  readonly kind: 'months';
  readonly months: number;
  readonly billDay: number;
  readonly origin: number;
}

/** Periods of so many days, one of which begins on the `origin`. */
export interface DayGrid {
  readonly kind: 'days';
  readonly days: number;
  readonly origin: Day;
}

/** Where a charge's billing periods begin and end, before and after any date. */
export type BillingGrid = MonthGrid | DayGrid;

/** The whole period of a grid that holds a day. */
export function periodAt(grid: BillingGrid, day: Day): BillingPeriod {
  if (grid.kind === 'days') {
    return daysFrom(grid.origin + Math.floor((day - grid.origin) / grid.days) * grid.days, grid.days);
  }
  const steps = Math.floor((monthOf(day) - grid.origin) / grid.months);
  const period = periodFrom(grid, grid.origin + steps * grid.months);
  return period.start > day ? periodFrom(grid, period.month - grid.months) : period;
}

/** The period after another of the same grid. */
export function nextPeriod(grid: BillingGrid, period: BillingPeriod): BillingPeriod {
  return grid.kind === 'days' ? daysFrom(period.end, grid.days) : periodFrom(grid, period.month + grid.months);
}

/**
 * The grid counted from an anchor day. Its first boundary is the bill day of the anchor's month unless that is past;
 * then that of the next month (`next_bill_day`, Zuora) or one whole period later (`plus_period`, Kill Bill).
 */
export function monthGrid(
  anchor: Day,
  { months, billDay }: { months: number; billDay: number },
  rule: ProrationPolicy['firstBoundary']
): MonthGrid {
  const month = monthOf(anchor);
  const passed = dayInMonth(month, billDay) < anchor;
  const later = rule === 'plus_period' ? months : 1;
  return { kind: 'months', months, billDay, origin: passed ? month + later : month };
}
