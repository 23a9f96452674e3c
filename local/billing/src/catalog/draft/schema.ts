import * as z from 'zod';
import { decimalText } from '../../platform/decimal-text.ts';
import { product, tier } from '../schema.ts';

/** One cell that differs between the published version and the draft. A value is null where a side has none. */
export const change = z
  .strictObject({
    planId: z.string(),
    planName: z.string(),
    chargeId: z.string().nullable(),
    chargeName: z.string().nullable(),
    currency: z.string().nullable(),
    what: z.string().meta({ examples: ['price', 'tier 2 unit price', 'available until'] }),
    before: z.string().nullable(),
    after: z.string().nullable()
  })
  .meta({ id: 'DraftChange' });
export type Change = z.infer<typeof change>;

export const draft = z
  .strictObject({
    baseVersion: z.int(),
    draftVersion: z.int().nullable().meta({ description: 'null until something is edited' }),
    startedBy: z.string().nullable(),
    startedAt: z.iso.datetime().nullable(),
    changes: z.array(change),
    products: z.array(product)
  })
  .meta({ id: 'Draft' });
export type Draft = z.infer<typeof draft>;

export const priceEdit = z
  .strictObject({
    amount: decimalText.optional(),
    tiers: z.array(tier).min(1).max(50).optional(),
    percent: decimalText.optional()
  })
  .meta({
    id: 'PriceEdit',
    description: 'The whole new price: `amount`, `tiers` or `percent`, as the charge is priced'
  });
export type PriceEdit = z.infer<typeof priceEdit>;

export const planEdit = z
  .strictObject({
    name: z.string().trim().min(1).max(120).optional(),
    availableUntil: z.iso.date().nullable().optional(),
    minTermMonths: z.int().min(1).max(1200).optional(),
    maxTermMonths: z.int().min(1).max(1200).optional(),
    allowedTermMonths: z.array(z.int().min(1).max(1200)).min(1).nullable().optional()
  })
  .meta({ id: 'PlanEdit' });
export type PlanEdit = z.infer<typeof planEdit>;

export const publication = z
  .strictObject({ effectiveFrom: z.iso.date().optional().meta({ description: 'Default: today (UTC)' }) })
  .meta({ id: 'Publication' });
