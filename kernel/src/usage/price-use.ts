import { heldAmount } from '../pricing/commitment.ts';
import { ZERO, type Exact } from '../pricing/exact.ts';
import { percentageOfEvents } from '../pricing/models/percentage.ts';
import { priceCharge } from '../pricing/price-charge.ts';
import type { PriceSegment } from './price-segments.ts';
import type { ReadEvent } from './read-events.ts';
import type { UsagePeriod } from './usage-schema.ts';

/** Use of some days: its events, and what they add up to. */
export interface Use {
  readonly quantity: Exact;
  readonly events: readonly ReadEvent[];
}

export function useOf(events: readonly ReadEvent[]): Use {
  return { events, quantity: events.reduce((sum, { quantity }) => sum.plus(quantity), ZERO) };
}

/** What use costs as that of a whole period, within its price's minimum commitment and spend limit. */
export function priceUse(period: UsagePeriod, { price }: PriceSegment, use: Use): Exact | undefined {
  const amount = unlimited(period, price, use);
  return amount && heldAmount(amount, price)?.amount;
}

/** What a segment costs that is rated by itself: it has the part of both limits that its days are of the period's. */
export function priceOwnUse(period: UsagePeriod, segment: PriceSegment, use: Use, days: number): Exact | undefined {
  const amount = unlimited(period, segment.price, use);
  const own = segment.end - segment.start;
  const held = amount && heldAmount(amount.times(days).div(own), segment.price);
  return held?.heldTo === undefined ? held && amount : held.amount.times(own).div(days);
}

/** What a level costs in a whole period. Included units come off first, the limits hold what is left. */
export function priceLevel(period: UsagePeriod, { price }: PriceSegment, level: Exact): Exact | undefined {
  const list = priceCharge(period, price, level);
  return list && heldAmount(list.amount, price)?.amount;
}

/** A percentage is of each event, in order of time; every other model prices the sum. */
function unlimited(period: UsagePeriod, price: PriceSegment['price'], use: Use): Exact | undefined {
  if (period.model !== 'percentage') return priceCharge(period, price, use.quantity)?.amount;
  const inOrder = [...use.events].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
  const amounts = inOrder.map(({ quantity }) => quantity);
  return percentageOfEvents(price, amounts)?.amount;
}
