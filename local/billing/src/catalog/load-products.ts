import type { Db } from '../database.ts';
import { toCharge, toPlan, toPrice, toProduct } from './from-rows.ts';
import type { Product } from './schema.ts';

/** Currencies in the order finance reads them; others follow by name. */
const USUAL = ['USD', 'EUR', 'JPY'];
const rank = (currency: string) => `${USUAL.includes(currency) ? USUAL.indexOf(currency) : USUAL.length}${currency}`;

function grouped<Row>(rows: Row[], keyOf: (row: Row) => string): (key: string) => Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return (key) => groups.get(key) ?? [];
}

/** Every product of a catalog version (published or draft) with its plans, charges and prices, in catalog order. */
export async function loadProducts(db: Db, version: number): Promise<Product[]> {
  const products = await db
    .selectFrom('product')
    .selectAll()
    .where('version', '=', version)
    .orderBy('position')
    .execute();
  const plans = await db.selectFrom('plan').selectAll().where('version', '=', version).orderBy('position').execute();
  const charges = await db
    .selectFrom('charge')
    .selectAll()
    .where('version', '=', version)
    .orderBy('position')
    .execute();
  const prices = await db.selectFrom('price').selectAll().where('version', '=', version).execute();
  const tiers = await db
    .selectFrom('price_tier')
    .selectAll()
    .where('version', '=', version)
    .orderBy('position')
    .execute();

  const plansOf = grouped(plans, (row) => row.product_id);
  const chargesOf = grouped(charges, (row) => row.plan_id);
  const pricesOf = grouped(
    prices.toSorted((a, b) => rank(a.currency).localeCompare(rank(b.currency))),
    (row) => row.charge_id
  );
  const tiersOf = grouped(tiers, (row) => `${row.charge_id} ${row.currency}`);

  return products.map((product) =>
    toProduct(
      product,
      plansOf(product.id).map((plan) =>
        toPlan(
          plan,
          chargesOf(plan.id).map((charge) =>
            toCharge(
              charge,
              pricesOf(charge.id).map((price) => toPrice(price, tiersOf(`${charge.id} ${price.currency}`)))
            )
          )
        )
      )
    )
  );
}
