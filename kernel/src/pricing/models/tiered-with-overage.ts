import type { Tier } from '../../catalog/price-schema.ts';
import type { ChargeModelRules } from './charge-model.ts';
import { tiered } from './tiered.ts';

/**
 * Graduated up to the last agreed tier, and the overage price for each unit beyond it. The overage is the last tier:
 * open, by the unit, without a flat fee. Source: Zuora's tiered with overage pricing.
 */
export const tieredWithOverage: ChargeModelRules = {
  price: (price, quantity) => (endsInOverage(price.tiers ?? []) ? tiered.price(price, quantity) : undefined),
  reads: ['tiers'],
  readsOfTiers: ['unitPrice', 'flatFee', 'isOverage'],
  countsUnits: true,
  unsound: ({ tiers = [] }) =>
    endsInOverage(tiers)
      ? []
      : [
          {
            code: 'tier_overage_invalid',
            message: 'its last tier, and no other, must be an open overage without a flat fee'
          }
        ]
};

/** Whether the last tier, and no other, is the overage. */
function endsInOverage(tiers: readonly Tier[]): boolean {
  return tiers.every(({ isOverage = false, to, unitPrice, flatFee = '0' }, at) =>
    at < tiers.length - 1 ? !isOverage : isOverage && to === undefined && unitPrice !== undefined && flatFee === '0'
  );
}
