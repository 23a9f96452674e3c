import { dateOf } from '../lifecycle/local-date.ts';
import { exactText, ZERO, type Exact } from '../pricing/exact.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { PriceSegment } from './price-segments.ts';
import { priceLevel, priceOwnUse, priceUse, useOf, type Use } from './price-use.ts';
import type { ReadEvent } from './read-events.ts';
import type { UsagePeriod } from './usage-schema.ts';

/** What a segment of a period costs, before rounding. */
export interface Piece {
  readonly segment: PriceSegment;
  readonly quantity: Exact;
  readonly amount: Exact;
}

type AmountOf = (use: Use) => Exact | undefined;

/** A sum, `whole`, cut at the day of each change of price. */
export function sumPieces(period: UsagePeriod, segments: readonly PriceSegment[], whole: Use): Piece[] | Refusal {
  const { events } = whole;
  const restart = period.tierChange === 'restart' || segments.length === 1;
  const days = daysOf(segments);
  const pieces: Piece[] = [];
  for (const segment of segments) {
    const own = segments.length === 1 ? whole : useOf(events.filter(({ day }) => within(segment, day)));
    const counted = restart ? own : useOf(events.filter(({ day }) => day < segment.end));
    if (counted.quantity.lt(0) || whole.quantity.lt(0)) return negative(segment, counted.quantity);
    const amountOf: AmountOf = (use) => priceUse(period, segment, use);
    const last = segment === segments.at(-1);
    const goingOn = (): Exact | undefined =>
      period.model === 'volume'
        ? shareOfWhole(amountOf, own, whole, last)
        : marginal(amountOf, events, counted, segment, segment === segments[0]);
    const amount = restart ? priceOwnUse(period, segment, own, days) : goingOn();
    if (amount === undefined) return unpriced(segment, counted.quantity);
    pieces.push({ segment, quantity: own.quantity, amount });
  }
  return pieces;
}

const daysOf = (segments: readonly PriceSegment[]): number =>
  segments.reduce((sum, { start, end }) => sum + end - start, 0);

const within = ({ start, end }: PriceSegment, day: number): boolean => day >= start && day < end;

/** What the units above those before cost; the first segment also owes what is due without any, such as a minimum. */
function marginal(
  amountOf: AmountOf,
  events: readonly ReadEvent[],
  soFar: Use,
  { start }: PriceSegment,
  first: boolean
): Exact | undefined {
  const paid = first ? ZERO : amountOf(useOf(events.filter(({ day }) => day < start)));
  return paid && amountOf(soFar)?.minus(paid);
}

/** Its units' share of the whole; without units, what is due at 0 is due once, on the last price. */
function shareOfWhole(amountOf: AmountOf, own: Use, whole: Use, last: boolean): Exact | undefined {
  if (whole.quantity.isZero()) return last ? amountOf(whole) : ZERO;
  return amountOf(whole)?.times(own.quantity).div(whole.quantity);
}

/** A level of the whole period, priced by the days of each segment. */
export function levelPieces(period: UsagePeriod, segments: readonly PriceSegment[], level: Exact): Piece[] | Refusal {
  const days = daysOf(segments);
  const pieces: Piece[] = [];
  for (const segment of segments) {
    if (level.lt(0)) return negative(segment, level);
    const price = priceLevel(period, segment, level);
    if (price === undefined) return unpriced(segment, level);
    pieces.push({ segment, quantity: level, amount: price.times(segment.end - segment.start).div(days) });
  }
  return pieces;
}

const negative = ({ start }: PriceSegment, quantity: Exact): Refusal =>
  refuse('quantity_negative', 'events', `the quantity from ${dateOf(start)} is ${exactText(quantity)}, below 0`);

const unpriced = ({ path }: PriceSegment, quantity: Exact): Refusal =>
  refuse('usage_unpriced', path, `this price has no amount for ${exactText(quantity)} units`);
