import type { Price } from '../catalog/charge-schema.ts';
import { parseExact, type Exact } from './exact.ts';
import type { ModelPrice } from './model-price.ts';

/** Quantity × unit price. */
export function pricePerUnit(price: Price, quantity: Exact): ModelPrice | undefined {
  const unitPrice = parseExact(price.amount ?? '');
  return unitPrice && { amount: quantity.times(unitPrice), unitPrice, steps: [{ quantity, price: unitPrice }] };
}
