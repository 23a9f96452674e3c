import type { Catalog, Product, RatePlan } from './catalog-schema.ts';
import type { Charge } from './charge-schema.ts';

/** A plan with its product and its charges by id. */
export interface CatalogPlan {
  readonly product: Product;
  readonly plan: RatePlan;
  readonly charges: ReadonlyMap<string, Charge>;
}
export type CatalogIndex = ReadonlyMap<string, CatalogPlan>;

const indexes = new WeakMap<Catalog, CatalogIndex>();

/** Plans by id. Built once for each catalog object, which holds because a catalog is never changed in place. */
export function catalogIndex(catalog: Catalog): CatalogIndex {
  const known = indexes.get(catalog);
  if (known !== undefined) return known;
  const index = new Map<string, CatalogPlan>();
  for (const product of catalog.products) {
    for (const plan of product.ratePlans) {
      index.set(plan.id, { product, plan, charges: new Map(plan.charges.map((charge) => [charge.id, charge])) });
    }
  }
  indexes.set(catalog, index);
  return index;
}
