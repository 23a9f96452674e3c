import type { Charge } from '../catalog/charge-schema.ts';
import type { PriceSpan } from '../lifecycle/bill-charge.ts';
import { parseDay, type Span } from '../lifecycle/local-date.ts';
import type { Stacking } from '../quote/discount-schema.ts';
import { heldPrice } from '../pricing/commitment.ts';
import { applyDiscounts, holdsOn } from '../pricing/discount.ts';
import { HUNDREDTH, parseExact, type Exact } from '../pricing/exact.ts';
import { listPrice } from '../pricing/list-price.ts';
import { priceSpans } from '../pricing/price-spans.ts';
import type { Segment } from './subscription-schema.ts';

/** A segment's days; undefined when one of them is none, or they are in the wrong order. */
export function segmentSpan({ startDate, endDate }: Pick<Segment, 'startDate' | 'endDate'>): Span | undefined {
  const start = parseDay(startDate);
  const end = parseDay(endDate);
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
}

/**
 * The prices of a segment's time: cut where a discount ends, each stretch at the list and net price of a whole period
 * (or once). Of usage only what is committed. Undefined when it cannot be priced.
 */
export function priceSegment(
  charge: Charge,
  segment: Segment,
  stacking: Stacking | undefined
): PriceSpan[] | undefined {
  const span = segmentSpan(segment);
  if (span === undefined) return undefined;
  if (charge.type === 'usage') return committed(segment, span);
  const gross = grossPrice(charge, segment);
  const list = gross && heldPrice({ amount: gross, steps: [] }, segment.price);
  if (!gross || !list) return undefined;
  const { price, discounts, startDate } = segment;
  const inForce = discounts.filter((discount) => holdsOn(discount, startDate));
  const first = applyDiscounts(gross, inForce, stacking);
  return first && priceSpans(span, { list: list.amount, gross, price, discounts, first, stacking });
}

function committed({ price }: Segment, span: Span): PriceSpan[] {
  const amount = parseExact(price.minimumAmount ?? '');
  return amount ? [{ ...span, list: amount, net: amount }] : [];
}

/** The list price of a whole period before a spend limit or commitment holds it. */
function grossPrice(charge: Charge, segment: Segment): Exact | undefined {
  const { price, stepUp, years, uplifts, periodMonths } = segment;
  const quantity = parseExact(segment.quantity);
  if (!quantity?.gte(0)) return undefined;
  const list = listPrice(charge, price, quantity, { periodMonths, stepUp, years });
  return uplifts.reduce<Exact | undefined>(raised, list?.amount);
}

function raised(amount: Exact | undefined, uplift: string): Exact | undefined {
  const percent = parseExact(uplift);
  return amount && percent && amount.times(percent.times(HUNDREDTH).plus(1));
}
