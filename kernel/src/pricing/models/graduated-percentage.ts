import type { ChargeModelRules } from './charge-model.ts';
import { tiered } from './tiered.ts';

/**
 * Each part of an amount at the percent of the tier it falls in, and the flat fee of every tier entered; a tier may
 * have a flat fee alone. Source: Lago's graduated percentage charge model.
 */
export const graduatedPercentage: ChargeModelRules = {
  price: (price, amount) => {
    const byUnit = price.tiers?.some(({ unitPrice }) => unitPrice !== undefined);
    return byUnit ? undefined : tiered.price(price, amount);
  },
  reads: ['tiers'],
  readsOfTiers: ['percent', 'flatFee'],
  countsUnits: false,
  unsound: tiered.unsound
};
