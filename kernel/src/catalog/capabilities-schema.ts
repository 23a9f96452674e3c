import type { infer as Infer } from 'zod';
import {
  alignmentSchema,
  BILL_DAY_RULES,
  END_CONDITIONS,
  periodSchema,
  priceBaseSchema,
  timingSchema,
  triggerSchema
} from './billing-terms-schema.ts';
import { chargeModelSchema, chargeTypeSchema } from './charge-schema.ts';
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

/** Which discounts an engine can bill beyond one lasting discount on a charge. */
export const discountCapabilitiesSchema = (z: Zod) =>
  z.strictObject({
    scopes: z.array(z.enum(['plan', 'interval', 'quote'])),
    stacked: z.boolean(),
    expiring: z.boolean()
  });

/** Whether terms of a charge may differ from one ramp interval to the next, and in what. */
export const rampCapabilitiesSchema = (z: Zod) =>
  z.strictObject({
    maxIntervals: z.int().min(1),
    perInterval: z.array(z.enum(['quantity', 'discount', 'price', 'tiers']))
  });

/** What an engine can do to a subscription that exists. */
export const changeKindSchema = (z: Zod) =>
  z.enum([
    'add_plan',
    'remove_plan',
    'update_quantity',
    'update_price',
    'update_tiers',
    'update_discount',
    'change_plan',
    'change_terms',
    'change_ramp',
    'renew',
    'cancel',
    'suspend',
    'resume'
  ]);
export type ChangeKind = Infer<ReturnType<typeof changeKindSchema>>;

/**
 * What a billing engine declares it can invoice. A quote that needs more is refused. What is left out is not possible,
 * save the first of each list: a price for a period, periods counted from the subscription, on the account's bill day,
 * from the contract's start to the subscription's end.
 */
export const engineCapabilitiesSchema = (z: Zod) =>
  z.strictObject({
    models: z.array(chargeModelSchema(z)),
    priceTerms: z.array(priceTermSchema(z)).optional(),
    chargeTypes: z.array(chargeTypeSchema(z)),
    periods: z.array(periodSchema(z)),
    timings: z.array(timingSchema(z)),
    priceBases: z.array(priceBaseSchema(z)).optional(),
    alignments: z.array(alignmentSchema(z)).optional(),
    billDayRules: z.array(z.enum(BILL_DAY_RULES)).optional(),
    triggers: z.array(triggerSchema(z)).optional(),
    endConditions: z.array(z.enum(END_CONDITIONS)).optional(),
    currencies: z.array(currencySchema(z)),
    discounts: discountCapabilitiesSchema(z).optional(),
    priceOverrides: z.array(z.enum(['amount', 'tiers'])).optional(),
    ramps: rampCapabilitiesSchema(z).optional(),
    changes: z.array(changeKindSchema(z)).optional(),
    prepaid: z.boolean().optional(),
    maxLines: z.int().min(1),
    maxTiers: z.int().min(1).optional(),
    prorationPolicy: prorationPolicySchema(z)
  });
export type EngineCapabilities = Infer<ReturnType<typeof engineCapabilitiesSchema>>;
