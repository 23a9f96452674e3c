import type { Discount, Stacking } from '../quote/discount-schema.ts';
import { Exact, HUNDREDTH, isBelowZero, parseExact, ZERO } from './exact.ts';

const HUNDRED = new Exact(100);

/** What is left of one period's (or the one-time) list price, and the share taken, in exact percent. */
export interface AppliedDiscount {
  readonly net: Exact;
  readonly percent: Exact;
}

/** Takes a discount off a price. Undefined when its value is not a number, is negative, or would take more than the price. */
export function takeOff(price: Exact, discount: Discount): Exact | undefined {
  const value = parseExact(discount.value);
  if (value === undefined || isBelowZero(value)) return undefined;
  const net = discount.kind === 'amount' ? price.minus(value) : price.times(HUNDRED.minus(value)).times(HUNDREDTH);
  return isBelowZero(net) || (discount.kind === 'percent' && value.gt(HUNDRED)) ? undefined : net;
}

/**
 * Takes several discounts off one price: in their order, each off what the former left (`compound`); percents added up,
 * then the amounts (`sum`); or only the one that takes most, the earlier of two (`best`). Undefined when one of them
 * makes no sense or together they take more than the price. Source of compound and sum: Zuora, "Stacked discounts",
 * where stacked ones are each taken off the original amount and others one after another.
 */
export function applyDiscounts(
  list: Exact,
  discounts: readonly Discount[],
  stacking: Stacking = 'compound'
): AppliedDiscount | undefined {
  if (discounts.length === 0) return { net: list, percent: ZERO };
  if (stacking === 'best' && discounts.some((discount) => takeOff(list, discount) === undefined)) return undefined;
  const counted = countedDiscounts(list, discounts, stacking);
  const net = stacking === 'sum' ? takeSum(list, counted) : takeInTurn(list, counted);
  if (net === undefined || isBelowZero(net)) return undefined;
  const [only] = counted;
  if (counted.length === 1 && only?.kind === 'percent') return { net, percent: new Exact(only.value) };
  return { net, percent: list.isZero() ? ZERO : list.minus(net).times(100).div(list) };
}

/** The discounts that count on a price: all, or of `best` the one that takes most, the earlier of two. */
export function countedDiscounts(
  list: Exact,
  discounts: readonly Discount[],
  stacking: Stacking = 'compound'
): readonly Discount[] {
  if (stacking !== 'best') return discounts;
  const nets = discounts.map((discount) => takeOff(list, discount) ?? list);
  const least = Exact.min(list, ...nets);
  return discounts.filter((_discount, at) => nets[at]?.eq(least)).slice(0, 1);
}

function takeInTurn(list: Exact, discounts: readonly Discount[]): Exact | undefined {
  return discounts.reduce<Exact | undefined>((left, discount) => left && takeOff(left, discount), list);
}

function takeSum(list: Exact, discounts: readonly Discount[]): Exact | undefined {
  const nets = discounts.map((discount) => takeOff(list, discount));
  if (nets.includes(undefined)) return undefined;
  return nets.reduce<Exact>((left, net) => left.minus(list.minus(net ?? list)), list);
}

/** Whether a discount still holds on a date. */
export function holdsOn({ until }: Discount, date: string): boolean {
  return until === undefined || date < until;
}
