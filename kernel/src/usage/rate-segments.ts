import { dateOf } from '../lifecycle/local-date.ts';
import { percentageOfEvents } from '../pricing/models/percentage.ts';
import { priceCharge } from '../pricing/price-charge.ts';
import { exactText, ZERO, type Exact } from '../pricing/exact.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { PriceSegment } from './price-segments.ts';
import type { ReadEvent } from './read-events.ts';
import type { UsagePeriod } from './usage-schema.ts';

/** What a segment of a period costs, before rounding. */
export interface Piece {
  readonly segment: PriceSegment;
  readonly quantity: Exact;
  readonly amount: Exact;
}

/** Use of some days: its events, and what they add up to. */
interface Use {
  readonly quantity: Exact;
  readonly events: readonly ReadEvent[];
}
type AmountOf = (use: Use) => Exact | undefined;

/** A sum, cut at the day of each change of price. */
export function sumPieces(
  period: UsagePeriod,
  segments: readonly PriceSegment[],
  events: readonly ReadEvent[]
): Piece[] | Refusal {
  const restart = period.tierChange === 'restart' || segments.length === 1;
  const whole = useOf(events);
  const pieces: Piece[] = [];
  for (const segment of segments) {
    const own = segments.length === 1 ? whole : useOf(events.filter(({ day }) => within(segment, day)));
    const counted = restart ? own : useOf(events.filter(({ day }) => day < segment.end));
    if (counted.quantity.lt(0) || whole.quantity.lt(0)) return negative(segment, counted.quantity);
    const amountOf: AmountOf = (use) => useAmount(period, segment, use);
    const last = segment === segments.at(-1);
    const goingOn = (): Exact | undefined =>
      period.model === 'volume'
        ? shareOfWhole(amountOf, own, whole, last)
        : marginal(amountOf, events, counted, segment, segment === segments[0]);
    const amount = restart ? amountOf(own) : goingOn();
    if (amount === undefined) return unpriced(segment, counted.quantity);
    pieces.push({ segment, quantity: own.quantity, amount });
  }
  return pieces;
}

const within = ({ start, end }: PriceSegment, day: number): boolean => day >= start && day < end;

function useOf(events: readonly ReadEvent[]): Use {
  return { events, quantity: events.reduce((sum, { quantity }) => sum.plus(quantity), ZERO) };
}

/** What the units above those before cost; the first segment also owes what is due without any. */
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

/** A percentage is of each event, in order of time; every other model prices the sum. */
function useAmount(period: UsagePeriod, segment: PriceSegment, { quantity, events }: Use): Exact | undefined {
  if (period.model !== 'percentage') return levelAmount(period, segment, quantity);
  const inOrder = [...events].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
  const amounts = inOrder.map((event) => event.quantity);
  return percentageOfEvents(segment.price, amounts)?.amount;
}

/** Included units come off first, in each segment that is rated by itself. */
function levelAmount(
  { model, includedUnits }: UsagePeriod,
  { price }: PriceSegment,
  quantity: Exact
): Exact | undefined {
  return priceCharge({ model, includedUnits }, price, quantity)?.amount;
}

/** A level of the whole period, priced by the days of each segment. */
export function levelPieces(period: UsagePeriod, segments: readonly PriceSegment[], level: Exact): Piece[] | Refusal {
  const days = segments.reduce((sum, { start, end }) => sum + end - start, 0);
  const pieces: Piece[] = [];
  for (const segment of segments) {
    if (level.lt(0)) return negative(segment, level);
    const price = levelAmount(period, segment, level);
    if (price === undefined) return unpriced(segment, level);
    pieces.push({ segment, quantity: level, amount: price.times(segment.end - segment.start).div(days) });
  }
  return pieces;
}

const negative = ({ start }: PriceSegment, quantity: Exact): Refusal =>
  refuse('quantity_negative', 'events', `the quantity from ${dateOf(start)} is ${exactText(quantity)}, below 0`);

const unpriced = ({ path }: PriceSegment, quantity: Exact): Refusal =>
  refuse('usage_unpriced', path, `this price has no amount for ${exactText(quantity)} units`);
