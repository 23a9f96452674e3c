import { scheduleBook } from '../lifecycle/billing-schedule.ts';
import { minorUnits } from '../pricing/minor-units.ts';
import { priceLine, type LineResult, type LineTerms } from '../pricing/price-line.ts';
import { sharedDiscounts, takeShared } from '../pricing/shared-discounts.ts';
import type { QuoteHeader, QuoteReading } from './quote-reading.ts';

/** What prices every line of a quote; undefined when its term makes no sense. Keeps schedules that lines share. */
export function lineTerms({ catalog, quote, term }: QuoteHeader): LineTerms | undefined {
  if (term === undefined) return undefined;
  const policy = catalog.engineCapabilities.prorationPolicy;
  const { currency, stacking } = quote;
  return { term, policy, schedule: scheduleBook(policy), units: minorUnits(currency), stacking };
}

/** The lines of a quote that can be priced, in its order, after the discounts that they share. */
export function priceLines(reading: QuoteReading): readonly LineResult[] {
  const terms = lineTerms(reading);
  if (terms === undefined) return [];
  const lines = reading.charges.flatMap((charge) => priceLine(charge, terms) ?? []);
  return takeShared(lines, sharedDiscounts(reading), terms.units, terms.policy);
}
