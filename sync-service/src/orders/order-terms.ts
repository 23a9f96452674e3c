/** What of a quote an order to the billing engine says, and what it has no words for. */
import { describeDifferences, type Catalog, type Quote, type QuotePlan } from '@plumbline/kernel';
import type { OrderLine, OrderRequest } from '../ports/billing-engine.ts';

export type OrderTerms = Pick<OrderRequest, 'currency' | 'startDate' | 'termMonths' | 'billDay' | 'lines'>;

/** One line for each charge of each plan, in the order of the quote. */
export function orderTerms({ currency, startDate, termMonths, billDay, plans }: Quote): OrderTerms {
  const lines = plans.flatMap(({ key: planKey, ratePlanId, charges }) =>
    charges.map(({ chargeId, quantity, discount }) => ({
      planKey,
      ratePlanId,
      chargeId,
      quantity,
      ...(discount ? { discount: { kind: discount.kind, value: discount.value } } : {})
    }))
  );
  return { currency, startDate, termMonths, ...(billDay === undefined ? {} : { billDay }), lines };
}

/**
 * What the customer accepted and an order would not say, in words; empty when it says all. Found by reading the order back
 * as a quote, so that a term which nobody thought of here is told too, and never billed otherwise than agreed.
 */
export function leftOutOfOrder(quote: Quote, catalog: Catalog): string[] {
  return describeDifferences(asQuote(orderTerms(quote)), quote, catalog);
}

function asQuote({ lines, ...header }: OrderTerms): Quote {
  const plans = new Map<string, QuotePlan>();
  for (const line of lines) {
    const plan = plans.get(line.planKey) ?? { key: line.planKey, ratePlanId: line.ratePlanId, charges: [] };
    plan.charges.push(asCharge(line));
    plans.set(line.planKey, plan);
  }
  return { ...header, plans: [...plans.values()] };
}

function asCharge({ chargeId, quantity, discount }: OrderLine) {
  return { chargeId, quantity, ...(discount ? { discount } : {}) };
}
