import * as z from 'zod';
import {
  currencySchema,
  decimalStringSchema,
  engineCapabilitiesSchema,
  evaluationSchema,
  localDateSchema,
  prorationPolicySchema
} from '../../src/schemas.ts';
import { aggregationSchema } from '../../src/usage/usage-schema.ts';
import { changeSchema } from './change-schema.ts';
import { figure, planSchema } from './golden-plan-schema.ts';
import { discountTextSchema, eventTextSchema, violationTextSchema } from './golden-texts.ts';

const date = localDateSchema(z);
const decimal = decimalStringSchema(z);
const discounts = z.array(discountTextSchema).optional();

/** The quote as finance writes it: what is left out is as the catalog has it. */
const quoteSchema = z.strictObject({
  currency: currencySchema(z),
  startDate: date,
  termMonths: z.int(),
  billDay: z.int().optional(),
  activationDate: date.optional(),
  acceptanceDate: date.optional(),
  intervals: z.record(z.string(), z.strictObject({ startDate: date, endDate: date, discounts })).optional(),
  discounts,
  stacking: z.enum(['compound', 'sum', 'best']).optional(),
  plans: z.array(planSchema)
});
export type GoldenQuote = z.infer<typeof quoteSchema>;

const engineSchema = engineCapabilitiesSchema(z)
  .partial()
  .extend({ prorationPolicy: prorationPolicySchema(z).partial().optional() });
export type GoldenEngine = z.infer<typeof engineSchema>;

/** One billing period of use of a charge that the quote holds, and what it comes to. */
const usageSchema = z.strictObject({
  charge: z.string(),
  start: date,
  end: date,
  aggregation: aggregationSchema(z),
  events: z.array(eventTextSchema),
  expect: z.strictObject({ quantity: decimal.optional(), total: decimal })
});
export type GoldenUsage = z.infer<typeof usageSchema>;

const totalsSchema = z.strictObject({
  tcv: decimal,
  mrr: decimal.optional(),
  arr: decimal.optional(),
  acv: decimal.optional(),
  oneTime: decimal.optional(),
  recurring: decimal.optional(),
  averageDiscountPercent: decimal.optional()
});

const lineSchema = z
  .strictObject({
    startDate: date,
    endDate: date,
    quantity: figure,
    listPrice: figure,
    unitListPrice: figure,
    discountPercent: figure,
    netPrice: figure,
    unitNetPrice: figure,
    perYear: figure,
    sharedDiscount: figure,
    contractValue: figure,
    arithmetic: z.string()
  })
  .partial();

const invoiceSchema = z.strictObject({ total: figure, oneTime: figure.optional(), recurring: figure.optional() });

/** What must come out. Only what is named is compared; the verdict and the contract value always are. */
const expectSchema = z.strictObject({
  verdict: evaluationSchema(z).shape.verdict,
  totals: totalsSchema,
  endDate: date.optional(),
  lines: z.record(z.string(), lineSchema).optional(),
  intervals: z.record(z.string(), totalsSchema.partial()).optional(),
  invoices: z.record(date, invoiceSchema).optional(),
  invoiceCount: z.int().optional(),
  items: z.record(z.string(), figure).optional(),
  violations: z.array(violationTextSchema).optional()
});
export type GoldenExpect = z.infer<typeof expectSchema>;

export const goldenSchema = z.strictObject({
  title: z.string().min(1),
  why: z.string().min(1),
  engine: engineSchema.optional(),
  quote: quoteSchema,
  expect: expectSchema,
  usage: z.record(z.string(), usageSchema).optional(),
  changes: z.record(z.string(), changeSchema).optional()
});
export type Golden = z.infer<typeof goldenSchema>;
