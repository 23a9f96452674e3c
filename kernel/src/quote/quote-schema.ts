import type { infer as Infer } from 'zod';
import { currencySchema, idSchema, localDateSchema, recordDecimalSchema, type Zod } from '../catalog/scalar-schema.ts';
import { discountSchema, discountsSchema, stackingSchema } from './discount-schema.ts';
import { priceOverrideSchema, rampedTermsSchema, rampIntervalSchema, stepUpSchema } from './ramp-schema.ts';

/**
 * One charge of a plan. Usage charges carry '0': their rates are quoted, no amount. `startDate` and `endDate` are for
 * charges whose trigger or end condition is a date.
 */
export const quoteChargeSchema = (z: Zod) =>
  z.strictObject({
    chargeId: idSchema(z),
    quantity: recordDecimalSchema(z),
    discount: discountSchema(z).optional(),
    price: priceOverrideSchema(z).optional(),
    stepUp: stepUpSchema(z).optional(),
    startDate: localDateSchema(z).optional(),
    endDate: localDateSchema(z).optional(),
    ramp: z.array(rampedTermsSchema(z)).optional()
  });
export type QuoteCharge = Infer<ReturnType<typeof quoteChargeSchema>>;

/**
 * One instance of a rate plan, named by a key that is unique in the quote, with one entry for each of its charges. Its
 * discounts are off each charge (percent) or off the contract value of them all (amount).
 */
export const quotePlanSchema = (z: Zod) =>
  z.strictObject({
    key: z.string().min(1).max(40),
    ratePlanId: idSchema(z),
    discounts: discountsSchema(z).optional(),
    charges: z.array(quoteChargeSchema(z))
  });
export type QuotePlan = Infer<ReturnType<typeof quotePlanSchema>>;

/**
 * What a rep decides. `billDay` (1..31) is the day invoices fall on, by default the start date's day; activation and
 * acceptance are by default on the start date. Without `intervals` the terms hold for the whole term; without
 * `stacking` discounts compound. `discounts` are off every charge (percent) or off the contract value (amount).
 */
export const quoteSchema = (z: Zod) =>
  z.strictObject({
    currency: currencySchema(z),
    startDate: localDateSchema(z),
    termMonths: z.int().min(1).max(1200),
    billDay: z.int().min(1).max(31).optional(),
    activationDate: localDateSchema(z).optional(),
    acceptanceDate: localDateSchema(z).optional(),
    intervals: z.array(rampIntervalSchema(z)).min(1).optional(),
    discounts: discountsSchema(z).optional(),
    stacking: stackingSchema(z).optional(),
    plans: z.array(quotePlanSchema(z))
  });
export type Quote = Infer<ReturnType<typeof quoteSchema>>;
