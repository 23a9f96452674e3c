import type { infer as Infer } from 'zod';
import type { Zod } from './scalar-schema.ts';

export const timingSchema = (z: Zod) => z.enum(['in_advance', 'in_arrears']);
export type Timing = Infer<ReturnType<typeof timingSchema>>;

/** How often a charge is billed: every `count` units. `term` is the whole term at once, whatever its length. */
export const periodSchema = (z: Zod) =>
  z.strictObject({
    unit: z.enum(['day', 'week', 'month', 'quarter', 'half_year', 'year', 'term']),
    count: z.int().min(1).max(1200)
  });
export type Period = Infer<ReturnType<typeof periodSchema>>;

/** What length of time a catalog price is for: one billing period, or a week, month or year of it (Zuora's list price base). */
export const priceBaseSchema = (z: Zod) => z.enum(['period', 'week', 'month', 'year']);
export type PriceBase = Infer<ReturnType<typeof priceBaseSchema>>;

/** Whose start the billing periods are counted from. */
export const alignmentSchema = (z: Zod) => z.enum(['charge', 'subscription', 'term']);
export type Alignment = Infer<ReturnType<typeof alignmentSchema>>;

/** The names of the bill day rules below, for an engine to list. */
export const BILL_DAY_RULES = [
  'account',
  'subscription_start',
  'charge_trigger',
  'term_start',
  'term_end',
  'day_of_month',
  'weekday'
] as const;

/** Which day periods turn on: the account's bill day, another date's day, a fixed day of the month, or a weekday (1 is Monday). */
export const billDayRuleSchema = (z: Zod) =>
  z.discriminatedUnion('rule', [
    z.strictObject({ rule: z.literal('account') }),
    z.strictObject({ rule: z.literal('subscription_start') }),
    z.strictObject({ rule: z.literal('charge_trigger') }),
    z.strictObject({ rule: z.literal('term_start') }),
    z.strictObject({ rule: z.literal('term_end') }),
    z.strictObject({ rule: z.literal('day_of_month'), day: z.int().min(1).max(31) }),
    z.strictObject({ rule: z.literal('weekday'), weekday: z.int().min(1).max(7) })
  ]);
export type BillDayRule = Infer<ReturnType<typeof billDayRuleSchema>>;

/** What starts a charge: the contract's start, service activation, customer acceptance, or a date of its own on the quote. */
export const triggerSchema = (z: Zod) => z.enum(['contract', 'activation', 'acceptance', 'date']);
export type Trigger = Infer<ReturnType<typeof triggerSchema>>;

/** The names of the end conditions below, for an engine to list. */
export const END_CONDITIONS = ['subscription', 'periods', 'date'] as const;

/** What ends a charge: the subscription, a number of billing periods after its start, or a date of its own on the quote. */
export const endConditionSchema = (z: Zod) =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('subscription') }),
    z.strictObject({ kind: z.literal('periods'), count: z.int().min(1).max(1200) }),
    z.strictObject({ kind: z.literal('date') })
  ]);
export type EndCondition = Infer<ReturnType<typeof endConditionSchema>>;
