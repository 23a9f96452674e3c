import type { Catalog } from '../catalog/catalog-schema.ts';
import { applyChange } from './apply-change.ts';
import { evaluationOf } from './evaluation-of.ts';
import type { Evaluation } from './evaluation-schema.ts';
import { pricePlans, repricePlans, type PricedPlans } from './price-plans.ts';
import type { QuoteChange } from './quote-change-schema.ts';
import type { Quote } from './quote-schema.ts';

/** A quote that is being worked on, and its evaluation. Every step is a session of its own; none is ever altered. */
export interface QuoteSession {
  readonly quote: Quote;
  readonly evaluation: Evaluation;
  /** After one change. */
  readonly apply: (change: QuoteChange) => QuoteSession;
  /** With another version of the quote in place, such as one that undo comes back to. */
  readonly withQuote: (quote: Quote) => QuoteSession;
}

/**
 * Evaluates a quote so that the next evaluation costs only what a change touches: a plan is priced and looked at once
 * for as long as it is the same object and the quote's other members are the same, and sums are corrected by what went
 * and what came. The evaluation always equals `evaluateQuote` of the session's quote. An amount off an interval or
 * the whole quote is allocated over all items, so that with one every change touches every line.
 */
export function openQuote(catalog: Catalog, quote: Quote): QuoteSession {
  return sessionOf(pricePlans(catalog, quote));
}

function sessionOf(plans: PricedPlans): QuoteSession {
  const withQuote = (quote: Quote): QuoteSession => sessionOf(repricePlans(plans, quote));
  return {
    quote: plans.quote,
    evaluation: evaluationOf(plans),
    apply: (change) => withQuote(applyChange(plans.quote, change)),
    withQuote
  };
}
