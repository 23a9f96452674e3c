/**
 * What we need of the CRM: a read-only mirror of the catalog, accepted quotes, and a way to tell people how their order does.
 * An adapter passes crm.conformance.ts.
 */
import type { Catalog, Quote } from '@plumbline/kernel';
import type { Outcome } from '../platform/outcome.ts';
import type { RefusedPlan } from './billing-engine.ts';

export interface MirrorRequest {
  readonly catalog: Catalog;
  readonly publishedAt: string;
  readonly refused: readonly RefusedPlan[];
}

/** What a mirror run changed; all zero when the CRM already had it. */
export interface MirrorReport {
  readonly plansWritten: number;
  readonly plansDeactivated: number;
  readonly productsWritten: number;
  readonly productsDeactivated: number;
  readonly pricesWritten: number;
  /** 1 when the version's record was written or made current. */
  readonly versionsWritten: number;
  /** API calls it took. */
  readonly calls: number;
}

export interface CatalogAnnouncement {
  readonly version: number;
  readonly hash: string;
  readonly planCount: number;
  readonly refusedCount: number;
  readonly correlationId: string;
}

/** A customer's yes: what the acceptance event says. The key is the quote's id and the number of its acceptance. */
export interface Acceptance {
  readonly acceptanceKey: string;
  readonly quoteId: string;
  readonly fingerprint: string;
  readonly correlationId: string;
  readonly acceptedBy: string;
  /** UTC instant. */
  readonly acceptedAt: string;
}

/** A quote rebuilt from its records alone. */
export interface QuoteRecord {
  readonly quoteId: string;
  readonly quote: Quote;
  /** The key of its latest acceptance; another one than the event's means the event is out of date. */
  readonly acceptanceKey: string | undefined;
  readonly fingerprint: string | undefined;
  readonly customer: { readonly id: string; readonly name: string; readonly country?: string } | undefined;
}

/** A whole snapshot of an order for the people who wait for it; a lower sequence than the last one is ignored. */
export interface OrderSnapshot {
  readonly quoteId: string;
  readonly acceptanceKey: string;
  readonly correlationId: string;
  readonly sequence: number;
  readonly businessStatus: string;
  readonly technicalStatus: string;
  /** JSON, at most 32,768 characters. */
  readonly progress: string;
}

export interface CompletedOrder extends OrderSnapshot {
  readonly billingAccountId: string;
  readonly subscription: {
    readonly id: string;
    readonly number: string;
    readonly status: string;
    readonly startDate: string;
    /** Exclusive. */
    readonly endDate: string;
    readonly currency: string;
  };
  /** Absent when there is nothing to invoice before the first usage. */
  readonly invoice?: {
    readonly id: string;
    readonly number: string;
    readonly date: string;
    readonly total: string;
    readonly status: string;
  };
}

/** How far a stream of events was handled. Written only after the handling of what it points at. */
export interface PositionStore {
  read(topic: string): Promise<Uint8Array | undefined>;
  write(topic: string, position: Uint8Array): Promise<void>;
}

export interface AcceptanceListener {
  /** Takes one acceptance durably before it resolves; may be called again with the same one. Throws to be asked again. */
  readonly accept: (acceptance: Acceptance) => Promise<void>;
  /** An event that cannot be an acceptance: recorded, then passed over. */
  readonly reject: (event: { id: string; reason: string; payload: unknown }) => Promise<void>;
  /** The stored position is unknown to the CRM: events may be missing, compare with its records. */
  readonly lostPosition: () => Promise<void>;
  readonly positions: PositionStore;
}

export interface Subscriber {
  /** True while the stream is open and the CRM has answered on it. */
  readonly connected: () => boolean;
  close(): Promise<void>;
}

export interface Crm {
  mirrorCatalog(request: MirrorRequest): Promise<Outcome<MirrorReport>>;
  /** Repeating it is harmless. */
  announceCatalog(announcement: CatalogAnnouncement): Promise<Outcome<void>>;
  readQuote(quoteId: string): Promise<Outcome<QuoteRecord | undefined>>;
  /** Accepted quotes that carry no subscription yet. */
  listAcceptedQuotes(): Promise<Outcome<readonly Acceptance[]>>;
  publishProgress(snapshot: OrderSnapshot): Promise<Outcome<void>>;
  publishCompleted(order: CompletedOrder): Promise<Outcome<void>>;
  watchAcceptances(listener: AcceptanceListener): Subscriber;
}
