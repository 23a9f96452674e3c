import type { Segment } from './subscription-schema.ts';

/** The segments of a charge's time before a day, the one that holds it cut. Days are compared as YYYY-MM-DD. */
export function before(segments: readonly Segment[], day: string): Segment[] {
  return segments
    .filter(({ startDate }) => startDate < day)
    .map((segment) => (segment.endDate > day ? { ...segment, endDate: day } : segment));
}

/** The segments from a day on, the one that holds it cut. */
export function from(segments: readonly Segment[], day: string): Segment[] {
  return segments
    .filter(({ endDate }) => endDate > day)
    .map((segment) => (segment.startDate < day ? { ...segment, startDate: day } : segment));
}

/** The segments with those on [start, end) changed; they are cut at both days only where they change. */
export function changed(
  segments: readonly Segment[],
  { on, until }: { on: string; until: string },
  change: (segment: Segment) => Segment
): Segment[] {
  return [...before(segments, on), ...before(from(segments, on), until).map(change), ...from(segments, until)];
}

/** The earlier of two days; the first where there is no second. */
export function earlier(day: string, other: string | undefined): string {
  return other !== undefined && other < day ? other : day;
}
