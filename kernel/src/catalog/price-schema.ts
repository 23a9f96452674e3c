import type { infer as Infer } from 'zod';
import { currencySchema, decimalStringSchema, type Zod } from './scalar-schema.ts';

/**
 * Holds from < q <= to; `from` equals the previous `to`, the first is '0' and holds q = 0 too. No `to`: open.
 * With a `packageSize`, `unitPrice` is the price of each package of so many units, a started one counting whole.
 * `percent` is a graduated percentage's rate; `isOverage` marks the last tier as one beyond what was agreed.
 */
export const tierSchema = (z: Zod) =>
  z.strictObject({
    from: decimalStringSchema(z),
    to: decimalStringSchema(z).optional(),
    unitPrice: decimalStringSchema(z).optional(),
    flatFee: decimalStringSchema(z).optional(),
    packageSize: decimalStringSchema(z).optional(),
    percent: decimalStringSchema(z).optional(),
    isOverage: z.boolean().optional()
  });
export type Tier = Infer<ReturnType<typeof tierSchema>>;

/**
 * How a percentage treats each event. Events are free, in their order, while within both `freeEvents` and `freeAmount`;
 * a fee is percent × taxable part + `fixedFee`, held between `minFee` and `maxFee`.
 */
export const perEventSchema = (z: Zod) =>
  z.strictObject({
    fixedFee: decimalStringSchema(z).optional(),
    minFee: decimalStringSchema(z).optional(),
    maxFee: decimalStringSchema(z).optional(),
    freeEvents: decimalStringSchema(z).optional(),
    freeAmount: decimalStringSchema(z).optional()
  });
export type PerEvent = Infer<ReturnType<typeof perEventSchema>>;

/**
 * One currency's price. `amount` for flat, per_unit, package (each package of `packageSize` units) and overage (each
 * unit beyond the included ones); `percent` and `perEvent` for percentage; `tiers` for all others. One period costs at
 * least `minimumAmount`, a commitment, and at most `maximumAmount`, a spend limit. `floorPrice` is the least that one
 * unit may be sold for after discount and `unitCost` what one costs us; of a model without units, for the whole period.
 */
export const priceSchema = (z: Zod) =>
  z.strictObject({
    currency: currencySchema(z),
    amount: decimalStringSchema(z).optional(),
    packageSize: decimalStringSchema(z).optional(),
    percent: decimalStringSchema(z).optional(),
    perEvent: perEventSchema(z).optional(),
    minimumAmount: decimalStringSchema(z).optional(),
    maximumAmount: decimalStringSchema(z).optional(),
    floorPrice: decimalStringSchema(z).optional(),
    unitCost: decimalStringSchema(z).optional(),
    tiers: z.array(tierSchema(z)).optional()
  });
export type Price = Infer<ReturnType<typeof priceSchema>>;
