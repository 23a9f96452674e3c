import { endsWithin, exactTiers, sumOfSteps, tierSteps } from '../tiers.ts';
import { allSound, type ChargeModelRules } from './charge-model.ts';

/** All units at the price of the tier that holds the quantity, and that tier's flat fee. */
export const volume: ChargeModelRules = {
  price: (price, quantity) => {
    const tier = exactTiers(price.tiers ?? [])?.find((candidate) => endsWithin(candidate, quantity));
    if (tier === undefined) return undefined;
    const steps = tierSteps(tier, quantity);
    const amount = sumOfSteps(steps);
    const perUnit = tier.flatFee.isZero() && tier.packageSize === undefined;
    return perUnit ? { amount, unitPrice: tier.unitPrice, steps } : { amount, steps };
  },
  reads: ['tiers'],
  readsOfTiers: ['unitPrice', 'flatFee', 'packageSize'],
  countsUnits: true,
  unsound: allSound
};
