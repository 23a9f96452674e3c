import type { Catalog } from '../catalog/catalog-schema.ts';
import { findViolations, verdictOf } from '../guardrails/rules.ts';
import { invoiceSchedule } from '../lifecycle/invoice-schedule.ts';
import { minorUnits } from '../pricing/minor-units.ts';
import { KERNEL_VERSION } from '../version.ts';
import type { Evaluation, PricedQuote, ScheduledInvoice, Violation } from './evaluation-schema.ts';
import { fingerprint } from './fingerprint.ts';
import { priceLines } from './price-reading.ts';
import { pricedQuote } from './priced-quote.ts';
import type { Quote } from './quote-schema.ts';
import { readQuote } from './read-quote.ts';

/**
 * Prices a quote, previews every invoice of its term and says what forbids it. The same input gives the same answer in
 * the browser and on the server. Never throws on schema-valid data: a line that cannot be priced is left out of
 * `priced.lines` and has a violation that blocks. The catalog may hold only the plans the quote uses and those they
 * require, with the hash and version of the full one. The fingerprint is worked out when it is first read: it takes as
 * long as all the rest, and a page needs it only to save.
 */
export function evaluateQuote(catalog: Catalog, quote: Quote): Evaluation {
  const reading = readQuote(catalog, quote);
  const lines = priceLines(reading);
  const priced = pricedQuote(reading, lines);
  const violations = findViolations(reading, lines);
  let known: string | undefined;
  return {
    kernelVersion: KERNEL_VERSION,
    catalogVersion: catalog.version,
    catalogHash: catalog.hash,
    priced,
    invoices: invoiceSchedule(lines, minorUnits(quote.currency)),
    violations,
    verdict: verdictOf(violations),
    get fingerprint() {
      known ??= fingerprint({ catalogHash: catalog.hash, quote, priced });
      return known;
    }
  };
}

/** The priced part of an evaluation alone. */
export function priceQuote(catalog: Catalog, quote: Quote): PricedQuote {
  const reading = readQuote(catalog, quote);
  return pricedQuote(reading, priceLines(reading));
}

/** Every invoice of the term, by date; their totals add up to TCV. */
export function previewInvoices(catalog: Catalog, quote: Quote): ScheduledInvoice[] {
  return invoiceSchedule(priceLines(readQuote(catalog, quote)), minorUnits(quote.currency));
}

/** What the guardrails find. */
export function validateQuote(catalog: Catalog, quote: Quote): Violation[] {
  const reading = readQuote(catalog, quote);
  return findViolations(reading, priceLines(reading));
}
