import type { infer as Infer } from 'zod';
import { periodSchema } from '../catalog/billing-terms-schema.ts';
import { creditOptionSchema, rolloverSchema } from '../catalog/prepaid-terms-schema.ts';
import { chargeModelSchema } from '../catalog/charge-schema.ts';
import { priceSchema } from '../catalog/price-schema.ts';
import { currencySchema, decimalStringSchema, localDateSchema, type Zod } from '../catalog/scalar-schema.ts';
import { instantSchema } from './usage-schema.ts';

/** Names a commitment, a charge or an event; one taken from a quote holds the keys of its plan and charge. */
export const prepaidIdSchema = (z: Zod) => z.string().min(1).max(160);

/** What one validity period gives, and what it was sold for: that is needed to credit what is left. */
export const grantSchema = (z: Zod) =>
  z.strictObject({ quantity: decimalStringSchema(z), price: decimalStringSchema(z).optional() });
export type Grant = Infer<ReturnType<typeof grantSchema>>;

/**
 * Units, or an amount of the currency, bought for use: every validity period (none: all its time) grants so much. `changes`
 * grant otherwise from the first period that begins on their day or later. Without `start` and `end` it lasts the whole
 * term. Funds of a lower `priority` (left out: 0) are drawn first. Without `credit`, a cancellation lets funds expire.
 */
export const commitmentSchema = (z: Zod) =>
  z.strictObject({
    id: prepaidIdSchema(z),
    kind: z.enum(['units', 'currency']),
    start: localDateSchema(z).optional(),
    end: localDateSchema(z).optional(),
    validity: periodSchema(z).optional(),
    grant: grantSchema(z),
    changes: z.array(grantSchema(z).extend({ from: localDateSchema(z) })).optional(),
    priority: z.int().min(0).max(1000).optional(),
    rollover: rolloverSchema(z).optional(),
    credit: creditOptionSchema(z).optional()
  });
export type Commitment = Infer<ReturnType<typeof commitmentSchema>>;

/**
 * A usage charge that draws: each unit of use takes `rate` out of a commitment's funds; the rate of a currency commitment
 * is the price of one unit. `period`: how often overage is billed (none: once, for the term). `overage`: the price of use
 * that no fund gave, less a percent.
 */
export const drawdownSchema = (z: Zod) =>
  z.strictObject({
    chargeId: prepaidIdSchema(z),
    rates: z.array(z.strictObject({ commitmentId: prepaidIdSchema(z), rate: decimalStringSchema(z) })).min(1),
    period: periodSchema(z).optional(),
    overage: z
      .strictObject({
        model: chargeModelSchema(z),
        includedUnits: decimalStringSchema(z).optional(),
        discountPercent: decimalStringSchema(z).optional(),
        price: priceSchema(z)
      })
      .optional()
  });
export type Drawdown = Infer<ReturnType<typeof drawdownSchema>>;

/** The commitments of one subscription over [start, end), and what draws on them. */
export const prepaidTermsSchema = (z: Zod) =>
  z.strictObject({
    currency: currencySchema(z),
    start: localDateSchema(z),
    end: localDateSchema(z),
    commitments: z.array(commitmentSchema(z)).min(1),
    drawdowns: z.array(drawdownSchema(z))
  });
export type PrepaidTerms = Infer<ReturnType<typeof prepaidTermsSchema>>;

/** A top-up is a fund of its own from its day to `validTo` (exclusive), at most to the end of its commitment. */
export const prepaidEventSchema = (z: Zod) => {
  const event = { id: prepaidIdSchema(z), at: instantSchema(z), quantity: decimalStringSchema(z) };
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('usage'), ...event, chargeId: prepaidIdSchema(z) }),
    z.strictObject({
      kind: z.literal('top_up'),
      ...event,
      commitmentId: prepaidIdSchema(z),
      validTo: localDateSchema(z),
      price: decimalStringSchema(z).optional()
    })
  ]);
};
export type PrepaidEvent = Infer<ReturnType<typeof prepaidEventSchema>>;
