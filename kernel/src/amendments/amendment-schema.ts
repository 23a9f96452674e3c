import type { infer as Infer } from 'zod';
import {
  idSchema,
  localDateSchema,
  recordDecimalSchema,
  decimalStringSchema,
  type Zod
} from '../catalog/scalar-schema.ts';
import { discountsSchema } from '../quote/discount-schema.ts';
import { quotePlanSchema } from '../quote/quote-schema.ts';
import { priceOverrideSchema } from '../quote/ramp-schema.ts';

/**
 * What somebody wants of a subscription. `on` is the first day it holds; a change of a charge's terms lasts to its end,
 * or up to `until`. An added plan takes the subscription's periods and end (co-term) unless `ownPeriods`.
 */
export const amendmentSchema = (z: Zod) => {
  const on = localDateSchema(z);
  const plan = { on, planKey: z.string() };
  const charge = { ...plan, chargeId: idSchema(z), until: localDateSchema(z).optional() };
  return z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('add_plan'),
      on,
      plan: quotePlanSchema(z),
      ownPeriods: z.boolean().optional(),
      until: localDateSchema(z).optional()
    }),
    z.strictObject({ kind: z.literal('remove_plan'), ...plan }),
    z.strictObject({ kind: z.literal('change_plan'), ...plan, plan: quotePlanSchema(z) }),
    z.strictObject({ kind: z.literal('update_quantity'), ...charge, quantity: recordDecimalSchema(z) }),
    z.strictObject({ kind: z.literal('update_price'), ...charge, price: priceOverrideSchema(z) }),
    z.strictObject({ kind: z.literal('update_discount'), ...charge, discounts: discountsSchema(z) }),
    z.strictObject({
      kind: z.literal('change_ramp'),
      ...charge,
      quantity: recordDecimalSchema(z).optional(),
      price: priceOverrideSchema(z).optional(),
      discounts: discountsSchema(z).optional()
    }),
    z.strictObject({ kind: z.literal('change_terms'), termMonths: z.int().min(1).max(1200) }),
    z.strictObject({
      kind: z.literal('renew'),
      on: localDateSchema(z).optional(),
      termMonths: z.int().min(1).max(1200),
      upliftPercent: decimalStringSchema(z).optional()
    }),
    z.strictObject({ kind: z.literal('cancel'), when: z.enum(['now', 'end_of_period', 'end_of_term']) }),
    z.strictObject({ kind: z.literal('cancel_on'), on }),
    z.strictObject({ kind: z.literal('suspend'), on }),
    z.strictObject({ kind: z.literal('resume'), on, extendTerm: z.boolean().optional() })
  ]);
};
export type Amendment = Infer<ReturnType<typeof amendmentSchema>>;
