import { priceQuote } from '@plumbline/kernel';
import type { Product } from '../catalog/schema.ts';
import { smallestParts } from '../platform/decimal-text.ts';
import { asQuote } from './as-quote.ts';
import type { Problem } from './problem.ts';
import type { NewOrder } from './schema.ts';

/** An amount off may be at most the charge's percent limit of one period's list price. Only for orders sound otherwise. */
export function checkAmountDiscounts(order: NewOrder, products: Product[]): Problem[] {
  if (!order.lines.some((line) => line.discount?.kind === 'amount')) return [];
  const { catalog, quote } = asQuote(order, products);
  const priced = new Map(
    priceQuote(catalog, quote).lines.map((line) => [`${line.planKey} ${line.chargeId}`, line.listPrice])
  );
  const charges = new Map(
    products.flatMap(({ plans }) => plans.flatMap((plan) => plan.charges.map((charge) => [charge.id, charge])))
  );
  return order.lines.flatMap(({ discount, planKey, chargeId }, index): Problem[] => {
    const charge = charges.get(chargeId);
    if (discount?.kind !== 'amount' || !charge) return [];
    const list = priced.get(`${planKey} ${chargeId}`) ?? '0';
    if (
      smallestParts(discount.value) * smallestParts('100') <=
      smallestParts(list) * smallestParts(charge.maxDiscountPercent)
    )
      return [];
    const message = `A discount of ${discount.value} on ${charge.name} is above the limit of ${charge.maxDiscountPercent} %.`;
    return [{ code: 'discount_above_limit', path: `lines.${index}.discount.value`, message }];
  });
}
