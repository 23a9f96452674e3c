import type { Catalog } from '../catalog/catalog-schema.ts';
import type { Evaluation, PricedQuote, ScheduledInvoice, Violation } from './evaluation-schema.ts';
import { openQuote } from './open-quote.ts';
import type { Quote } from './quote-schema.ts';

/**
 * Prices a quote, previews every invoice of its term and says what forbids it. The same input gives the same answer in
 * the browser and on the server. Never throws on schema-valid data: a line that cannot be priced is left out of
 * `priced.lines` and has a violation that blocks. The catalog may hold only the plans the quote uses and those they
 * require, with the hash and version of the full one.
 */
export function evaluateQuote(catalog: Catalog, quote: Quote): Evaluation {
  return openQuote(catalog, quote).evaluation;
}

/** The priced part of an evaluation alone. */
export function priceQuote(catalog: Catalog, quote: Quote): PricedQuote {
  return evaluateQuote(catalog, quote).priced;
}

/** Every invoice of the term, by date; their totals add up to TCV. */
export function previewInvoices(catalog: Catalog, quote: Quote): ScheduledInvoice[] {
  return evaluateQuote(catalog, quote).invoices;
}

/** What the guardrails find. */
export function validateQuote(catalog: Catalog, quote: Quote): Violation[] {
  return evaluateQuote(catalog, quote).violations;
}
