import { dateOf } from '../lifecycle/local-date.ts';
import { monthsBetween } from '../lifecycle/months-between.ts';
import { minorUnits } from '../pricing/minor-units.ts';
import type { Tallies } from '../pricing/tally.ts';
import { totalsOf } from '../pricing/totals.ts';
import type { IntervalTotals, PricedLine, PricedQuote, Totals } from './evaluation-schema.ts';
import type { QuoteHeader } from './quote-reading.ts';

/** Lines, totals and, of a ramp, the totals of each interval. MRR and ARR are those of the ramp's first interval. */
export function pricedQuote(header: QuoteHeader, lines: () => PricedLine[], tallies: Tallies): PricedQuote {
  const { quote, term } = header;
  const { currency, startDate } = quote;
  return {
    currency,
    startDate,
    endDate: term === undefined ? startDate : dateOf(term.end),
    termMonths: term?.months ?? 0, // 0 says that the quote has no term that makes sense
    get lines() {
      return lines();
    },
    totals: quoteTotals(header, tallies),
    ...(quote.intervals && { intervals: intervalTotals(header, tallies) })
  };
}

function quoteTotals({ quote, term }: QuoteHeader, tallies: Tallies): Totals {
  const inForce = tallies.get(quote.intervals?.[0]?.key);
  return totalsOf([...tallies.values()], inForce, { num: term?.months ?? 0, den: 1 }, minorUnits(quote.currency));
}

function intervalTotals({ quote, intervals }: QuoteHeader, tallies: Tallies): IntervalTotals[] {
  return intervals.flatMap(({ interval, span }) => {
    if (interval === undefined || span === undefined) return [];
    const own = tallies.get(interval.key);
    const months = monthsBetween(span.start, span.end).total;
    const totals = totalsOf(own ? [own] : [], own, months, minorUnits(quote.currency));
    return [{ key: interval.key, startDate: dateOf(span.start), endDate: dateOf(span.end), totals }];
  });
}
