import type { Price } from '../catalog/charge-schema.ts';
import type { Exact } from './exact.ts';
import type { ModelPrice } from './model-price.ts';
import { priceTiered } from './tiered.ts';

/**
 * Each part of an amount at the percent of the tier it falls in, and the flat fee of every tier entered; a tier may
 * have a flat fee alone. Source: Lago's graduated percentage charge model.
 */
export function priceGraduatedPercentage(price: Price, amount: Exact): ModelPrice | undefined {
  const byUnit = price.tiers?.some(({ unitPrice }) => unitPrice !== undefined);
  return byUnit ? undefined : priceTiered(price, amount);
}
