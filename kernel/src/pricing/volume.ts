import type { Price } from '../catalog/charge-schema.ts';
import type { Exact } from './exact.ts';
import type { ModelPrice } from './model-price.ts';
import { endsWithin, exactTiers, sumOfSteps, tierSteps } from './tiers.ts';

/** All units at the price of the tier that holds the quantity, and that tier's flat fee. */
export function priceVolume(price: Price, quantity: Exact): ModelPrice | undefined {
  const tier = exactTiers(price.tiers ?? [])?.find((candidate) => endsWithin(candidate, quantity));
  if (tier === undefined) return undefined;
  const steps = tierSteps(tier, quantity);
  const amount = sumOfSteps(steps);
  const perUnit = tier.flatFee.isZero() && tier.packageSize === undefined;
  return perUnit ? { amount, unitPrice: tier.unitPrice, steps } : { amount, steps };
}
