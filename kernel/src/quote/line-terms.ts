import { scheduleBook } from '../lifecycle/billing-schedule.ts';
import { minorUnits } from '../pricing/minor-units.ts';
import type { LineTerms } from '../pricing/price-line.ts';
import type { QuoteHeader } from './quote-reading.ts';

/** What prices every line of a quote; undefined when its term makes no sense. Keeps schedules that lines share. */
export function lineTerms({ catalog, quote, term }: QuoteHeader): LineTerms | undefined {
  if (term === undefined) return undefined;
  const policy = catalog.engineCapabilities.prorationPolicy;
  const { currency, stacking } = quote;
  return { term, policy, schedule: scheduleBook(policy), units: minorUnits(currency), stacking };
}
