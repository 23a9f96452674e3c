import type { ProrationPolicy } from '../catalog/capabilities-schema.ts';
import { firstBoundaryMonth, periodFrom, type BillingGrid } from './billing-period.ts';
import { addMonths, dateOf, dayOfMonth, parseDay, type Day } from './local-date.ts';
import { prorationRatio, type Ratio, type Span } from './proration-ratio.ts';

/** The longest term the kernel schedules: a hundred years. Above it a quote is refused, not computed. */
export const MAX_TERM_MONTHS = 1200;

/** The contract: [start, end) and the day its invoices fall on. */
export interface Term extends Span {
  readonly months: number;
  readonly billDay: number;
}

/** The term a quote asks for; undefined when its start, length or bill day makes no sense. */
export function readTerm(quote: {
  startDate: string;
  termMonths: number;
  billDay?: number | undefined;
}): Term | undefined {
  const { startDate, termMonths: months } = quote;
  const start = parseDay(startDate);
  if (start === undefined || !Number.isInteger(months) || months < 1 || months > MAX_TERM_MONTHS) return undefined;
  const billDay = quote.billDay ?? dayOfMonth(start);
  if (!Number.isInteger(billDay) || billDay < 1 || billDay > 31) return undefined;
  return { start, end: addMonths(start, months), months, billDay };
}

/** A billing period, or the part of one that the term holds. */
export interface SchedulePart {
  readonly start: string;
  readonly end: string;
  readonly whole: boolean;
  readonly ratio: Ratio;
}

/** Cuts a term at the boundaries of its billing grid, in order; the parts touch and cover the term exactly. */
export function billingSchedule(term: Term, months: number, policy: ProrationPolicy): SchedulePart[] {
  const grid: BillingGrid = { billDay: term.billDay, months };
  const first = firstBoundaryMonth(term.start, grid, policy.firstBoundary);
  const parts: SchedulePart[] = [];
  let period = periodFrom(grid, periodFrom(grid, first).start > term.start ? first - months : first);
  while (period.start < term.end) {
    const part = { start: Math.max(period.start, term.start), end: Math.min(period.end, term.end) };
    const whole = part.start === period.start && part.end === period.end;
    parts.push({ ...dates(part), whole, ratio: prorationRatio(part, period, policy) });
    period = periodFrom(grid, period.month + months);
  }
  return parts;
}

const dates = ({ start, end }: { start: Day; end: Day }): { start: string; end: string } => ({
  start: dateOf(start),
  end: dateOf(end)
});

/** Schedules of one evaluation by period length, so that a thousand monthly lines share one. */
export type ScheduleBook = (months: number) => readonly SchedulePart[];

export function scheduleBook(term: Term, policy: ProrationPolicy): ScheduleBook {
  const known = new Map<number, SchedulePart[]>();
  return (months) => {
    const schedule = known.get(months) ?? billingSchedule(term, months, policy);
    known.set(months, schedule);
    return schedule;
  };
}
