import { LOCAL_BILLING } from '@plumbline/kernel/policies';
import * as z from 'zod';

/** How the engine bills a part of a period; the words are those of its documentation, one value each. */
const proration = z.strictObject({
  mode: z.enum(['prorate', 'full', 'none']),
  dayCount: z.enum(['actual', 'thirty', 'thirty_strict']),
  unit: z.enum(['by_day', 'by_month_first']),
  reference: z.enum(['aligned', 'shifted']),
  firstBoundary: z.enum(['next_bill_day', 'plus_period']),
  changeGrid: z.enum(['keep', 're_anchor']),
  creditBasis: z.enum(['price', 'billed_item']),
  discountItems: z.enum(['netted', 'separate'])
});

export const capabilities = z
  .strictObject({
    pricingModels: z.array(z.string()),
    chargeTypes: z.array(z.string()),
    billingPeriods: z.array(z.string()),
    timings: z.array(z.string()),
    currencies: z.array(z.string()),
    maxLinesPerOrder: z.int(),
    proration
  })
  .meta({ id: 'Capabilities' });

/** What this engine can sell and bill. */
export const CAPABILITIES = {
  pricingModels: ['flat', 'per_unit', 'graduated', 'volume', 'percentage'],
  chargeTypes: ['one_time', 'recurring', 'usage'],
  billingPeriods: ['month', 'quarter', 'year'],
  timings: ['advance', 'arrears'],
  currencies: ['USD', 'EUR', 'JPY'],
  maxLinesPerOrder: 2000,
  proration: LOCAL_BILLING
} satisfies z.infer<typeof capabilities>;
