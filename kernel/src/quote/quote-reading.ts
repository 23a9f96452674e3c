import type { CatalogPlan } from '../catalog/catalog-index.ts';
import type { Catalog } from '../catalog/catalog-schema.ts';
import type { Charge } from '../catalog/charge-schema.ts';
import type { Price } from '../catalog/price-schema.ts';
import type { Day, Span } from '../lifecycle/local-date.ts';
import type { Term } from '../lifecycle/term.ts';
import type { AppliedDiscount } from '../pricing/discount.ts';
import type { Exact } from '../pricing/exact.ts';
import type { ModelPrice } from '../pricing/model-price.ts';
import type { Discount } from './discount-schema.ts';
import type { Quote, QuoteCharge, QuotePlan } from './quote-schema.ts';
import type { IntervalReading } from './read-intervals.ts';

/** A quoted plan and what the catalog knows of it. */
export interface PlanReading {
  readonly path: string;
  readonly entry: QuotePlan;
  readonly known: CatalogPlan | undefined;
}

/** What of the quote as a whole a charge's price depends on. */
export interface QuoteHeader {
  readonly catalog: Catalog;
  readonly quote: Quote;
  readonly term: Term | undefined;
  /** The intervals of the ramp in the order of the quote; one for the whole term where there is no ramp. */
  readonly intervals: readonly IntervalReading[];
}

/** A quoted charge that its plan has, in one interval, with everything rules and prices need, worked out once. */
export interface ChargeReading {
  readonly path: string;
  readonly planEntry: QuotePlan;
  /** What the quote has for the charge in this interval. */
  readonly entry: QuoteCharge;
  /** The ramp's interval; undefined without a ramp. */
  readonly interval: string | undefined;
  readonly known: CatalogPlan;
  readonly charge: Charge;
  /** Whether an earlier entry of the same plan names the same charge. */
  readonly repeated: boolean;
  /** The day the charge begins, in whichever interval this reading is. */
  readonly begins: Day | undefined;
  /** When it is in force in this interval; undefined when it never is within the term. */
  readonly span: Span | undefined;
  /** The catalog's price in the quote's currency; undefined when there is none. */
  readonly catalogPrice: Price | undefined;
  /** The same with what was negotiated in its place. */
  readonly price: Price | undefined;
  /** Undefined when the quantity is not a number. */
  readonly quantity: Exact | undefined;
  /** One period's (or the one-time) price; undefined when it cannot be worked out. */
  readonly list: ModelPrice | undefined;
  /** The charge's own discount and the percents of its plan, interval and quote, in the order they are taken. */
  readonly discounts: readonly Discount[];
  /** Those in force on the first day; undefined when there is no list price, or the discounts make no sense on it. */
  readonly discount: AppliedDiscount | undefined;
}

/** A quote laid beside its catalog. */
export interface QuoteReading extends QuoteHeader {
  readonly plans: readonly PlanReading[];
  readonly charges: readonly ChargeReading[];
}
