/** The engine's catalog in the kernel's words. What has no word there is refused, plan by plan, never bent into shape. */
import {
  canonicalDecimal,
  checkRatePlan,
  type EngineCapabilities,
  type Price,
  type Product,
  type RatePlan,
  type Tier
} from '@plumbline/kernel';
import { engineCapabilitiesSchema, ratePlanSchema } from '@plumbline/kernel/schemas';
import * as z from 'zod';
import type { EngineCatalog, RefusedPlan } from '../../../ports/billing-engine.ts';
import type { WireCapabilities, WireCatalog, WireCharge, WirePlan, WirePrice, WireProduct, WireTier } from './wire.ts';

export const ENGINE = 'local-billing';

/** Their word → the kernel's. A word that is missing here cannot be represented. */
const MODELS: Readonly<Record<string, string>> = {
  flat: 'flat',
  per_unit: 'per_unit',
  graduated: 'tiered',
  volume: 'volume'
};
const TIMINGS: Readonly<Record<string, string>> = { advance: 'in_advance', arrears: 'in_arrears' };

const planSchema = ratePlanSchema(z);
const capabilitiesSchema = engineCapabilitiesSchema(z);

/** @throws ZodError when the engine declares a proration policy that the kernel does not know: nothing could be billed right */
export function fromLocalCapabilities(wire: WireCapabilities): EngineCapabilities {
  return capabilitiesSchema.parse({
    models: wire.pricingModels.flatMap((model) => MODELS[model] ?? []),
    chargeTypes: wire.chargeTypes,
    periods: wire.billingPeriods.map((unit) => ({ unit, count: 1 })),
    timings: wire.timings.flatMap((timing) => TIMINGS[timing] ?? []),
    currencies: wire.currencies,
    maxLines: wire.maxLinesPerOrder,
    prorationPolicy: wire.proration
  });
}

export function fromLocalCatalog(wire: WireCatalog, capabilities: WireCapabilities): EngineCatalog {
  const engineCapabilities = fromLocalCapabilities(capabilities);
  const refused: RefusedPlan[] = [];
  const products = wire.products.map((product) => fromLocalProduct(product, engineCapabilities, refused));
  return {
    engine: ENGINE,
    version: wire.version,
    publishedAt: wire.publishedAt,
    content: { engine: ENGINE, products: products.filter((p) => p.ratePlans.length > 0), engineCapabilities },
    refused
  };
}

function fromLocalProduct(wire: WireProduct, capabilities: EngineCapabilities, refused: RefusedPlan[]): Product {
  const ratePlans: RatePlan[] = [];
  for (const plan of wire.plans) {
    const mapped = fromLocalPlan(plan, capabilities);
    if ('reason' in mapped) refused.push({ ratePlanId: plan.id, name: plan.name, reason: mapped.reason });
    else ratePlans.push(mapped.plan);
  }
  const { id, sku, name, family } = wire;
  return { id, sku, name, family, validFrom: wire.availableFrom, ...until(wire.availableUntil), ratePlans };
}

/** The plan, or the reason it is refused: a word the kernel does not know, or a rule of the kernel it breaks. */
export function fromLocalPlan(
  wire: WirePlan,
  capabilities: EngineCapabilities
): { readonly plan: RatePlan } | { readonly reason: string } {
  const foreign = wire.charges.flatMap(foreignWords);
  if (foreign.length > 0) return { reason: foreign.join(' ') };
  const parsed = planSchema.safeParse(toRatePlan(wire));
  if (!parsed.success)
    return { reason: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}.`).join(' ') };
  const broken = checkRatePlan(parsed.data, capabilities).filter((violation) => violation.severity === 'block');
  if (broken.length > 0) return { reason: broken.map((violation) => violation.message).join(' ') };
  return { plan: parsed.data };
}

function foreignWords(charge: WireCharge): string[] {
  const words = [];
  if (!(charge.pricingModel in MODELS)) words.push(`its pricing model is "${charge.pricingModel}"`);
  if (!(charge.timing in TIMINGS)) words.push(`its timing is "${charge.timing}"`);
  if (charge.prices.some((price) => price.percent != null && charge.pricingModel in MODELS))
    words.push('it has a price in percent');
  return words.map((word) => `${charge.name} cannot be quoted: ${word}.`);
}

function toRatePlan(wire: WirePlan) {
  return {
    id: wire.id,
    number: wire.code,
    name: wire.name,
    validFrom: wire.availableFrom,
    ...until(wire.availableUntil),
    currencies: wire.currencies,
    charges: wire.charges.map(toCharge),
    terms: {
      min: wire.minTermMonths,
      max: wire.maxTermMonths,
      ...(wire.allowedTermMonths ? { allowed: wire.allowedTermMonths } : {})
    },
    requires: wire.requiresPlans,
    excludes: wire.excludesPlans
  };
}

function toCharge(wire: WireCharge) {
  const { min, max, step } = wire.quantity;
  return {
    id: wire.id,
    number: wire.code,
    name: wire.name,
    type: wire.kind,
    model: MODELS[wire.pricingModel],
    ...(wire.unit == null ? {} : { uom: wire.unit }),
    ...(wire.billingPeriod == null ? {} : { period: { unit: wire.billingPeriod, count: 1 } }),
    timing: TIMINGS[wire.timing],
    quantity: {
      min: canonicalDecimal(min),
      ...(max == null ? {} : { max: canonicalDecimal(max) }),
      ...(step == null ? {} : { step: canonicalDecimal(step) }),
      default: canonicalDecimal(wire.quantity.default)
    },
    prices: wire.prices.map(toPrice),
    limits: {
      maxDiscountPercent: canonicalDecimal(wire.maxDiscountPercent),
      approvals: wire.approvalAbove.map(({ percent, role }) => ({ above: canonicalDecimal(percent), role }))
    },
    ...toLedger(wire.ledger)
  };
}

function toPrice(wire: WirePrice): Price {
  return {
    currency: wire.currency,
    ...(wire.amount == null ? {} : { amount: canonicalDecimal(wire.amount) }),
    ...(wire.tiers == null ? {} : { tiers: toTiers(wire.tiers) })
  };
}

/** Their tiers name only their upper end; ours begin where the one before ended. */
function toTiers(wire: readonly WireTier[]): Tier[] {
  return wire.map((tier, index) => ({
    from: canonicalDecimal(index === 0 ? '0' : (wire[index - 1]?.upTo ?? '0')),
    ...(tier.upTo == null ? {} : { to: canonicalDecimal(tier.upTo) }),
    ...(tier.unitPrice == null ? {} : { unitPrice: canonicalDecimal(tier.unitPrice) }),
    ...(tier.flatFee == null || Number(tier.flatFee) === 0 ? {} : { flatFee: canonicalDecimal(tier.flatFee) })
  }));
}

function toLedger(wire: WireCharge['ledger']) {
  if (!wire) return {};
  return {
    ledger: {
      ...(wire.revenue == null ? {} : { revenueAccount: wire.revenue }),
      ...(wire.deferred == null ? {} : { deferredAccount: wire.deferred })
    }
  };
}

function until(day: string | null | undefined) {
  return day == null ? {} : { validTo: day };
}
