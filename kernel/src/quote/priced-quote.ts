import { dateOf } from '../lifecycle/local-date.ts';
import { monthsBetween } from '../lifecycle/months-between.ts';
import { minorUnits } from '../pricing/minor-units.ts';
import type { LineResult } from '../pricing/price-line.ts';
import { totalsOf } from '../pricing/totals.ts';
import type { IntervalTotals, PricedQuote, Totals } from './evaluation-schema.ts';
import type { QuoteHeader } from './quote-reading.ts';

/** Lines, totals and, of a ramp, the totals of each interval. MRR and ARR are those of the ramp's first interval. */
export function pricedQuote(header: QuoteHeader, lines: readonly LineResult[]): PricedQuote {
  const { quote, term } = header;
  const { currency, startDate } = quote;
  const intervals = intervalTotals(header, lines);
  return {
    currency,
    startDate,
    endDate: term === undefined ? startDate : dateOf(term.end),
    termMonths: term?.months ?? 0, // 0 says that the quote has no term that makes sense
    lines: lines.map(({ line }) => line),
    totals: quoteTotals(header, lines),
    ...(quote.intervals && { intervals })
  };
}

function quoteTotals({ quote, term }: QuoteHeader, lines: readonly LineResult[]): Totals {
  const first = quote.intervals?.[0]?.key;
  const inForce = lines.filter(({ line }) => line.interval === first);
  return totalsOf(lines, inForce, { num: term?.months ?? 0, den: 1 }, minorUnits(quote.currency));
}

function intervalTotals({ quote, intervals }: QuoteHeader, lines: readonly LineResult[]): IntervalTotals[] {
  return intervals.flatMap(({ interval, span }) => {
    if (interval === undefined || span === undefined) return [];
    const own = lines.filter(({ line }) => line.interval === interval.key);
    const months = monthsBetween(span.start, span.end).total;
    const totals = totalsOf(own, own, months, minorUnits(quote.currency));
    return [{ key: interval.key, startDate: dateOf(span.start), endDate: dateOf(span.end), totals }];
  });
}
