import type { infer as Infer } from 'zod';
import { periodSchema, timingSchema } from '../catalog/billing-terms-schema.ts';
import { chargeModelSchema, chargeTypeSchema } from '../catalog/charge-schema.ts';
import { tierSchema } from '../catalog/price-schema.ts';
import type { Zod } from '../catalog/scalar-schema.ts';
import { quoteChangeSchema } from './quote-change-schema.ts';

/**
 * One charge of a plan, in one interval of a ramp. Prices are for one period (or once), exact up to twelve decimals,
 * after percents and the charge's own amounts, as on the line's first day; contractValue is the line's rounded part of TCV, of which
 * `sharedDiscount` has been taken for amounts off the plan, interval or quote. Dates are given where they are not the term's.
 */
export const pricedLineSchema = (z: Zod) =>
  z.strictObject({
    planKey: z.string(),
    interval: z.string().optional(),
    ratePlanId: z.string(),
    startDate: z.string().optional(),
    endDate: z.string().optional(),
    chargeId: z.string(),
    chargeName: z.string(),
    type: chargeTypeSchema(z),
    model: chargeModelSchema(z),
    uom: z.string().optional(),
    period: periodSchema(z).optional(),
    timing: timingSchema(z),
    quantity: z.string(),
    listPrice: z.string(),
    unitListPrice: z.string().optional(),
    discountPercent: z.string(),
    netPrice: z.string(),
    unitNetPrice: z.string().optional(),
    perYear: z.string().optional(),
    sharedDiscount: z.string().optional(),
    contractValue: z.string(),
    arithmetic: z.string(),
    tiers: z.array(tierSchema(z)).optional()
  });
export type PricedLine = Infer<ReturnType<typeof pricedLineSchema>>;

/**
 * Rounded for show at the currency's minor units. mrr and arr are computed from the exact monthly prices of every recurring
 * charge, also one that begins later, each on its own first day; of a ramp from those that are in force in its first
 * interval.
 */
export const totalsSchema = (z: Zod) =>
  z.strictObject({
    mrr: z.string(),
    arr: z.string(),
    acv: z.string(),
    tcv: z.string(),
    oneTime: z.string(),
    recurring: z.string(),
    averageDiscountPercent: z.string()
  });
export type Totals = Infer<ReturnType<typeof totalsSchema>>;

/** The totals of one ramp interval, which owns items by service start: their contract values add up to TCV. */
export const intervalTotalsSchema = (z: Zod) =>
  z.strictObject({ key: z.string(), startDate: z.string(), endDate: z.string(), totals: totalsSchema(z) });
export type IntervalTotals = Infer<ReturnType<typeof intervalTotalsSchema>>;

export const pricedQuoteSchema = (z: Zod) =>
  z.strictObject({
    currency: z.string(),
    startDate: z.string(),
    endDate: z.string(),
    termMonths: z.number(),
    lines: z.array(pricedLineSchema(z)),
    totals: totalsSchema(z),
    intervals: z.array(intervalTotalsSchema(z)).optional()
  });
export type PricedQuote = Infer<ReturnType<typeof pricedQuoteSchema>>;

/** A charge's service from serviceStart up to, not including, serviceEnd, rounded once; or its discount, where an engine bills that apart. */
export const invoiceItemSchema = (z: Zod) =>
  z.strictObject({
    planKey: z.string(),
    chargeId: z.string(),
    chargeName: z.string(),
    type: chargeTypeSchema(z),
    serviceStart: z.string(),
    serviceEnd: z.string(),
    kind: z.literal('discount').optional(),
    amount: z.string()
  });
export type InvoiceItem = Infer<ReturnType<typeof invoiceItemSchema>>;

export const scheduledInvoiceSchema = (z: Zod) =>
  z.strictObject({
    date: z.string(),
    items: z.array(invoiceItemSchema(z)),
    oneTime: z.string(),
    recurring: z.string(),
    total: z.string()
  });
export type ScheduledInvoice = Infer<ReturnType<typeof scheduledInvoiceSchema>>;

/** A change that a button can apply, in the words of the button. */
export const remedySchema = (z: Zod) => z.strictObject({ label: z.string(), change: quoteChangeSchema(z) });
export type Remedy = Infer<ReturnType<typeof remedySchema>>;

/** What a rule found. `code` is stable, `message` is for people, `role` names the approver of an approval. */
export const violationSchema = (z: Zod) =>
  z.strictObject({
    code: z.string(),
    severity: z.enum(['block', 'approval', 'warning']),
    path: z.string(),
    planKey: z.string().optional(),
    chargeId: z.string().optional(),
    message: z.string(),
    remedy: remedySchema(z).optional(),
    evidence: z.record(z.string(), z.string()),
    role: z.string().optional()
  });
export type Violation = Infer<ReturnType<typeof violationSchema>>;

export const evaluationSchema = (z: Zod) =>
  z.strictObject({
    kernelVersion: z.string(),
    catalogVersion: z.number(),
    catalogHash: z.string(),
    priced: pricedQuoteSchema(z),
    invoices: z.array(scheduledInvoiceSchema(z)),
    violations: z.array(violationSchema(z)),
    verdict: z.enum(['billable', 'needs_approval', 'blocked']),
    fingerprint: z.string()
  });
export type Evaluation = Infer<ReturnType<typeof evaluationSchema>>;
