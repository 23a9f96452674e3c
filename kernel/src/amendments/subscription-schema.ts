import type { infer as Infer } from 'zod';
import { chargeSchema } from '../catalog/charge-schema.ts';
import { priceSchema } from '../catalog/price-schema.ts';
import { currencySchema, decimalStringSchema, idSchema, localDateSchema, type Zod } from '../catalog/scalar-schema.ts';
import { discountSchema, stackingSchema } from '../quote/discount-schema.ts';
import { stepUpSchema } from '../quote/ramp-schema.ts';

/** Billing periods of so many months in whose `origin` month (months since year 0) one begins, or of so many days from a day. */
export const gridSchema = (z: Zod) =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('months'),
      months: z.int().min(1).max(14_400),
      billDay: z.int().min(1).max(31),
      origin: z.int().min(-100_000).max(100_000)
    }),
    z.strictObject({
      kind: z.literal('days'),
      days: z.int().min(1).max(1_000_000),
      origin: z.int().min(-1_000_000).max(1_000_000)
    })
  ]);

/** An amount that was worked out: it may have more digits than one that is typed. */
const amountSchema = (z: Zod) => z.string().regex(/^-?\d{1,60}(\.\d{1,12})?$/);

/**
 * A stretch of a charge's time, [startDate, endDate), at one set of signed terms. Its list price rises by the
 * step-up of so many `years` of the contract, and by the percent of each renewal's uplift. `periodMonths` are those of one billing
 * period. Without a grid it is billed once.
 */
export const segmentSchema = (z: Zod) =>
  z.strictObject({
    startDate: localDateSchema(z),
    endDate: localDateSchema(z),
    quantity: decimalStringSchema(z),
    price: priceSchema(z),
    discounts: z.array(discountSchema(z)), // of all scopes
    stepUp: stepUpSchema(z).optional(),
    years: z.int().min(0),
    uplifts: z.array(decimalStringSchema(z)),
    periodMonths: z.strictObject({ num: z.int().min(1), den: z.int().min(1) }).optional(),
    grid: gridSchema(z).optional()
  });
export type Segment = Infer<ReturnType<typeof segmentSchema>>;

/** What is billed, and still holds, of a charge: what was credited is off it. */
export const billedItemSchema = (z: Zod) =>
  z.strictObject({
    invoiceDate: localDateSchema(z),
    serviceStart: localDateSchema(z),
    serviceEnd: localDateSchema(z),
    kind: z.literal('discount').optional(),
    amount: amountSchema(z)
  });
export type BilledItem = Infer<ReturnType<typeof billedItemSchema>>;

/**
 * A charge as it was signed: the catalog may change, this does not. `endDate` is the day it ends on its own, however long
 * the subscription lasts. `shares` are its parts of amounts off the plan, an interval or the quote, by the first service
 * day of the item that bears them.
 */
export const subscribedChargeSchema = (z: Zod) =>
  z.strictObject({
    planKey: z.string(),
    ratePlanId: idSchema(z),
    charge: chargeSchema(z),
    endDate: localDateSchema(z).optional(),
    segments: z.array(segmentSchema(z)),
    shares: z.array(z.strictObject({ serviceStart: localDateSchema(z), amount: amountSchema(z) })),
    billed: z.array(billedItemSchema(z))
  });
export type SubscribedCharge = Infer<ReturnType<typeof subscribedChargeSchema>>;

/** A time without service, [startDate, endDate); open until it is resumed. */
export const pauseSchema = (z: Zod) =>
  z.strictObject({ startDate: localDateSchema(z), endDate: localDateSchema(z).optional() });
export type Pause = Infer<ReturnType<typeof pauseSchema>>;

/** All that is needed to bill a subscription on, and to change it. `billedThrough`: invoices up to this day are written. */
export const subscriptionSchema = (z: Zod) =>
  z.strictObject({
    currency: currencySchema(z),
    startDate: localDateSchema(z),
    termStart: localDateSchema(z),
    termEnd: localDateSchema(z),
    billDay: z.int().min(1).max(31),
    stacking: stackingSchema(z).optional(),
    charges: z.array(subscribedChargeSchema(z)),
    pauses: z.array(pauseSchema(z)),
    billedThrough: localDateSchema(z).optional()
  });
export type Subscription = Infer<ReturnType<typeof subscriptionSchema>>;
