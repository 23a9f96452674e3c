/**
 * What we need of a billing engine, in the kernel's words. An adapter per engine translates; each passes
 * billing-engine.conformance.ts. Every call that changes something carries an idempotency key: the same key with the same
 * content answers the same, with other content is refused as `idempotency_key_reused`.
 */
import type { Catalog, Discount } from '@plumbline/kernel';
import type { Outcome } from '../platform/outcome.ts';

/** A plan that cannot be sold through us, and why, in words for finance. */
export interface RefusedPlan {
  readonly ratePlanId: string;
  readonly name: string;
  readonly reason: string;
}

/** A published catalog, mapped: what can be represented, and what cannot. */
export interface EngineCatalog {
  readonly engine: string;
  readonly version: number;
  /** UTC instant of publication. */
  readonly publishedAt: string;
  readonly content: Pick<Catalog, 'engine' | 'products' | 'engineCapabilities'>;
  readonly refused: readonly RefusedPlan[];
}

export interface AccountRequest {
  /** Our id of the customer; one account each. */
  readonly externalKey: string;
  readonly name: string;
  readonly currency: string;
  readonly country?: string;
}

export interface BillingAccount {
  readonly id: string;
  readonly number: string;
}

export interface OrderLine {
  readonly planKey: string;
  readonly ratePlanId: string;
  readonly chargeId: string;
  /** Decimal string. */
  readonly quantity: string;
  /** Lasts as long as the charge. */
  readonly discount?: Pick<Discount, 'kind' | 'value'>;
}

export interface OrderRequest {
  /** The acceptance key; one order each. */
  readonly externalKey: string;
  readonly accountId: string;
  readonly currency: string;
  readonly startDate: string;
  readonly termMonths: number;
  readonly billDay?: number;
  readonly catalogVersion: number;
  readonly lines: readonly OrderLine[];
}

export interface Subscription {
  readonly id: string;
  readonly number: string;
  readonly status: 'active' | 'pending';
  readonly startDate: string;
  /** Exclusive. */
  readonly endDate: string;
  readonly currency: string;
}

export interface Invoice {
  readonly id: string;
  readonly number: string;
  readonly date: string;
  readonly currency: string;
  /** Decimal string, rounded at the currency's minor units. */
  readonly total: string;
  /** planned: its date is in the future. */
  readonly status: 'posted' | 'planned';
}

/** Something the engine tells us; a hint to read again, never data to trust. */
export interface BillingNotice {
  readonly id: string;
  readonly kind: 'catalog_published' | 'invoice_posted' | 'other';
}

export interface BillingEngine {
  /** Stable word for this engine; part of the catalog hash. */
  readonly name: string;
  readCatalog(): Promise<Outcome<EngineCatalog>>;
  /** Makes the customer's account, or returns the one that has its external key. */
  createAccount(request: AccountRequest, idempotencyKey: string): Promise<Outcome<BillingAccount>>;
  findAccount(externalKey: string): Promise<Outcome<BillingAccount | undefined>>;
  /** Orders a subscription; the engine checks the order against its own catalog. */
  createOrder(request: OrderRequest, idempotencyKey: string): Promise<Outcome<Subscription>>;
  findOrder(externalKey: string): Promise<Outcome<Subscription | undefined>>;
  /** Undefined when there is nothing to invoice before the first usage. */
  createFirstInvoice(subscriptionId: string, idempotencyKey: string): Promise<Outcome<Invoice | undefined>>;
  findFirstInvoice(subscriptionId: string): Promise<Outcome<Invoice | undefined>>;
  /** Asks the engine to tell us of changes; repeating it is harmless. */
  registerWebhook(url: string, secret: string): Promise<Outcome<void>>;
  /** A notice whose signature holds; `signature_invalid` otherwise. `rawBody` is the body exactly as received. */
  readNotice(
    headers: Readonly<Record<string, string | string[] | undefined>>,
    rawBody: Uint8Array,
    secret: string
  ): Outcome<BillingNotice>;
}
