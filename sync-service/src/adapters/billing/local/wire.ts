/** The engine's answers as they come over the wire, in its own vocabulary. Unknown fields are ignored: engines grow. */
import * as z from 'zod';

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const date = z.iso.date();

const wireTierSchema = z.object({
  upTo: decimal.nullish(),
  unitPrice: decimal.nullish(),
  flatFee: decimal.nullish()
});
export type WireTier = z.infer<typeof wireTierSchema>;

const wirePriceSchema = z.object({
  currency: z.string(),
  amount: decimal.nullish(),
  tiers: z.array(wireTierSchema).nullish(),
  percent: decimal.nullish()
});
export type WirePrice = z.infer<typeof wirePriceSchema>;

const wireChargeSchema = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  pricingModel: z.string(),
  unit: z.string().nullish(),
  billingPeriod: z.string().nullish(),
  timing: z.string(),
  quantity: z.object({ min: decimal, max: decimal.nullish(), step: decimal.nullish(), default: decimal }),
  maxDiscountPercent: decimal,
  approvalAbove: z.array(z.object({ percent: decimal, role: z.string() })),
  ledger: z.object({ revenue: z.string().nullish(), deferred: z.string().nullish() }).nullish(),
  prices: z.array(wirePriceSchema)
});
export type WireCharge = z.infer<typeof wireChargeSchema>;

const wirePlanSchema = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  availableFrom: date,
  availableUntil: date.nullish(),
  currencies: z.array(z.string()),
  minTermMonths: z.int(),
  maxTermMonths: z.int(),
  allowedTermMonths: z.array(z.int()).nullish(),
  requiresPlans: z.array(z.string()),
  excludesPlans: z.array(z.string()),
  charges: z.array(wireChargeSchema)
});
export type WirePlan = z.infer<typeof wirePlanSchema>;

const wireProductSchema = z.object({
  id: z.string(),
  sku: z.string(),
  name: z.string(),
  family: z.string(),
  availableFrom: date,
  availableUntil: date.nullish(),
  plans: z.array(wirePlanSchema)
});
export type WireProduct = z.infer<typeof wireProductSchema>;

export const wireCatalogSchema = z.object({
  version: z.int(),
  publishedAt: z.string(),
  products: z.array(wireProductSchema)
});
export type WireCatalog = z.infer<typeof wireCatalogSchema>;

export const wireCapabilitiesSchema = z.object({
  pricingModels: z.array(z.string()),
  chargeTypes: z.array(z.string()),
  billingPeriods: z.array(z.string()),
  timings: z.array(z.string()),
  currencies: z.array(z.string()),
  maxLinesPerOrder: z.int(),
  proration: z.record(z.string(), z.unknown())
});
export type WireCapabilities = z.infer<typeof wireCapabilitiesSchema>;

export const wireAccountSchema = z.object({ id: z.string(), number: z.string() });

export const wireOrderSchema = z.object({
  id: z.string(),
  subscription: z.object({
    id: z.string(),
    number: z.string(),
    status: z.enum(['active', 'pending']),
    startDate: date,
    endDate: date,
    currency: z.string()
  })
});

export const wireInvoiceSchema = z.object({
  id: z.string(),
  number: z.string(),
  date,
  currency: z.string(),
  status: z.enum(['posted', 'planned']),
  total: decimal
});

export const wireErrorSchema = z.object({
  error: z.object({ code: z.string(), message: z.string(), details: z.record(z.string(), z.unknown()).nullish() })
});

export const wireNoticeSchema = z.object({ id: z.string(), type: z.string() });
