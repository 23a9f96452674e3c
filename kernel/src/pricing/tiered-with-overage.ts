import type { Price, Tier } from '../catalog/charge-schema.ts';
import type { Exact } from './exact.ts';
import type { ModelPrice } from './model-price.ts';
import { priceTiered } from './tiered.ts';

/**
 * Graduated up to the last agreed tier, and the overage price for each unit beyond it. The overage is the last tier:
 * open, by the unit, without a flat fee. Undefined without one. Source: Zuora's tiered with overage pricing.
 */
export function priceTieredWithOverage(price: Price, quantity: Exact): ModelPrice | undefined {
  return endsInOverage(price.tiers ?? []) ? priceTiered(price, quantity) : undefined;
}

/** Whether the last tier, and no other, is the overage. */
export function endsInOverage(tiers: readonly Tier[]): boolean {
  return tiers.every(({ isOverage = false, to, unitPrice, flatFee = '0' }, at) =>
    at < tiers.length - 1 ? !isOverage : isOverage && to === undefined && unitPrice !== undefined && flatFee === '0'
  );
}
