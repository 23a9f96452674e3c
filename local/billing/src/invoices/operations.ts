import * as z from 'zod';
import type { Db } from '../database.ts';
import { findSubscription } from '../orders/find-order.ts';
import { dayOf, type Clock } from '../platform/clock.ts';
import { operation } from '../platform/http/operation.ts';
import { answer, refuse } from '../platform/http/outcome.ts';
import { findInvoices } from './find-invoices.ts';
import { makeFirstInvoice } from './first-invoice.ts';
import { invoice } from './schema.ts';

const params = z.object({ subscriptionId: z.string() });

export function invoiceOperations(clock: Clock) {
  return [
    operation({
      method: 'post',
      path: '/v1/subscriptions/{subscriptionId}/first-invoice',
      summary: 'Make the first invoice of a subscription',
      params,
      idempotency: 'optional',
      answers: {
        200: { description: 'The first invoice was made before', schema: invoice },
        201: { description: 'The first invoice', schema: invoice }
      },
      handle: (db: Db, { params: { subscriptionId } }) => makeFirstInvoice(db, subscriptionId, clock())
    }),
    operation({
      method: 'get',
      path: '/v1/subscriptions/{subscriptionId}/invoices',
      summary: 'The invoices of a subscription, first one first',
      params,
      answers: { 200: { description: 'The invoices', schema: z.strictObject({ invoices: z.array(invoice) }) } },
      handle: async (db: Db, { params: { subscriptionId } }) => {
        const found = await findSubscription(db, subscriptionId, dayOf(clock()));
        if (!found) return refuse('not_found', `There is no subscription ${subscriptionId}.`);
        return answer(200, { invoices: await findInvoices(db, subscriptionId) });
      }
    })
  ];
}
