/** Puts the feature together: workflow, intake of acceptances, routes. */
import type pg from 'pg';
import type { Durable } from '../platform/durable.ts';
import type { Route } from '../platform/http/route.ts';
import type { Logger } from '../platform/log.ts';
import type { Metrics } from '../platform/metrics.ts';
import { repeatEvery } from '../platform/repeat.ts';
import type { BillingEngine } from '../ports/billing-engine.ts';
import type { Crm, Subscriber } from '../ports/crm.ts';
import { createIntake } from './accept-events.ts';
import { acceptOrder } from './accept-order.ts';
import type { CheckDeps } from './check-acceptance.ts';
import { createEventStreamStore } from './event-stream-store.ts';
import { orderRoutes } from './order-routes.ts';
import { createOrderStore } from './order-store.ts';
import type { RetryPolicy } from './retry-delay.ts';

export interface OrdersDeps {
  readonly pool: pg.Pool;
  readonly crm: Crm;
  readonly billing: BillingEngine;
  readonly durable: Durable;
  /** Where quotes and catalogs are looked up. */
  readonly lookUps: Omit<CheckDeps, 'crm'>;
  readonly retry: RetryPolicy;
  readonly reconcileSeconds: number;
  readonly log: Logger;
  readonly metrics: Metrics;
}

export interface Orders {
  readonly routes: readonly Route[];
  readonly subscriber: Subscriber;
  /** No acceptance is taken any more; orders under way are not touched. */
  close(): Promise<void>;
}

/** Goes on with orders that an earlier process left unfinished, then listens for acceptances. */
export async function startOrders({ pool, lookUps, reconcileSeconds, ...parts }: OrdersDeps): Promise<Orders> {
  const { crm, durable, log } = parts;
  const orders = createOrderStore(pool);
  const start = durable.workflow('acceptOrder', acceptOrder({ ...lookUps, ...parts, store: orders }));
  await durable.launch();
  const intake = createIntake({ crm, orders, events: createEventStreamStore(pool), start, log });
  const subscriber = crm.watchAcceptances(intake.listener);
  const reconciliation = repeatEvery(reconcileSeconds, intake.reconcile, (error) => {
    log.error({ err: error }, 'comparing accepted quotes with orders broke');
  });
  return {
    routes: orderRoutes(orders),
    subscriber,
    close: async () => {
      reconciliation.stop();
      await subscriber.close();
    }
  };
}
