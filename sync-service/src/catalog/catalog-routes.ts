/** The catalog over HTTP: what is current, a pull on demand, and the engine's notices. */
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { withCorrelation } from '../platform/correlation.ts';
import { ApiError, fromFailure } from '../platform/http/api-error.ts';
import type { RawRequest } from '../platform/http/create-app.ts';
import { route, type Route } from '../platform/http/route.ts';
import type { BillingEngine } from '../ports/billing-engine.ts';
import type { CatalogPuller } from './catalog-puller.ts';
import type { CatalogStore } from './catalog-store.ts';

export interface CatalogRouteDeps {
  readonly store: CatalogStore;
  readonly puller: CatalogPuller;
  readonly billing: Pick<BillingEngine, 'readNotice'>;
  readonly webhookSecret: string;
}

const refusedPlanSchema = z.object({ ratePlanId: z.string(), name: z.string(), reason: z.string() });

const catalogSummarySchema = z
  .object({
    version: z.int(),
    hash: z.string(),
    engine: z.string(),
    publishedAt: z.string(),
    pulledAt: z.string(),
    planCount: z.int(),
    mirrored: z.boolean(),
    announced: z.boolean(),
    refused: z.array(refusedPlanSchema)
  })
  .meta({ id: 'CatalogSummary' });

const pullReportSchema = z
  .object({
    version: z.int(),
    hash: z.string(),
    difference: z.object({ added: z.array(z.string()), changed: z.array(z.string()), removed: z.array(z.string()) }),
    refusedCount: z.int(),
    mirror: z.record(z.string(), z.number()).optional(),
    announced: z.boolean()
  })
  .meta({ id: 'PullReport' });

export function catalogRoutes({ store, puller, billing, webhookSecret }: CatalogRouteDeps): Route[] {
  return [
    route(
      {
        method: 'get',
        path: '/v1/catalog',
        summary: 'The current catalog version and the plans that were refused',
        scope: 'catalog:read',
        answer: catalogSummarySchema
      },
      async () => {
        const pulled = await store.current();
        if (!pulled) throw new ApiError('catalog_absent', 'No catalog has been pulled from the billing engine yet.');
        const { catalog, publishedAt, refused, mirrored, announced } = pulled;
        const { version, hash, engine, pulledAt, products } = catalog;
        const planCount = products.reduce((count, product) => count + product.ratePlans.length, 0);
        return {
          body: { version, hash, engine, publishedAt, pulledAt, planCount, mirrored, announced, refused: [...refused] }
        };
      }
    ),
    route(
      {
        method: 'post',
        path: '/v1/catalog/pull',
        summary: 'Pull the catalog now and repair the mirror',
        scope: 'catalog:pull',
        answer: pullReportSchema
      },
      async () => {
        const pulled = await puller.pull(true);
        if (!pulled.ok) throw fromFailure(pulled.failure);
        const { difference, mirror, ...report } = pulled.value;
        const { added, changed, removed } = difference;
        const lists = { added: [...added], changed: [...changed], removed: [...removed] };
        return { body: { ...report, difference: lists, ...(mirror ? { mirror: { ...mirror } } : {}) } };
      }
    ),
    route(
      {
        method: 'post',
        path: '/v1/webhooks/billing',
        summary: 'Notices of the billing engine, signed with the shared secret',
        answer: z.object({ received: z.literal(true) }),
        status: 202
      },
      ({ request }) => {
        const raw = (request as RawRequest).rawBody ?? Buffer.alloc(0);
        const notice = billing.readNotice(request.headers, raw, webhookSecret);
        if (!notice.ok) throw fromFailure(notice.failure);
        // The notice is a hint: what to believe is read from the engine. Losing it costs one scheduled interval.
        if (notice.value.kind === 'catalog_published')
          void withCorrelation(randomUUID(), () => puller.pull(false)).catch(() => undefined);
        return Promise.resolve({ body: { received: true as const } });
      }
    )
  ];
}
