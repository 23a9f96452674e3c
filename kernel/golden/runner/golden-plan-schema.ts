import * as z from 'zod';
import { decimalStringSchema, localDateSchema, tierSchema } from '../../src/schemas.ts';
import { discountTextSchema, stepUpTextSchema } from './golden-texts.ts';

const date = localDateSchema(z);
const decimal = decimalStringSchema(z);

/** A figure, or `none` where there must not be one. */
export const figure = z
  .string()
  .regex(/^(none|-?(0|[1-9]\d*)(\.\d*[1-9])?)$/, 'write a plain decimal number such as 12.50, or none');

export const priceSchema = z.strictObject({
  amount: decimal.optional(),
  percent: decimal.optional(),
  tiers: z.array(tierSchema(z)).optional()
});

const rampedSchema = z.strictObject({
  quantity: decimal.optional(),
  discount: discountTextSchema.optional(),
  price: priceSchema.optional()
});

const chargeSchema = z.strictObject({
  ...rampedSchema.shape,
  leftOut: z.boolean().optional(),
  stepUp: stepUpTextSchema.optional(),
  startDate: date.optional(),
  endDate: date.optional(),
  ramp: z.record(z.string(), rampedSchema).optional()
});
export type GoldenCharge = z.infer<typeof chargeSchema>;

/** A plan as finance writes it: charges that are not mentioned have their default quantities. */
export const planSchema = z.strictObject({
  plan: z.string(),
  key: z.string().min(1).max(40).optional(),
  discounts: z.array(discountTextSchema).optional(),
  charges: z.record(z.string(), chargeSchema).optional()
});

export type GoldenPlan = z.infer<typeof planSchema>;
