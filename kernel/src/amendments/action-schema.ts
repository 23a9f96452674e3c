import type { infer as Infer } from 'zod';
import { priceSchema } from '../catalog/price-schema.ts';
import { decimalStringSchema, idSchema, localDateSchema, type Zod } from '../catalog/scalar-schema.ts';
import { discountsSchema } from '../quote/discount-schema.ts';
import { segmentSchema, subscribedChargeSchema } from './subscription-schema.ts';

/**
 * One order action, as an engine is told it: every day and price is worked out, nothing is looked up any more. Terms of a
 * charge hold on [on, until). A renewal names the segment that each charge goes on with.
 */
export const actionSchema = (z: Zod) => {
  const on = localDateSchema(z);
  const charge = { on, until: localDateSchema(z), planKey: z.string(), chargeId: idSchema(z) };
  const charges = z.array(subscribedChargeSchema(z));
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('add_plan'), on, charges }),
    z.strictObject({ kind: z.literal('remove_plan'), on, planKey: z.string() }),
    z.strictObject({ kind: z.literal('change_plan'), on, planKey: z.string(), charges }),
    z.strictObject({ kind: z.literal('update_quantity'), ...charge, quantity: decimalStringSchema(z) }),
    z.strictObject({ kind: z.literal('update_price'), ...charge, price: priceSchema(z) }),
    z.strictObject({ kind: z.literal('update_tiers'), ...charge, price: priceSchema(z) }),
    z.strictObject({ kind: z.literal('update_discount'), ...charge, discounts: discountsSchema(z) }),
    z.strictObject({
      kind: z.literal('change_ramp'),
      ...charge,
      quantity: decimalStringSchema(z).optional(),
      price: priceSchema(z).optional(),
      discounts: discountsSchema(z).optional()
    }),
    z.strictObject({ kind: z.literal('change_terms'), termEnd: on }),
    z.strictObject({
      kind: z.literal('renew'),
      on,
      termEnd: on,
      charges: z.array(z.strictObject({ planKey: z.string(), chargeId: idSchema(z), segment: segmentSchema(z) }))
    }),
    z.strictObject({ kind: z.literal('cancel'), on }),
    z.strictObject({ kind: z.literal('suspend'), on }),
    z.strictObject({ kind: z.literal('resume'), on, termEnd: on.optional() })
  ]);
};
export type Action = Infer<ReturnType<typeof actionSchema>>;

/** An action on the terms of one charge. */
export type TermsAction = Extract<Action, { chargeId: string }>;
