import type { Charge, Plan, Price, Product } from './schema.ts';
import type { ChargeRow, PlanRow, PriceRow, ProductRow, TierRow } from './tables.ts';

export function toPrice(row: PriceRow, tiers: TierRow[]): Price {
  const steps = tiers.map((tier) => ({ upTo: tier.up_to, unitPrice: tier.unit_price, flatFee: tier.flat_fee }));
  return { currency: row.currency, amount: row.amount, tiers: steps.length > 0 ? steps : null, percent: row.percent };
}

export function toCharge(row: ChargeRow, prices: Price[]): Charge {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    kind: row.kind,
    pricingModel: row.pricing_model,
    unit: row.unit,
    billingPeriod: row.billing_period,
    timing: row.timing,
    quantity: { min: row.quantity_min, max: row.quantity_max, step: row.quantity_step, default: row.quantity_default },
    maxDiscountPercent: row.max_discount_percent,
    approvalAbove: row.approval_above,
    ledger: { revenue: row.revenue_account, deferred: row.deferred_account },
    prices
  };
}

export function toPlan(row: PlanRow, charges: Charge[]): Plan {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    availableFrom: row.available_from,
    availableUntil: row.available_until,
    currencies: row.currencies,
    minTermMonths: row.min_term_months,
    maxTermMonths: row.max_term_months,
    allowedTermMonths: row.allowed_term_months,
    requiresPlans: row.requires_plans,
    excludesPlans: row.excludes_plans,
    charges
  };
}

export function toProduct(row: ProductRow, plans: Plan[]): Product {
  const { id, sku, name, family } = row;
  return { id, sku, name, family, availableFrom: row.available_from, availableUntil: row.available_until, plans };
}
