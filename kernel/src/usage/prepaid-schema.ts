import type { infer as Infer } from 'zod';
import { periodSchema } from '../catalog/billing-terms-schema.ts';
import { chargeModelSchema, priceSchema } from '../catalog/charge-schema.ts';
import { currencySchema, decimalStringSchema, idSchema, localDateSchema, type Zod } from '../catalog/scalar-schema.ts';
import { instantSchema } from './usage-schema.ts';

/** A usage charge that draws: each unit of use takes `rate` out of the funds. `overage`: the price of use beyond them. */
export const drawdownSchema = (z: Zod) =>
  z.strictObject({
    chargeId: idSchema(z),
    rate: decimalStringSchema(z),
    overage: z.strictObject({ model: chargeModelSchema(z), price: priceSchema(z) }).optional()
  });
export type Drawdown = Infer<ReturnType<typeof drawdownSchema>>;

/**
 * A commitment over [start, end): every validity period (none: the whole term) grants so many units, or so much of the
 * currency. In a currency commitment a drawdown's rate is the price of one unit, and is also the price of overage
 * that names no other.
 */
export const prepaidTermsSchema = (z: Zod) =>
  z.strictObject({
    commitment: z.enum(['units', 'currency']),
    currency: currencySchema(z),
    start: localDateSchema(z),
    end: localDateSchema(z),
    validity: periodSchema(z).optional(),
    grant: decimalStringSchema(z),
    rollover: z.strictObject({ maxPeriods: z.int().min(0).max(1200), order: z.enum(['first', 'last']) }).optional(),
    drawdowns: z.array(drawdownSchema(z))
  });
export type PrepaidTerms = Infer<ReturnType<typeof prepaidTermsSchema>>;

/** A top-up is a fund of its own from its day to `validTo` (exclusive), at most to the end of the term. */
export const prepaidEventSchema = (z: Zod) =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('usage'),
      id: idSchema(z),
      at: instantSchema(z),
      chargeId: idSchema(z),
      quantity: decimalStringSchema(z)
    }),
    z.strictObject({
      kind: z.literal('top_up'),
      id: idSchema(z),
      at: instantSchema(z),
      quantity: decimalStringSchema(z),
      validTo: localDateSchema(z)
    })
  ]);
export type PrepaidEvent = Infer<ReturnType<typeof prepaidEventSchema>>;

/** Any exact number as text: products of schema-valid numbers have more digits than an input may. */
const exactNumberSchema = (z: Zod) => z.string().regex(/^\d{1,60}(\.\d{1,60})?$/);

/** Money or units in hand. `rolls`: how many times it has passed into a next period. */
export const fundSchema = (z: Zod) =>
  z.strictObject({
    id: z.string().min(1),
    source: z.enum(['grant', 'top_up']),
    grantedOn: localDateSchema(z),
    validTo: localDateSchema(z),
    rolls: z.int().min(0),
    remaining: exactNumberSchema(z)
  });
export type Fund = Infer<ReturnType<typeof fundSchema>>;

/** All that is needed to go on: how far time has come, the period, the funds, and what the period lacks so far. */
export const prepaidStateSchema = (z: Zod) =>
  z.strictObject({
    clock: instantSchema(z),
    period: z.int().min(0),
    funds: z.array(fundSchema(z)),
    lacking: z.array(z.strictObject({ chargeId: idSchema(z), quantity: exactNumberSchema(z) }))
  });
export type PrepaidState = Infer<ReturnType<typeof prepaidStateSchema>>;
