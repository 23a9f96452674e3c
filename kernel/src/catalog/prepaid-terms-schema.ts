import type { infer as Infer } from 'zod';
import { periodSchema } from './billing-terms-schema.ts';
import { decimalStringSchema, type Zod } from './scalar-schema.ts';

/**
 * What is left at the end of a period passes into the next one, at most `maxPeriods` times, and is drawn before (`first`)
 * or after (`last`) all other funds. With a `length` it is valid for that long only, and passes once. Source: Zuora,
 * "Create prepayment charge with rollover": Rollover Periods, Rollover Application Option, Rollover Period Length.
 */
export const rolloverSchema = (z: Zod) =>
  z.strictObject({
    maxPeriods: z.int().min(0).max(1200),
    order: z.enum(['first', 'last']),
    length: periodSchema(z).optional()
  });
export type Rollover = Infer<ReturnType<typeof rolloverSchema>>;

/**
 * What a cancellation gives back of a fund in hand: the price's part for the time left, or for the units left, or all of it.
 * Source: Zuora, "Prepayment charge", Credit option.
 */
export const creditOptionSchema = (z: Zod) => z.enum(['time_based', 'consumption_based', 'full']);
export type CreditOption = Infer<ReturnType<typeof creditOptionSchema>>;

/**
 * What a charge has to do with prepaid funds. `fund`: it buys some, `quantity` units of `uom` for each unit of its own
 * quantity and every validity period (none: the whole term); without `uom` it buys money to use, and without `quantity` as
 * much as is billed for it. Funds of a lower `priority` (left out: 0) are drawn first. `drawdown`: a usage charge whose use
 * takes so many units out of funds of a `uom`; without `uom`, money, and without `rate`, at its unit price. Source:
 * Zuora's prepayment and drawdown charges.
 */
export const chargePrepaidSchema = (z: Zod) =>
  z.discriminatedUnion('function', [
    z.strictObject({
      function: z.literal('fund'),
      uom: z.string().min(1).optional(),
      quantity: decimalStringSchema(z).optional(),
      validity: periodSchema(z).optional(),
      priority: z.int().min(0).max(1000).optional(),
      rollover: rolloverSchema(z).optional(),
      credit: creditOptionSchema(z).optional()
    }),
    z.strictObject({
      function: z.literal('drawdown'),
      rates: z
        .array(z.strictObject({ uom: z.string().min(1).optional(), rate: decimalStringSchema(z).optional() }))
        .min(1)
    })
  ]);
export type ChargePrepaid = Infer<ReturnType<typeof chargePrepaidSchema>>;
