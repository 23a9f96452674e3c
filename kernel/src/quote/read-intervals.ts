import { overlap, parseDay, type Day, type Span } from '../lifecycle/local-date.ts';
import { monthsBetween } from '../lifecycle/months-between.ts';
import type { Term } from '../lifecycle/term.ts';
import type { RampInterval } from './ramp-schema.ts';

/** A stretch of the term with terms of its own. */
export interface IntervalReading {
  /** Undefined for the whole term of a quote without a ramp. */
  readonly interval: RampInterval | undefined;
  /** Undefined when the interval's dates make no sense or lie outside the term. */
  readonly span: Span | undefined;
  /** Full contract years before it. */
  readonly years: number;
}

/** The intervals of a ramp within the term; without a ramp the term as the only one. */
export function readIntervals(
  intervals: readonly RampInterval[] | undefined,
  term: Term | undefined
): IntervalReading[] {
  if (intervals === undefined) return [{ interval: undefined, span: term, years: 0 }];
  return intervals.map((interval) => readInterval(interval, term));
}

function readInterval(interval: RampInterval, term: Term | undefined): IntervalReading {
  const span = term && spanOf(interval, term);
  return term && span
    ? { interval, span, years: fullYears(term.start, span.start) }
    : { interval, span: undefined, years: 0 };
}

function spanOf({ startDate, endDate }: RampInterval, term: Term): Span | undefined {
  const start = parseDay(startDate);
  const end = parseDay(endDate);
  return start === undefined || end === undefined ? undefined : overlap({ start, end }, term);
}

const fullYears = (from: Day, to: Day): number => Math.floor(monthsBetween(from, to).whole / 12);
