import type { Discount } from '../quote/quote-schema.ts';
import { Exact, HUNDREDTH, parseExact, ZERO } from './exact.ts';

const HUNDRED = new Exact(100);

/** A discount read against a list price: what is left of the price, and the share taken, in exact percent. */
export interface AppliedDiscount {
  readonly value: Exact;
  readonly net: Exact;
  readonly percent: Exact;
}

/**
 * Takes a discount off one period's (or the one-time) list price. Undefined when its value is not a number, is
 * negative, or would take more than the price.
 */
export function applyDiscount(list: Exact, discount: Discount | undefined): AppliedDiscount | undefined {
  if (discount === undefined) return { value: ZERO, net: list, percent: ZERO };
  const value = parseExact(discount.value);
  if (value === undefined || value.lt(0)) return undefined;
  if (discount.kind === 'percent' && value.gt(100)) return undefined;
  const net = discount.kind === 'amount' ? list.minus(value) : list.times(HUNDRED.minus(value)).times(HUNDREDTH);
  if (net.lt(0)) return undefined;
  if (discount.kind === 'percent') return { value, net, percent: value };
  return { value, net, percent: list.isZero() ? ZERO : value.times(100).div(list) };
}
