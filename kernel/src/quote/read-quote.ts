import { catalogIndex } from '../catalog/catalog-index.ts';
import type { Catalog } from '../catalog/catalog-schema.ts';
import { readTerm } from '../lifecycle/term.ts';
import type { ChargeReading, PlanReading, QuoteHeader } from './quote-reading.ts';
import type { Quote, QuotePlan } from './quote-schema.ts';
import { readCharge } from './read-charge.ts';
import { readIntervals } from './read-intervals.ts';

/** The part of a quote that every charge's price depends on. Never throws: what makes no sense is undefined, and a rule says why. */
export function readHeader(catalog: Catalog, quote: Quote): QuoteHeader {
  const term = readTerm(quote);
  return { catalog, quote, term, intervals: readIntervals(quote.intervals, term) };
}

export function readPlan({ catalog }: QuoteHeader, entry: QuotePlan, at: number): PlanReading {
  return { path: `plans[${at}]`, entry, known: catalogIndex(catalog).get(entry.ratePlanId) };
}

/** A plan's charges, each in every interval it is in force in. */
export function readPlanCharges({ path, entry: planEntry, known }: PlanReading, header: QuoteHeader): ChargeReading[] {
  if (known === undefined) return [];
  const seen = new Set<string>();
  return planEntry.charges.flatMap((entry, at) => {
    const charge = known.charges.get(entry.chargeId);
    if (charge === undefined) return [];
    const repeated = seen.has(charge.id);
    seen.add(charge.id);
    return readCharge({ path: `${path}.charges[${at}]`, planEntry, entry, known, charge, repeated }, header);
  });
}
