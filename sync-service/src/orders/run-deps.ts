/** What the steps and the ends of an order work with. */
import type { Durable } from '../platform/durable.ts';
import type { Logger } from '../platform/log.ts';
import type { Metrics } from '../platform/metrics.ts';
import type { Invoice, Subscription } from '../ports/billing-engine.ts';
import type { Crm } from '../ports/crm.ts';
import type { OrderStore } from './order-store.ts';
import type { RetryPolicy } from './retry-delay.ts';

export interface RunDeps {
  readonly durable: Pick<Durable, 'step' | 'sleep'>;
  readonly store: OrderStore;
  readonly crm: Pick<Crm, 'publishProgress' | 'publishCompleted'>;
  readonly retry: RetryPolicy;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** Leaves the workflow: the order is refused or parked, which is recorded and told already. */
export class OrderEnded extends Error {}

export interface Completion {
  readonly billingAccountId: string;
  readonly subscription: Subscription;
  readonly invoice?: Invoice;
}
