import { addMonths, dayOfMonth, parseDay, type Day, type Span } from './local-date.ts';

/** The longest term the kernel schedules: a hundred years. Above it a quote is refused, not computed. */
export const MAX_TERM_MONTHS = 1200;

/** The contract: [start, end), the day its invoices fall on, and the day the subscription began, which renewals keep. */
export interface Term extends Span {
  readonly months: number;
  readonly billDay: number;
  readonly subscriptionStart: Day;
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
  return { start, end: addMonths(start, months), months, billDay, subscriptionStart: start };
}
