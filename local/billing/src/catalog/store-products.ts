import type { Db } from '../database.ts';
import type { Charge, Plan, Price, Product } from './schema.ts';

/** Writes whole products into a version that holds none yet. */
export async function storeProducts(db: Db, version: number, products: Product[]): Promise<void> {
  for (const [position, product] of products.entries()) {
    const { id, sku, name, family, availableFrom, availableUntil } = product;
    const row = {
      version,
      id,
      position,
      sku,
      name,
      family,
      available_from: availableFrom,
      available_until: availableUntil
    };
    await db.insertInto('product').values(row).execute();
    for (const [index, plan] of product.plans.entries()) await storePlan(db, version, product.id, plan, index);
  }
}

async function storePlan(db: Db, version: number, productId: string, plan: Plan, position: number) {
  await db
    .insertInto('plan')
    .values({
      version,
      id: plan.id,
      product_id: productId,
      position,
      code: plan.code,
      name: plan.name,
      available_from: plan.availableFrom,
      available_until: plan.availableUntil,
      currencies: plan.currencies,
      min_term_months: plan.minTermMonths,
      max_term_months: plan.maxTermMonths,
      allowed_term_months: plan.allowedTermMonths,
      requires_plans: plan.requiresPlans,
      excludes_plans: plan.excludesPlans
    })
    .execute();
  for (const [index, charge] of plan.charges.entries()) await storeCharge(db, version, plan.id, charge, index);
}

async function storeCharge(db: Db, version: number, planId: string, charge: Charge, position: number) {
  await db
    .insertInto('charge')
    .values({
      version,
      id: charge.id,
      plan_id: planId,
      position,
      code: charge.code,
      name: charge.name,
      kind: charge.kind,
      pricing_model: charge.pricingModel,
      unit: charge.unit,
      billing_period: charge.billingPeriod,
      timing: charge.timing,
      quantity_min: charge.quantity.min,
      quantity_max: charge.quantity.max,
      quantity_step: charge.quantity.step,
      quantity_default: charge.quantity.default,
      max_discount_percent: charge.maxDiscountPercent,
      approval_above: JSON.stringify(charge.approvalAbove),
      revenue_account: charge.ledger.revenue,
      deferred_account: charge.ledger.deferred
    })
    .execute();
  for (const price of charge.prices) await storePrice(db, version, charge.id, price);
}

async function storePrice(db: Db, version: number, chargeId: string, price: Price) {
  const { currency, amount, percent } = price;
  await db.insertInto('price').values({ version, charge_id: chargeId, currency, amount, percent }).execute();
  await storeTiers(db, version, chargeId, price);
}

/** Writes the tiers of a price that holds none yet. */
export async function storeTiers(db: Db, version: number, chargeId: string, { currency, tiers }: Price): Promise<void> {
  if (!tiers || tiers.length === 0) return;
  const rows = tiers.map((tier, position) => ({
    version,
    charge_id: chargeId,
    currency,
    position,
    up_to: tier.upTo,
    unit_price: tier.unitPrice,
    flat_fee: tier.flatFee
  }));
  await db.insertInto('price_tier').values(rows).execute();
}
