import type { infer as Infer } from 'zod';
import { chargeModelSchema, chargeTypeSchema, periodSchema, timingSchema } from './charge-schema.ts';
import { currencySchema, type Zod } from './scalar-schema.ts';

/** How an engine charges a part of a billing period; see src/lifecycle/README.md for the meaning of each value. */
export const prorationPolicySchema = (z: Zod) =>
  z.strictObject({
    mode: z.enum(['prorate', 'full', 'none']),
    dayCount: z.enum(['actual', 'thirty', 'thirty_strict']),
    unit: z.enum(['by_day', 'by_month_first']),
    ratioScale: z.int().min(0).max(30).optional(),
    reference: z.enum(['aligned', 'shifted']),
    firstBoundary: z.enum(['next_bill_day', 'plus_period']),
    changeGrid: z.enum(['keep', 're_anchor']),
    creditBasis: z.enum(['price', 'billed_item']),
    discountItems: z.enum(['netted', 'separate'])
  });
export type ProrationPolicy = Infer<ReturnType<typeof prorationPolicySchema>>;

/** Terms beyond a charge's model that an engine may be able to bill. */
export const priceTermSchema = (z: Zod) =>
  z.enum(['included_units', 'tier_packages', 'minimum_amount', 'maximum_amount']);
export type PriceTerm = Infer<ReturnType<typeof priceTermSchema>>;

/** What a billing engine declares it can invoice. A quote that needs more is refused. No `priceTerms`: none. */
export const engineCapabilitiesSchema = (z: Zod) =>
  z.strictObject({
    models: z.array(chargeModelSchema(z)),
    priceTerms: z.array(priceTermSchema(z)).optional(),
    chargeTypes: z.array(chargeTypeSchema(z)),
    periods: z.array(periodSchema(z)),
    timings: z.array(timingSchema(z)),
    currencies: z.array(currencySchema(z)),
    maxLines: z.int().min(1),
    prorationPolicy: prorationPolicySchema(z)
  });
export type EngineCapabilities = Infer<ReturnType<typeof engineCapabilitiesSchema>>;
