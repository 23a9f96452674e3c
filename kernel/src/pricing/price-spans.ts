import type { Price } from '../catalog/price-schema.ts';
import type { PriceSpan } from '../lifecycle/bill-charge.ts';
import { dateOf, parseDay, type Day, type Span } from '../lifecycle/local-date.ts';
import type { Discount, Stacking } from '../quote/discount-schema.ts';
import { heldDiscount } from './commitment.ts';
import { applyDiscounts, holdsOn, type AppliedDiscount } from './discount.ts';
import type { Exact } from './exact.ts';

/** What prices the stretches of a line. */
export interface Discounted {
  /** One period's list price, held to the charge's limits. */
  readonly list: Exact;
  /** The same before the limits: discounts are taken off this. */
  readonly gross: Exact;
  readonly price: Price;
  readonly discounts: readonly Discount[];
  /** What they take on the first day, where that is known already. */
  readonly first?: AppliedDiscount;
  readonly stacking: Stacking | undefined;
}

/** A line's time cut where a discount ends, each stretch at its own net price. Undefined when one cannot be worked out. */
export function priceSpans(span: Span, line: Discounted): PriceSpan[] | undefined {
  const spans: PriceSpan[] = [];
  const bounds = [span.start, ...expiries(span, line.discounts), span.end];
  for (const [at, start] of bounds.slice(0, -1).entries()) {
    const applied = (at === 0 ? line.first : undefined) ?? discountFrom(start, line);
    const held = applied && heldDiscount(applied, line.price);
    if (held === undefined) return undefined;
    spans.push({ start, end: bounds[at + 1] ?? span.end, list: line.list, net: held.net });
  }
  return spans;
}

function discountFrom(day: Day, { gross, discounts, stacking }: Discounted): AppliedDiscount | undefined {
  const date = dateOf(day);
  return applyDiscounts(
    gross,
    discounts.filter((discount) => holdsOn(discount, date)),
    stacking
  );
}

/** The days inside a span on which a discount ends, in order, each once. */
function expiries(span: Span, discounts: readonly Discount[]): Day[] {
  const days = discounts.flatMap(({ until }) => (until === undefined ? [] : (parseDay(until) ?? [])));
  const inside = days.filter((day) => day > span.start && day < span.end);
  return [...new Set(inside)].sort((a, b) => a - b);
}
