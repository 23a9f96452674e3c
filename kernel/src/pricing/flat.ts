import type { Price } from '../catalog/charge-schema.ts';
import { parseExact } from './exact.ts';
import type { ModelPrice } from './model-price.ts';

/** One price whatever the quantity, due at quantity 0 too. */
export function priceFlat(price: Price): ModelPrice | undefined {
  const amount = parseExact(price.amount ?? '');
  return amount && { amount, steps: [{ price: amount }] };
}
