/** One order with its whole story. */
import * as z from 'zod';
import { ApiError } from '../platform/http/api-error.ts';
import { route, type Route } from '../platform/http/route.ts';
import { progressSchema } from './order-progress.ts';
import type { OrderStore } from './order-store.ts';

const orderSchema = z
  .object({
    id: z.string().meta({ description: 'The acceptance key' }),
    quoteId: z.string(),
    correlationId: z.string(),
    businessStatus: z.string(),
    technicalStatus: z.string(),
    progress: progressSchema,
    billingAccountId: z.string().optional(),
    subscription: z
      .object({
        id: z.string(),
        number: z.string(),
        status: z.string(),
        startDate: z.string(),
        endDate: z.string(),
        currency: z.string()
      })
      .optional(),
    firstInvoice: z
      .object({
        id: z.string(),
        number: z.string(),
        date: z.string(),
        currency: z.string(),
        total: z.string(),
        status: z.string()
      })
      .optional(),
    timeline: z.array(
      z.object({
        at: z.string(),
        kind: z.enum(['business', 'technical']),
        step: z.string(),
        text: z.string(),
        attempt: z.int().optional(),
        detail: z.record(z.string(), z.unknown()).optional()
      })
    )
  })
  .meta({ id: 'Order' });

export function orderRoutes(store: OrderStore): Route[] {
  return [
    route(
      {
        method: 'get',
        path: '/v1/orders/{acceptanceKey}',
        summary: 'An order with its timeline',
        scope: 'orders:read',
        params: z.object({ acceptanceKey: z.string().max(64) }),
        answer: orderSchema
      },
      async ({ params }) => {
        const [row, timeline] = await Promise.all([
          store.find(params.acceptanceKey),
          store.timeline(params.acceptanceKey)
        ]);
        if (!row) throw new ApiError('order_unknown', `There is no order ${params.acceptanceKey}.`);
        return {
          body: {
            id: row.acceptance_key,
            quoteId: row.quote_id,
            correlationId: row.correlation_id,
            businessStatus: row.business_status,
            technicalStatus: row.technical_status,
            progress: row.progress,
            ...(row.billing_account ? { billingAccountId: row.billing_account.id } : {}),
            ...(row.subscription ? { subscription: row.subscription } : {}),
            ...(row.first_invoice ? { firstInvoice: row.first_invoice } : {}),
            timeline: timeline.map(({ at, kind, step, text, attempt, detail }) => ({
              at: at.toISOString(),
              kind,
              step,
              text,
              ...(attempt > 0 ? { attempt } : {}),
              ...(detail ? { detail } : {})
            }))
          }
        };
      }
    )
  ];
}
