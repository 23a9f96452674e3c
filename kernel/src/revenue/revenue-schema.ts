import type { infer as Infer } from 'zod';
import { currencySchema, decimalStringSchema, idSchema, localDateSchema, type Zod } from '../catalog/scalar-schema.ts';

/** A calendar month, YYYY-MM. */
export const monthSchema = (z: Zod) => z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'write a month as YYYY-MM');
export type Month = Infer<ReturnType<typeof monthSchema>>;

/**
 * When revenue is earned (IFRS 15.35, .38–.39, .B14–B19; ASC 606-10-25-27, -30, -31).
 * ratable_daily, ratable_monthly: evenly over [start, end). point_in_time: on a day. as_used: with the use of
 * `committed` units; what is not used by `end` is earned on the last day (breakage, IFRS 15.B46). Without `committed`
 * the amount is for the uses given. milestones: percents that add up to 100; one without a date is not reached yet.
 */
export const revenueRuleSchema = (z: Zod) =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('ratable_daily'), start: localDateSchema(z), end: localDateSchema(z) }),
    z.strictObject({ kind: z.literal('ratable_monthly'), start: localDateSchema(z), end: localDateSchema(z) }),
    z.strictObject({ kind: z.literal('point_in_time'), date: localDateSchema(z) }),
    z.strictObject({
      kind: z.literal('as_used'),
      end: localDateSchema(z),
      committed: decimalStringSchema(z).optional(),
      uses: z.array(z.strictObject({ date: localDateSchema(z), quantity: decimalStringSchema(z) }))
    }),
    z.strictObject({
      kind: z.literal('milestones'),
      milestones: z.array(
        z.strictObject({ name: z.string(), percent: decimalStringSchema(z), date: localDateSchema(z).optional() })
      )
    })
  ]);
export type RevenueRule = Infer<ReturnType<typeof revenueRuleSchema>>;

/** What a month earns. */
export const monthAmountSchema = (z: Zod) => z.strictObject({ month: monthSchema(z), amount: decimalStringSchema(z) });
export type MonthAmount = Infer<ReturnType<typeof monthAmountSchema>>;

/** What an invoice or a credit bills on a day; a credit is negative. */
export const billedAmountSchema = (z: Zod) =>
  z.strictObject({ date: localDateSchema(z), amount: decimalStringSchema(z) });
export type BilledAmount = Infer<ReturnType<typeof billedAmountSchema>>;

/** A bundle sold at one price, and what each part costs when it is sold alone. */
export const bundleSchema = (z: Zod) =>
  z.strictObject({
    currency: currencySchema(z),
    price: decimalStringSchema(z),
    parts: z.array(z.strictObject({ id: idSchema(z), standalonePrice: decimalStringSchema(z) })).min(1)
  });
export type Bundle = Infer<ReturnType<typeof bundleSchema>>;

/** What is billed and earned for one charge, and its ledger codes as the catalog names them. */
export const obligationSchema = (z: Zod) =>
  z.strictObject({
    id: idSchema(z),
    ledger: z
      .strictObject({ revenueAccount: z.string().optional(), deferredAccount: z.string().optional() })
      .optional(),
    billed: z.array(billedAmountSchema(z)),
    revenue: z.array(monthAmountSchema(z))
  });
export type Obligation = Infer<ReturnType<typeof obligationSchema>>;

/** A contract's obligations and the accounts that no charge names. */
export const ledgerInputSchema = (z: Zod) =>
  z.strictObject({
    currency: currencySchema(z),
    receivableAccount: z.string().min(1),
    contractAssetAccount: z.string().min(1),
    obligations: z.array(obligationSchema(z))
  });
export type LedgerInput = Infer<ReturnType<typeof ledgerInputSchema>>;
