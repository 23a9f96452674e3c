/** The tables of orders as kysely sees them; migrations/0004 to 0006 make them. */
import type { Generated } from 'kysely';
import type { BillingAccount, Invoice, Subscription } from '../ports/billing-engine.ts';
import type { OrderProgress } from './order-progress.ts';
import type { OrderState, OrderStep } from './order-state.ts';

export interface OrderTables {
  orders: {
    acceptance_key: string;
    quote_id: string;
    fingerprint: string;
    correlation_id: string;
    accepted_by: string;
    accepted_at: Date;
    business_status: string;
    technical_status: string;
    sequence: Generated<number>;
    state: OrderState;
    progress: OrderProgress;
    billing_account: BillingAccount | null;
    subscription: Subscription | null;
    first_invoice: Invoice | null;
    updated_at: Generated<Date>;
  };
  order_step: {
    acceptance_key: string;
    step: OrderStep;
    idempotency_key: string;
    attempts: number;
    started_at: Date;
    done_at: Date | null;
  };
  order_timeline: {
    id: Generated<string>;
    acceptance_key: string;
    at: Date;
    kind: 'business' | 'technical';
    step: OrderStep;
    code: string;
    attempt: number;
    text: string;
    detail: Record<string, unknown> | null;
  };
  order_exception: {
    acceptance_key: string;
    step: OrderStep;
    code: string;
    reason: string;
    details: Record<string, unknown>;
  };
}
