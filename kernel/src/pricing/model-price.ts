import type { Exact } from './exact.ts';

/** One term of a price: quantity × price, or a fixed price when no quantity takes part. */
export interface PriceStep {
  readonly quantity?: Exact;
  readonly price: Exact;
}

/** What one period (or once) costs before discount: the sum of the steps, and the unit price when one applies to all. */
export interface ModelPrice {
  readonly amount: Exact;
  readonly unitPrice?: Exact;
  readonly steps: readonly PriceStep[];
}
