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
import { CHARGE_MODEL_NAMES } from '../pricing/charge-models.ts';
import { chargePrepaidSchema } from './prepaid-terms-schema.ts';
import { priceSchema } from './price-schema.ts';
import { chargeRevenueSchema } from './revenue-terms-schema.ts';
import { decimalStringSchema, idSchema, type Zod } from './scalar-schema.ts';

export const chargeTypeSchema = (z: Zod) => z.enum(['one_time', 'recurring', 'usage']);
export type ChargeType = Infer<ReturnType<typeof chargeTypeSchema>>;

/** How a price follows from a quantity; one file for each in src/pricing/models. */
export const chargeModelSchema = (z: Zod) => z.enum(CHARGE_MODEL_NAMES);
export type ChargeModel = Infer<ReturnType<typeof chargeModelSchema>>;

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
 * keeps its price. Revenue: what is billed is earned by day over its service.
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
    prepaid: chargePrepaidSchema(z).optional(),
    revenue: chargeRevenueSchema(z).optional(),
    ledger: z.strictObject({ revenueAccount: z.string().optional(), deferredAccount: z.string().optional() }).optional()
  });
export type Charge = Infer<ReturnType<typeof chargeSchema>>;
