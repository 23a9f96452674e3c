import type { infer as Infer } from 'zod';
import { currencySchema, idSchema, localDateSchema, recordDecimalSchema, type Zod } from '../catalog/scalar-schema.ts';
import { discountSchema, discountsSchema, stackingSchema } from './discount-schema.ts';
import { quotePlanSchema } from './quote-schema.ts';
import { priceOverrideSchema, rampIntervalSchema, stepUpSchema } from './ramp-schema.ts';

/**
 * One edit of a quote; what a remedy button applies. With an `interval` an edit of a charge holds in that ramp interval
 * only. A member left out takes the thing away: `set_discount` without a discount removes it.
 */
export const quoteChangeSchema = (z: Zod) => {
  const ofCharge = { planKey: z.string(), chargeId: idSchema(z) };
  const inInterval = { ...ofCharge, interval: z.string().optional() };
  const discounts = discountsSchema(z).optional();
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('set_quantity'), ...inInterval, quantity: recordDecimalSchema(z) }),
    z.strictObject({ kind: z.literal('set_discount'), ...inInterval, discount: discountSchema(z).optional() }),
    z.strictObject({ kind: z.literal('set_price'), ...inInterval, price: priceOverrideSchema(z).optional() }),
    z.strictObject({ kind: z.literal('set_step_up'), ...ofCharge, stepUp: stepUpSchema(z).optional() }),
    z.strictObject({
      kind: z.literal('set_charge_dates'),
      ...ofCharge,
      startDate: localDateSchema(z).optional(),
      endDate: localDateSchema(z).optional()
    }),
    z.strictObject({ kind: z.literal('set_plan_discounts'), planKey: z.string(), discounts }),
    z.strictObject({ kind: z.literal('set_interval_discounts'), interval: z.string(), discounts }),
    z.strictObject({ kind: z.literal('set_quote_discounts'), discounts }),
    z.strictObject({ kind: z.literal('set_stacking'), stacking: stackingSchema(z).optional() }),
    z.strictObject({ kind: z.literal('set_intervals'), intervals: z.array(rampIntervalSchema(z)).min(1).optional() }),
    z.strictObject({ kind: z.literal('remove_plan'), planKey: z.string() }),
    z.strictObject({ kind: z.literal('set_term'), termMonths: z.int() }),
    z.strictObject({ kind: z.literal('set_bill_day'), billDay: z.int().min(1).max(31).optional() }),
    z.strictObject({ kind: z.literal('set_currency'), currency: currencySchema(z) }),
    z.strictObject({ kind: z.literal('set_start_date'), startDate: localDateSchema(z) }),
    z.strictObject({ kind: z.literal('add_plan'), plan: quotePlanSchema(z) })
  ]);
};
export type QuoteChange = Infer<ReturnType<typeof quoteChangeSchema>>;
