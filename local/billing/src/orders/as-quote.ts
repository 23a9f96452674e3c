import type * as kernel from '@plumbline/kernel';
import type { Product } from '../catalog/schema.ts';
import { toKernelCatalog } from '../catalog/kernel-catalog.ts';
import type { OrderLine } from './schema.ts';

/** What the price of an order depends on. */
export interface PriceableOrder {
  currency: string;
  startDate: string;
  termMonths: number;
  billDay?: number | null | undefined;
  catalogVersion: number;
  lines: OrderLine[];
}

/** An order in the kernel's words, with the part of the catalog it needs. */
export function asQuote(order: PriceableOrder, products: Product[]): { catalog: kernel.Catalog; quote: kernel.Quote } {
  const catalog = toKernelCatalog(order.catalogVersion, products, new Set(order.lines.map((line) => line.planId)));
  const priceable = new Set(
    catalog.products.flatMap(({ ratePlans }) => ratePlans.flatMap(({ charges }) => charges.map(({ id }) => id)))
  );
  const plans = new Map<string, kernel.QuotePlan>();
  for (const line of order.lines.filter(({ chargeId }) => priceable.has(chargeId))) {
    const plan = plans.get(line.planKey) ?? { key: line.planKey, ratePlanId: line.planId, charges: [] };
    plans.set(line.planKey, plan);
    plan.charges.push({
      chargeId: line.chargeId,
      quantity: line.quantity,
      ...(line.discount && { discount: line.discount })
    });
  }
  const { currency, startDate, termMonths, billDay } = order;
  return {
    catalog,
    quote: { currency, startDate, termMonths, ...(billDay && { billDay }), plans: [...plans.values()] }
  };
}
