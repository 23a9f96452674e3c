import { HUNDREDTH, type Exact } from './exact.ts';

/** One term of a price: quantity × price, or a fixed price when no quantity takes part. */
export interface PriceStep {
  readonly quantity?: Exact;
  readonly price: Exact;
  /** The rate, when the price is a percent of the quantity, which is then an amount of money. */
  readonly percent?: Exact;
}

export const percentStep = (amount: Exact, percent: Exact): PriceStep => ({
  quantity: amount,
  price: percent.times(HUNDREDTH),
  percent
});

/** What one period (or once) costs before discount: the sum of the steps, and the unit price when one applies to all. */
export interface ModelPrice {
  readonly amount: Exact;
  readonly unitPrice?: Exact;
  readonly steps: readonly PriceStep[];
}
