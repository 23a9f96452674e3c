import type { infer as Infer } from 'zod';
import {
  alignmentSchema,
  billDayRuleSchema,
  endConditionSchema,
  periodSchema,
  priceBaseSchema,
  timingSchema,
  triggerSchema
} from './billing-terms-schema.ts';
import { currencySchema, decimalStringSchema, idSchema, type Zod } from './scalar-schema.ts';

export const chargeTypeSchema = (z: Zod) => z.enum(['one_time', 'recurring', 'usage']);
export type ChargeType = Infer<ReturnType<typeof chargeTypeSchema>>;

/** How a price follows from a quantity; one file for each in src/pricing. */
export const chargeModelSchema = (z: Zod) =>
  z.enum([
    'flat',
    'per_unit',
    'tiered',
    'volume',
    'package',
    'overage',
    'tiered_with_overage',
    'percentage',
    'graduated_percentage',
    'high_watermark_volume',
    'high_watermark_tiered'
  ]);
export type ChargeModel = Infer<ReturnType<typeof chargeModelSchema>>;

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

/** Allowed quantities: min, min + step, min + 2 × step … up to max. */
export const quantityRangeSchema = (z: Zod) =>
  z.strictObject({
    min: decimalStringSchema(z),
    max: decimalStringSchema(z).optional(),
    step: decimalStringSchema(z).optional(),
    default: decimalStringSchema(z)
  });
export type QuantityRange = Infer<ReturnType<typeof quantityRangeSchema>>;

/**
 * Above `maxDiscountPercent` is refused; above an approval's percent that role must agree. Where a price has a cost, a
 * margin below `minMarginPercent` is refused and one below a margin approval's percent asks its role. Prices and tiers
 * can be negotiated only where the flags say so.
 */
export const discountLimitsSchema = (z: Zod) =>
  z.strictObject({
    maxDiscountPercent: decimalStringSchema(z),
    approvals: z.array(z.strictObject({ above: decimalStringSchema(z), role: z.string().min(1) })),
    minMarginPercent: decimalStringSchema(z).optional(),
    marginApprovals: z.array(z.strictObject({ below: decimalStringSchema(z), role: z.string().min(1) })).optional(),
    priceEditable: z.boolean().optional(),
    tiersEditable: z.boolean().optional()
  });
export type DiscountLimits = Infer<ReturnType<typeof discountLimitsSchema>>;

/** What a renewal does to the price: keep it, take the catalog's of that day, or raise it by a percent. */
export const priceChangeSchema = (z: Zod) =>
  z.discriminatedUnion('option', [
    z.strictObject({ option: z.literal('none') }),
    z.strictObject({ option: z.literal('latest_catalog') }),
    z.strictObject({ option: z.literal('percent'), percent: decimalStringSchema(z) })
  ]);
export type PriceChange = Infer<ReturnType<typeof priceChangeSchema>>;

/**
 * One thing a customer is charged for. `period` belongs to recurring and usage charges. The first `includedUnits` of a
 * quantity cost nothing. Left out: a price is for one period, periods are counted from the subscription's start and
 * turn on the account's bill day, the charge starts with the contract and ends with the subscription, and a renewal
 * keeps its price.
 */
export const chargeSchema = (z: Zod) =>
  z.strictObject({
    id: idSchema(z),
    number: z.string(),
    name: z.string().min(1),
    type: chargeTypeSchema(z),
    model: chargeModelSchema(z),
    uom: z.string().optional(),
    period: periodSchema(z).optional(),
    priceBase: priceBaseSchema(z).optional(),
    timing: timingSchema(z),
    alignment: alignmentSchema(z).optional(),
    billDay: billDayRuleSchema(z).optional(),
    trigger: triggerSchema(z).optional(),
    endCondition: endConditionSchema(z).optional(),
    quantity: quantityRangeSchema(z),
    includedUnits: decimalStringSchema(z).optional(),
    prices: z.array(priceSchema(z)),
    limits: discountLimitsSchema(z),
    priceChange: priceChangeSchema(z).optional(),
    ledger: z.strictObject({ revenueAccount: z.string().optional(), deferredAccount: z.string().optional() }).optional()
  });
export type Charge = Infer<ReturnType<typeof chargeSchema>>;
