import type { Price } from '../catalog/charge-schema.ts';
import { Exact } from './exact.ts';
import type { ModelPrice } from './model-price.ts';
import { endsWithin, entersTier, exactTiers, sumOfSteps, tierSteps } from './tiers.ts';

/** Graduated: each unit at the price of the tier it falls in, and the flat fee of every tier entered. */
export function priceTiered(price: Price, quantity: Exact): ModelPrice | undefined {
  const tiers = exactTiers(price.tiers ?? []);
  const last = tiers?.at(-1);
  if (!tiers || !last || !endsWithin(last, quantity)) return undefined;
  const steps = tiers
    .filter((tier) => entersTier(tier, quantity))
    .flatMap((tier) => tierSteps(tier, Exact.min(quantity, tier.to ?? quantity).minus(tier.from)));
  return { amount: sumOfSteps(steps), steps };
}
