import type { infer as Infer } from 'zod';
import { decimalStringSchema, localDateSchema, recordDecimalSchema, type Zod } from '../catalog/scalar-schema.ts';
import { tierSchema } from '../catalog/price-schema.ts';
import { discountSchema, discountsSchema } from './discount-schema.ts';

/** A stretch of the term, [startDate, endDate), with terms of its own. The intervals of a ramp touch and cover the term. */
export const rampIntervalSchema = (z: Zod) =>
  z.strictObject({
    key: z.string().min(1).max(40),
    startDate: localDateSchema(z),
    endDate: localDateSchema(z),
    discounts: discountsSchema(z).optional()
  });
export type RampInterval = Infer<ReturnType<typeof rampIntervalSchema>>;

/** A negotiated price in place of the catalog's: what it leaves out stays as the catalog has it. */
export const priceOverrideSchema = (z: Zod) =>
  z.strictObject({
    amount: decimalStringSchema(z).optional(),
    percent: decimalStringSchema(z).optional(),
    tiers: z.array(tierSchema(z)).min(1).optional()
  });
export type PriceOverride = Infer<ReturnType<typeof priceOverrideSchema>>;

/** What a charge has in one interval in place of its own quantity, discount or price. */
export const rampedTermsSchema = (z: Zod) =>
  z.strictObject({
    interval: z.string().min(1).max(40),
    quantity: recordDecimalSchema(z).optional(),
    discount: discountSchema(z).optional(),
    price: priceOverrideSchema(z).optional()
  });
export type RampedTerms = Infer<ReturnType<typeof rampedTermsSchema>>;

/** A rise of the period's list price with each full contract year before an interval: a percent on the year before, or an amount. */
export const stepUpSchema = (z: Zod) =>
  z.strictObject({ kind: z.enum(['percent', 'amount']), value: recordDecimalSchema(z) });
export type StepUp = Infer<ReturnType<typeof stepUpSchema>>;
