import { dateOf } from '../lifecycle/local-date.ts';
import { applyDiscounts, holdsOn } from '../pricing/discount.ts';
import { Exact } from '../pricing/exact.ts';
import type { LineResult } from '../pricing/price-line.ts';
import type { ChargeReading, QuoteReading } from '../quote/quote-reading.ts';
import { discountsOnLine, isShared, type GivenDiscount } from './given-discounts.ts';
import type { PricePoint } from './price-points.ts';
import type { ShareStep } from './share-steps.ts';

/** A line at one price point, as it is sold. */
export interface SoldLine {
  readonly reading: ChargeReading;
  readonly quote: QuoteReading;
  readonly point: PricePoint;
  /** The discounts in force on its first day that are taken off a period's price, in their order. */
  readonly given: readonly GivenDiscount[];
  /** One period's price after them. */
  readonly net: Exact;
  /** The amounts off plan, interval and quote that it bears a part of, and its contract value; undefined without. */
  readonly share: Share | undefined;
  /** One period's price after all: the net price less the part of it that shared amounts take of the whole line. */
  readonly sold: Exact;
}

export interface Share {
  readonly given: readonly GivenDiscount[];
  readonly line: LineResult;
  readonly steps: () => readonly ShareStep[];
}

/** Undefined when the discounts make no sense on the price, which another rule says. */
export function soldLine(
  reading: ChargeReading,
  quote: QuoteReading,
  point: PricePoint,
  shared: Omit<Share, 'given'> | undefined
): SoldLine | undefined {
  const all = discountsOnLine(reading, quote);
  const given = all.filter((one) => !isShared(one) && holdsOn(one.discount, firstDay(reading, quote)));
  const discounts = given.map(({ discount }) => discount);
  const net = applyDiscounts(point.list, discounts, quote.quote.stacking)?.net;
  if (net === undefined) return undefined;
  const share = shared && { ...shared, given: all.filter(isShared) };
  return { reading, quote, point, given, net, share, sold: share ? afterShare(net, share) : net };
}

const firstDay = ({ span }: ChargeReading, { quote }: QuoteReading): string =>
  span ? dateOf(span.start) : quote.startDate;

/** A share is rounded at each item, by less than one minor unit each; what that adds is not held against the deal. */
export const roundingOf = ({ line, given }: Share): bigint => BigInt(line.billed.length * given.length);

function afterShare(net: Exact, share: Share): Exact {
  const { contractMinor, sharedMinor } = share.line;
  const before = contractMinor + sharedMinor;
  const after = contractMinor + roundingOf(share);
  return after >= before ? net : net.times(after.toString()).div(before.toString());
}

/** Whether a price is below another by more than what dividing to 80 digits hides. */
export const isBelow = (price: Exact, floor: Exact): boolean => floor.minus(price).toDecimalPlaces(30).gt(0);
