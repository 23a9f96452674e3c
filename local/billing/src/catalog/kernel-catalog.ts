import type * as kernel from '@plumbline/kernel';
import { CAPABILITIES } from './capabilities.ts';
import type { Charge, Plan, Price, Product } from './schema.ts';

const MODELS = { flat: 'flat', per_unit: 'per_unit', graduated: 'tiered', volume: 'volume' } as const;

/** The plans of a catalog version as the kernel prices them. Percentage charges are left out: they have no amount of their own. */
export function toKernelCatalog(version: number, products: Product[], planIds: ReadonlySet<string>): kernel.Catalog {
  return {
    engine: 'local-billing',
    version,
    // nobody outside compares fingerprints made here
    hash: '0'.repeat(64),
    pulledAt: '2026-01-01T00:00:00Z',
    products: products.map((product) => ({
      ...toProduct(product),
      ratePlans: product.plans.filter(({ id }) => planIds.has(id)).map(toRatePlan)
    })),
    engineCapabilities: KERNEL_CAPABILITIES
  };
}

function toProduct({ id, sku, name, family, availableFrom, availableUntil }: Product) {
  return {
    id,
    sku,
    name,
    family,
    validFrom: availableFrom,
    ...(availableUntil !== null && { validTo: availableUntil })
  };
}

function toRatePlan(plan: Plan): kernel.RatePlan {
  const { id, code, name, currencies, allowedTermMonths } = plan;
  return {
    id,
    number: code,
    name,
    validFrom: plan.availableFrom,
    ...(plan.availableUntil !== null && { validTo: plan.availableUntil }),
    currencies,
    charges: plan.charges.flatMap((charge) => toKernelCharge(charge) ?? []),
    terms: {
      min: plan.minTermMonths,
      max: plan.maxTermMonths,
      ...(allowedTermMonths && { allowed: allowedTermMonths })
    },
    requires: plan.requiresPlans,
    excludes: plan.excludesPlans
  };
}

/** A charge as the kernel knows it; undefined for a percentage, which the kernel does not price. */
export function toKernelCharge(charge: Charge): kernel.Charge | undefined {
  if (charge.pricingModel === 'percentage') return undefined;
  const { id, code, name, kind, unit, billingPeriod, timing, quantity, ledger } = charge;
  return {
    id,
    number: code,
    name,
    type: kind,
    model: MODELS[charge.pricingModel],
    ...(unit !== null && { uom: unit }),
    ...(billingPeriod && { period: { unit: billingPeriod, count: 1 } }),
    timing: timing === 'advance' ? 'in_advance' : 'in_arrears',
    quantity: {
      min: quantity.min,
      default: quantity.default,
      ...(quantity.max !== null && { max: quantity.max }),
      ...(quantity.step !== null && { step: quantity.step })
    },
    prices: charge.prices.map(toKernelPrice),
    limits: {
      maxDiscountPercent: charge.maxDiscountPercent,
      approvals: charge.approvalAbove.map(({ percent, role }) => ({ above: percent, role }))
    },
    ledger: { revenueAccount: ledger.revenue, ...(ledger.deferred !== null && { deferredAccount: ledger.deferred }) }
  };
}

/** The engine's steps say where a tier ends; the kernel's also say where it begins, which is where the one below ended. */
function toKernelPrice({ currency, amount, tiers }: Price): kernel.Price {
  return {
    currency,
    ...(amount !== null && { amount }),
    ...(tiers && {
      tiers: tiers.map(({ upTo, unitPrice, flatFee }, at) => ({
        from: tiers[at - 1]?.upTo ?? '0',
        ...(upTo !== null && { to: upTo }),
        unitPrice,
        flatFee
      }))
    })
  };
}

const KERNEL_CAPABILITIES: kernel.EngineCapabilities = {
  models: Object.values(MODELS),
  chargeTypes: ['one_time', 'recurring', 'usage'],
  periods: [
    { unit: 'month', count: 1 },
    { unit: 'quarter', count: 1 },
    { unit: 'year', count: 1 }
  ],
  timings: ['in_advance', 'in_arrears'],
  currencies: CAPABILITIES.currencies,
  maxLines: CAPABILITIES.maxLinesPerOrder,
  prorationPolicy: CAPABILITIES.proration
};
