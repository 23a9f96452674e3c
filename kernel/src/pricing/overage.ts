import type { Price } from '../catalog/charge-schema.ts';
import { parseExact, type Exact } from './exact.ts';
import type { ModelPrice } from './model-price.ts';

/**
 * The overage price for each unit beyond the included ones, which are off the quantity already. There is no unit price,
 * since it would not hold for all units. Source: Zuora's overage pricing.
 */
export function priceOverage(price: Price, beyondIncluded: Exact): ModelPrice | undefined {
  const overagePrice = parseExact(price.amount ?? '');
  if (overagePrice === undefined) return undefined;
  return {
    amount: beyondIncluded.times(overagePrice),
    steps: [{ quantity: beyondIncluded, price: overagePrice }]
  };
}
