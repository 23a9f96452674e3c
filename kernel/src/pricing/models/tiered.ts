import { Exact } from '../exact.ts';
import { endsWithin, entersTier, exactTiers, sumOfSteps, tierSteps } from '../tiers.ts';
import { allSound, type ChargeModelRules } from './charge-model.ts';

/** Graduated: each unit at the price of the tier it falls in, and the flat fee of every tier entered. */
export const tiered: ChargeModelRules = {
  price: (price, quantity) => {
    const tiers = exactTiers(price.tiers ?? []);
    const last = tiers?.at(-1);
    if (!tiers || !last || !endsWithin(last, quantity)) return undefined;
    const steps = tiers
      .filter((tier) => entersTier(tier, quantity))
      .flatMap((tier) => tierSteps(tier, Exact.min(quantity, tier.to ?? quantity).minus(tier.from)));
    return { amount: sumOfSteps(steps), steps };
  },
  reads: ['tiers'],
  readsOfTiers: ['unitPrice', 'flatFee', 'packageSize'],
  countsUnits: true,
  unsound: allSound
};
