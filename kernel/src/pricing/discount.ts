import type { Discount, Stacking } from '../quote/discount-schema.ts';
import { Exact, HUNDREDTH, parseExact, ZERO } from './exact.ts';

const HUNDRED = new Exact(100);

/** What is left of one period's (or the one-time) list price, and the share taken, in exact percent. */
export interface AppliedDiscount {
  readonly net: Exact;
  readonly percent: Exact;
}

/** Takes a discount off a price. Undefined when its value is not a number, is negative, or would take more than the price. */
export function takeOff(price: Exact, discount: Discount): Exact | undefined {
  const value = parseExact(discount.value);
  if (value === undefined || value.lt(0)) return undefined;
  const net = discount.kind === 'amount' ? price.minus(value) : price.times(HUNDRED.minus(value)).times(HUNDREDTH);
  return net.lt(0) || (discount.kind === 'percent' && value.gt(100)) ? undefined : net;
}

/**
 * Takes several discounts off one price: in their order, each off what the former left (`compound`); percents added up,
 * then the amounts (`sum`); or only the one that takes most, the earlier of two (`best`). Undefined when one of them
 * makes no sense or together they take more than the price.
 */
export function applyDiscounts(
  list: Exact,
  discounts: readonly Discount[],
  stacking: Stacking = 'compound'
): AppliedDiscount | undefined {
  const [only] = discounts;
  if (only === undefined) return { net: list, percent: ZERO };
  const net = discounts.length === 1 ? takeOff(list, only) : stacked[stacking](list, discounts);
  if (net === undefined || net.lt(0)) return undefined;
  if (discounts.length === 1 && only.kind === 'percent') return { net, percent: new Exact(only.value) };
  return { net, percent: list.isZero() ? ZERO : list.minus(net).times(100).div(list) };
}

const stacked: Readonly<Record<Stacking, (list: Exact, discounts: readonly Discount[]) => Exact | undefined>> = {
  compound: (list, discounts) =>
    discounts.reduce<Exact | undefined>((left, discount) => left && takeOff(left, discount), list),
  sum: (list, discounts) => {
    const taken = discounts.map((discount) => takeOff(list, discount));
    return taken.includes(undefined)
      ? undefined
      : taken.reduce<Exact>((left, net) => left.minus(list.minus(net ?? list)), list);
  },
  best: (list, discounts) => {
    const nets = discounts.map((discount) => takeOff(list, discount));
    return nets.includes(undefined) ? undefined : Exact.min(...nets.map((net) => net ?? list));
  }
};

/** Whether a discount still holds on a date. */
export function holdsOn({ until }: Discount, date: string): boolean {
  return until === undefined || date < until;
}
