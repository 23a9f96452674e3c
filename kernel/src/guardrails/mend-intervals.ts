import { addMonths, dateOf, parseDay } from '../lifecycle/local-date.ts';
import type { Term } from '../lifecycle/term.ts';
import type { RampInterval } from '../quote/ramp-schema.ts';

/**
 * The intervals in the order of their starts, each up to the next, from the first day of the term to its last, at most
 * so many; those that begin outside the term, or with another, are left out. Undefined when none is left.
 */
export function mendIntervals(
  intervals: readonly RampInterval[],
  term: Term,
  most = Infinity
): RampInterval[] | undefined {
  const starts = new Map<number, RampInterval>();
  for (const interval of intervals) {
    const start = parseDay(interval.startDate);
    if (start !== undefined && start >= term.start && start < term.end && !starts.has(start))
      starts.set(start, interval);
  }
  const sorted = [...starts].sort(([a], [b]) => a - b).slice(0, Math.min(most, starts.size));
  const days = [term.start, ...sorted.slice(1).map(([start]) => start), term.end].map(dateOf);
  const mended = sorted.map(([, interval], at) => ({
    ...interval,
    startDate: days[at] ?? '',
    endDate: days[at + 1] ?? ''
  }));
  return mended.length > 0 ? mended : undefined;
}

/** An interval for each year of a term: "year-1", "year-2" … */
export function yearlyIntervals(term: Term): RampInterval[] {
  const years = Math.ceil(term.months / 12);
  return Array.from({ length: years }, (_, at) => ({
    key: `year-${at + 1}`,
    startDate: dateOf(addMonths(term.start, 12 * at)),
    endDate: dateOf(at + 1 === years ? term.end : addMonths(term.start, 12 * (at + 1)))
  }));
}
