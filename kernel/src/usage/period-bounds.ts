import type { Period } from '../catalog/billing-terms-schema.ts';
import { addPeriods } from '../lifecycle/billing-period.ts';
import type { Day, Span } from '../lifecycle/local-date.ts';

/**
 * The periods that fill a stretch of time, in order; one when none is named, or for a whole term. Each is counted from the
 * start, so that day 31 comes back after a short month; the last is cut short at the end.
 */
export function periodsWithin({ start, end }: Span, period: Period | undefined): Span[] {
  const periods: Span[] = [];
  for (let from = start, count = 1; from < end; count += 1) {
    const to = Math.min((period && addPeriods(start, period, count)) ?? end, end);
    periods.push({ start: from, end: to });
    from = to;
  }
  return periods;
}

/** When each period of a list begins, by its end. */
export const startByEnd = (periods: readonly Span[]): ReadonlyMap<Day, Day> =>
  new Map(periods.map(({ start, end }) => [end, start]));

/** When each period of a list ends, by its start. */
export const endByStart = (periods: readonly Span[]): ReadonlyMap<Day, Day> =>
  new Map(periods.map(({ start, end }) => [start, end]));
