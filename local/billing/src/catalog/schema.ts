import * as z from 'zod';
import { decimalText } from '../platform/decimal-text.ts';

const day = z.iso.date().meta({ examples: ['2027-02-01'] });

/** Holds what lies above the previous tier's `upTo` up to and including its own; null is open. */
export const tier = z
  .strictObject({ upTo: decimalText.nullable(), unitPrice: decimalText, flatFee: decimalText })
  .meta({ id: 'Tier' });
export type Tier = z.infer<typeof tier>;

export const price = z
  .strictObject({
    currency: z.string().regex(/^[A-Z]{3}$/),
    amount: decimalText.nullable(),
    tiers: z.array(tier).nullable(),
    percent: decimalText.nullable()
  })
  .meta({
    id: 'Price',
    description: '`amount` for flat and per_unit, `tiers` for graduated and volume, `percent` for percentage'
  });
export type Price = z.infer<typeof price>;

export const charge = z
  .strictObject({
    id: z.string(),
    code: z.string(),
    name: z.string(),
    kind: z.enum(['one_time', 'recurring', 'usage']),
    pricingModel: z.enum(['flat', 'per_unit', 'graduated', 'volume', 'percentage']),
    unit: z.string().nullable(),
    billingPeriod: z.enum(['month', 'quarter', 'year']).nullable(),
    timing: z.enum(['advance', 'arrears']),
    quantity: z.strictObject({
      min: decimalText,
      max: decimalText.nullable(),
      step: decimalText.nullable(),
      default: decimalText
    }),
    maxDiscountPercent: decimalText,
    approvalAbove: z.array(z.strictObject({ percent: decimalText, role: z.string() })),
    ledger: z.strictObject({ revenue: z.string(), deferred: z.string().nullable() }),
    prices: z.array(price)
  })
  .meta({ id: 'Charge' });
export type Charge = z.infer<typeof charge>;

export const plan = z
  .strictObject({
    id: z.string(),
    code: z.string(),
    name: z.string(),
    availableFrom: day,
    availableUntil: day.nullable().meta({ description: 'First day it is no longer sold' }),
    currencies: z.array(z.string()),
    minTermMonths: z.int(),
    maxTermMonths: z.int(),
    allowedTermMonths: z.array(z.int()).nullable(),
    requiresPlans: z.array(z.string()),
    excludesPlans: z.array(z.string()),
    charges: z.array(charge)
  })
  .meta({ id: 'Plan' });
export type Plan = z.infer<typeof plan>;

export const product = z
  .strictObject({
    id: z.string(),
    sku: z.string(),
    name: z.string(),
    family: z.string(),
    availableFrom: day,
    availableUntil: day.nullable(),
    plans: z.array(plan)
  })
  .meta({ id: 'Product' });
export type Product = z.infer<typeof product>;

export const catalog = z
  .strictObject({ version: z.int(), publishedAt: z.iso.datetime(), products: z.array(product) })
  .meta({ id: 'Catalog' });
export type Catalog = z.infer<typeof catalog>;
