/** Days since 1970-01-01; the kernel counts with these and keeps YYYY-MM-DD for what it takes and gives. */
export type Day = number;

/** [start, end) */
export interface Span {
  readonly start: Day;
  readonly end: Day;
}

const DAY_MS = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The years a date given to the kernel may lie in; a term may end later. A date outside them is a slip of the hand. */
export const FIRST_YEAR = 1970;
export const LAST_YEAR = 2200;

/** The day of a YYYY-MM-DD from FIRST_YEAR to LAST_YEAR; undefined when there is no such day in the calendar. */
export function parseDay(date: string): Day | undefined {
  const [, year, month, dayNumber] = SHAPE.exec(date)?.map(Number) ?? [];
  if (year === undefined || month === undefined || dayNumber === undefined) return undefined;
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const day = Date.UTC(year, month - 1, dayNumber) / DAY_MS;
  return dateOf(day) === date ? day : undefined;
}

const dates = new Map<Day, string>(); // there are not many days, and a schedule asks for the same ones for every line

/** YYYY-MM-DD of a day. */
export function dateOf(day: Day): string {
  const date = dates.get(day) ?? new Date(day * DAY_MS).toISOString().slice(0, 10);
  dates.set(day, date);
  return date;
}

/** Months since year 0 of the month a day lies in. */
export function monthOf(day: Day): number {
  const date = new Date(day * DAY_MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** Day of the month, 1..31. */
export function dayOfMonth(day: Day): number {
  return new Date(day * DAY_MS).getUTCDate();
}

/** The given day of a month, or the month's last day when it is shorter: day 31 comes back in the next long month. */
export function dayInMonth(month: number, day: number): Day {
  const year = Math.floor(month / 12);
  const lastDay = new Date(Date.UTC(year, (month % 12) + 1, 0)).getUTCDate();
  return Date.UTC(year, month % 12, Math.min(day, lastDay)) / DAY_MS;
}

/** Plain calendar arithmetic: the same day so many months on, clamped to the month's last day. */
export function addMonths(day: Day, months: number): Day {
  return dayInMonth(monthOf(day) + months, dayOfMonth(day));
}

/** What two spans have in common; undefined when they do not overlap. */
export function overlap(a: Span, b: Span): Span | undefined {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start < end ? { start, end } : undefined;
}
