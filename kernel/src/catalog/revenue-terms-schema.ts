import type { infer as Infer } from 'zod';
import { decimalStringSchema, type Zod } from './scalar-schema.ts';

/**
 * The day that revenue counts from: the first day of the service billed, the day of the invoice, the contract's start,
 * activation or acceptance.
 */
export const revenueTriggerSchema = (z: Zod) => z.enum(['service', 'invoice', 'contract', 'activation', 'acceptance']);
export type RevenueTrigger = Infer<ReturnType<typeof revenueTriggerSchema>>;

/**
 * When what a charge bills is earned. `daily`, `monthly`: over the service billed; what is billed once, from the trigger's
 * day to the end of the term. `point_in_time`: on the trigger's day. `as_used`: with the use of what was bought.
 * `milestone`: by percents that add up to 100. Left out, the trigger is `service`.
 */
export const chargeRevenueSchema = (z: Zod) => {
  const trigger = revenueTriggerSchema(z).optional();
  return z.discriminatedUnion('rule', [
    z.strictObject({ rule: z.literal('daily'), trigger }),
    z.strictObject({ rule: z.literal('monthly'), trigger }),
    z.strictObject({ rule: z.literal('point_in_time'), trigger }),
    z.strictObject({ rule: z.literal('as_used') }),
    z.strictObject({
      rule: z.literal('milestone'),
      milestones: z.array(z.strictObject({ name: z.string().min(1), percent: decimalStringSchema(z) })).min(1)
    })
  ]);
};
export type ChargeRevenue = Infer<ReturnType<typeof chargeRevenueSchema>>;
