import type { Charge } from '../catalog/charge-schema.ts';
import type { Price } from '../catalog/price-schema.ts';
import { priceModel } from './charge-models.ts';
import { Exact, parseExact, ZERO } from './exact.ts';
import type { ModelPrice } from './model-price.ts';

/**
 * One period's (or the one-time) list price of a quantity. The order of adjustments: the included units come off the
 * quantity, then the model prices the rest. Undefined when a part of it cannot be worked out.
 */
export function priceCharge(
  { model, includedUnits }: Pick<Charge, 'model' | 'includedUnits'>,
  price: Price,
  quantity: Exact
): ModelPrice | undefined {
  if (includedUnits === undefined) return priceModel(model, price, quantity);
  const included = parseExact(includedUnits);
  if (!included?.gte(0)) return undefined;
  const list = priceModel(model, price, Exact.max(quantity.minus(included), ZERO));
  return list && (included.isZero() ? list : { amount: list.amount, steps: list.steps }); // no unit price holds for all
}
