import * as z from 'zod';
import { decimalText } from '../platform/decimal-text.ts';

export const orderLine = z
  .strictObject({
    planKey: z.string().min(1).max(40).meta({ description: 'Tells instances of the same plan apart' }),
    planId: z.string().min(1),
    chargeId: z.string().min(1),
    quantity: decimalText.meta({ description: '"0" for usage: the order fixes the rates only' }),
    discount: z.strictObject({ kind: z.enum(['percent', 'amount']), value: decimalText }).optional()
  })
  .meta({ id: 'OrderLine' });
export type OrderLine = z.infer<typeof orderLine>;

export const newOrder = z
  .strictObject({
    externalKey: z.string().min(1).max(255),
    accountId: z.string().min(1),
    currency: z.string().regex(/^[A-Z]{3}$/, 'must be a currency code such as "EUR"'),
    startDate: z.iso.date(),
    termMonths: z.int().min(1).max(1200),
    billDay: z.int().min(1).max(31).optional().meta({ description: "Default: the start date's day" }),
    catalogVersion: z.int().min(1).max(2_147_483_647),
    lines: z.array(orderLine).min(1, 'must hold at least one line')
  })
  .meta({ id: 'NewOrder' });
export type NewOrder = z.infer<typeof newOrder>;

export const subscription = z
  .strictObject({
    id: z.string(),
    number: z.string().meta({ examples: ['S-00001'] }),
    status: z.enum(['pending', 'active']),
    startDate: z.iso.date(),
    endDate: z.iso.date().meta({ description: 'First day after the term' }),
    currency: z.string()
  })
  .meta({ id: 'Subscription' });

export const order = z
  .strictObject({
    id: z.string(),
    number: z.string().meta({ examples: ['O-00001'] }),
    externalKey: z.string(),
    accountId: z.string(),
    catalogVersion: z.int(),
    createdAt: z.iso.datetime(),
    subscription
  })
  .meta({ id: 'Order' });
export type Order = z.infer<typeof order>;

export const subscriptionDetail = z
  .strictObject({
    ...subscription.shape,
    orderId: z.string(),
    accountId: z.string(),
    catalogVersion: z.int(),
    termMonths: z.int(),
    billDay: z.int().nullable(),
    lines: z.array(orderLine)
  })
  .meta({ id: 'SubscriptionDetail' });
export type SubscriptionDetail = z.infer<typeof subscriptionDetail>;
