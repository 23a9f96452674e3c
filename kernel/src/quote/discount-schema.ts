import type { infer as Infer } from 'zod';
import { localDateSchema, recordDecimalSchema, type Zod } from '../catalog/scalar-schema.ts';

/**
 * A percent, or an amount in the quote's currency, off one period's price (or the one-time price) of a charge. `until`
 * is the first day at the full price again; without it a discount lasts as long as the charge.
 */
export const discountSchema = (z: Zod) =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('percent'),
      value: recordDecimalSchema(z),
      until: localDateSchema(z).optional()
    }),
    z.strictObject({ kind: z.literal('amount'), value: recordDecimalSchema(z), until: localDateSchema(z).optional() })
  ]);
export type Discount = Infer<ReturnType<typeof discountSchema>>;

/** Discounts of one scope, in the order they are taken. No deal has more; a thousand would take a second to price. */
export const discountsSchema = (z: Zod) => z.array(discountSchema(z)).max(20);

/**
 * How discounts of several scopes (charge, plan, interval, quote, in this order) meet on one charge: each is taken off
 * what the former left (`compound`), percents are added up and taken off the list price, then the amounts (`sum`), or
 * only the one that takes most counts (`best`). Amounts off a plan, an interval or the quote are not among them: whatever
 * the stacking, they are taken off the contract value that is left, in this order.
 */
export const stackingSchema = (z: Zod) => z.enum(['compound', 'sum', 'best']);
export type Stacking = Infer<ReturnType<typeof stackingSchema>>;
