import type { infer as Infer } from 'zod';
import { chargeModelSchema } from '../catalog/charge-schema.ts';
import { priceSchema } from '../catalog/price-schema.ts';
import { currencySchema, decimalStringSchema, idSchema, localDateSchema, type Zod } from '../catalog/scalar-schema.ts';

/** A moment in UTC with milliseconds, YYYY-MM-DDTHH:MM:SS.sssZ: one length, so that text order is time order. */
export const instantSchema = (z: Zod) => z.iso.datetime({ precision: 3 });

/** One thing that was used. `id` names it for ever: the same id again is the same event, not more use. */
export const usageEventSchema = (z: Zod) =>
  z.strictObject({
    id: idSchema(z),
    at: instantSchema(z),
    quantity: decimalStringSchema(z),
    /** What unique_count counts: a user, a device. */
    key: z.string().min(1).optional()
  });
export type UsageEvent = Infer<ReturnType<typeof usageEventSchema>>;

/**
 * sum: all quantities; a correction may be negative. max: the highest (high watermark). unique_count: how many
 * different keys. last: the latest quantity, of two at one moment the one given later. No event: 0.
 */
export const aggregationSchema = (z: Zod) => z.enum(['sum', 'max', 'unique_count', 'last']);
export type Aggregation = Infer<ReturnType<typeof aggregationSchema>>;

/** The price that the subscription signed, in force from the start of a day until the next one. */
export const signedPriceSchema = (z: Zod) => z.strictObject({ from: localDateSchema(z), price: priceSchema(z) });
export type SignedPrice = Infer<ReturnType<typeof signedPriceSchema>>;

/**
 * One billing period [start, end) of a usage charge. `tierChange`: whether the units after a change of price begin
 * again in the first tier (`restart`: each segment is rated by itself) or go on where the units before it ended.
 * The first `includedUnits` cost nothing. A percentage is of each event and aggregates by sum; a high watermark by max.
 */
export const usagePeriodSchema = (z: Zod) =>
  z.strictObject({
    start: localDateSchema(z),
    end: localDateSchema(z),
    currency: currencySchema(z),
    model: chargeModelSchema(z),
    aggregation: aggregationSchema(z),
    includedUnits: decimalStringSchema(z).optional(),
    prices: z.array(signedPriceSchema(z)).min(1),
    tierChange: z.enum(['restart', 'carry_on'])
  });
export type UsagePeriod = Infer<ReturnType<typeof usagePeriodSchema>>;
