import type { Price } from '../catalog/price-schema.ts';
import type { AppliedDiscount } from './discount.ts';
import { parseExact, type Exact } from './exact.ts';
import type { ModelPrice } from './model-price.ts';

/** An amount within a charge's limits, and the limit that it was held to. */
export interface HeldAmount {
  readonly amount: Exact;
  readonly heldTo?: 'minimum' | 'maximum';
}

/** A discount whose result is within a charge's limits. */
export interface HeldDiscount extends AppliedDiscount {
  readonly heldTo?: 'minimum' | 'maximum';
}

/**
 * One period's price raised to the minimum commitment and held to the spend limit. It is the last adjustment, after the
 * discount: a discount does not reach below a commitment. A part of a period has its part of both, since they are
 * prorated with the price. Undefined when a limit is not a number. Source: OpenMeter's minimum and maximum spend.
 */
export function heldAmount(amount: Exact, { minimumAmount, maximumAmount }: Price): HeldAmount | undefined {
  if (minimumAmount === undefined && maximumAmount === undefined) return { amount };
  const [least, most] = [minimumAmount, maximumAmount].map((text) => parseExact(text ?? ''));
  if ((minimumAmount !== undefined && !least) || (maximumAmount !== undefined && !most)) return undefined;
  if (least?.gt(amount)) return { amount: least, heldTo: 'minimum' };
  return most?.lt(amount) ? { amount: most, heldTo: 'maximum' } : { amount };
}

/** A list price within the limits; held to one, it has no unit price. */
export function heldPrice(list: ModelPrice, price: Price): ModelPrice | undefined {
  const held = heldAmount(list.amount, price);
  return held?.heldTo === undefined ? held && list : { amount: held.amount, steps: [{ price: held.amount }] };
}

/** The net price within the limits; the percent stays the one that was given. */
export function heldDiscount(discount: AppliedDiscount, price: Price): HeldDiscount | undefined {
  const held = heldAmount(discount.net, price);
  return held?.heldTo === undefined ? held && discount : { ...discount, net: held.amount, heldTo: held.heldTo };
}
