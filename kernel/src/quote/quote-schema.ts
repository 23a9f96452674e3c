import type { infer as Infer } from 'zod';
import { currencySchema, idSchema, localDateSchema, recordDecimalSchema, type Zod } from '../catalog/scalar-schema.ts';

/** Off one period's price (or the one-time price): a percent of it, or an amount in the quote's currency. */
export const discountSchema = (z: Zod) =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('percent'), value: recordDecimalSchema(z) }),
    z.strictObject({ kind: z.literal('amount'), value: recordDecimalSchema(z) })
  ]);
export type Discount = Infer<ReturnType<typeof discountSchema>>;

/** One charge of a plan. Usage charges carry '0': their rates are quoted, no amount. */
export const quoteChargeSchema = (z: Zod) =>
  z.strictObject({
    chargeId: idSchema(z),
    quantity: recordDecimalSchema(z),
    discount: discountSchema(z).optional()
  });
export type QuoteCharge = Infer<ReturnType<typeof quoteChargeSchema>>;

/** One instance of a rate plan, named by a key that is unique in the quote, with one entry for each of its charges. */
export const quotePlanSchema = (z: Zod) =>
  z.strictObject({ key: z.string().min(1).max(40), ratePlanId: idSchema(z), charges: z.array(quoteChargeSchema(z)) });
export type QuotePlan = Infer<ReturnType<typeof quotePlanSchema>>;

/** What a rep decides. `billDay` (1..31) is the day invoices fall on, by default the start date's day. */
export const quoteSchema = (z: Zod) =>
  z.strictObject({
    currency: currencySchema(z),
    startDate: localDateSchema(z),
    termMonths: z.int().min(1).max(1200),
    billDay: z.int().min(1).max(31).optional(),
    plans: z.array(quotePlanSchema(z))
  });
export type Quote = Infer<ReturnType<typeof quoteSchema>>;

/** One edit of a quote; what a remedy button applies. */
export const quoteChangeSchema = (z: Zod) =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('set_quantity'),
      planKey: z.string(),
      chargeId: idSchema(z),
      quantity: recordDecimalSchema(z)
    }),
    z.strictObject({
      kind: z.literal('set_discount'),
      planKey: z.string(),
      chargeId: idSchema(z),
      discount: discountSchema(z).optional()
    }),
    z.strictObject({ kind: z.literal('remove_plan'), planKey: z.string() }),
    z.strictObject({ kind: z.literal('set_term'), termMonths: z.int() }),
    z.strictObject({ kind: z.literal('set_currency'), currency: currencySchema(z) }),
    z.strictObject({ kind: z.literal('set_start_date'), startDate: localDateSchema(z) }),
    z.strictObject({ kind: z.literal('add_plan'), plan: quotePlanSchema(z) })
  ]);
export type QuoteChange = Infer<ReturnType<typeof quoteChangeSchema>>;
