import type { ProrationPolicy } from '../catalog/capabilities-schema.ts';
import { nextPeriod, periodAt, type BillingGrid } from './billing-grid.ts';
import { dateOf, overlap, type Span } from './local-date.ts';
import { prorationRatio } from './proration-ratio.ts';
import type { Ratio } from './ratio.ts';

/** A billing period, or the part of one that a segment holds. */
export interface SchedulePart {
  readonly start: string;
  readonly end: string;
  readonly whole: boolean;
  readonly ratio: Ratio;
}

/** Cuts a segment at the boundaries of its billing grid, in order; the parts touch and cover the segment exactly. */
export function billingSchedule(segment: Span, grid: BillingGrid, policy: ProrationPolicy): SchedulePart[] {
  const parts: SchedulePart[] = [];
  for (let period = periodAt(grid, segment.start); period.start < segment.end; period = nextPeriod(grid, period)) {
    const part = overlap(period, segment);
    if (part === undefined) continue;
    const whole = part.start === period.start && part.end === period.end;
    const ratio = prorationRatio(part, period, policy);
    parts.push({ start: dateOf(part.start), end: dateOf(part.end), whole, ratio });
  }
  return parts;
}

/** Schedules by grid and segment, so that a thousand monthly lines share one. */
export type ScheduleBook = (segment: Span, grid: BillingGrid) => readonly SchedulePart[];

export function scheduleBook(policy: ProrationPolicy): ScheduleBook {
  const known = new Map<string, SchedulePart[]>();
  return (segment, grid) => {
    const size = grid.kind === 'days' ? `${grid.days}` : `${grid.months}/${grid.billDay}`;
    const key = `${grid.kind} ${size} ${grid.origin} ${segment.start} ${segment.end}`;
    const schedule = known.get(key) ?? billingSchedule(segment, grid, policy);
    known.set(key, schedule);
    return schedule;
  };
}
