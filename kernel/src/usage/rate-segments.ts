import { dateOf } from '../lifecycle/local-date.ts';
import { priceModel } from '../pricing/charge-models.ts';
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

/** A sum, cut at the day of each change of price. */
export function sumPieces(
  { model, tierChange }: UsagePeriod,
  segments: readonly PriceSegment[],
  events: readonly ReadEvent[],
  total: Exact
): Piece[] | Refusal {
  const restart = tierChange === 'restart' || segments.length === 1;
  const pieces: Piece[] = [];
  let before = ZERO;
  for (const [at, segment] of segments.entries()) {
    const own = segments.length === 1 ? total : sumWithin(segment, events);
    const after = before.plus(own);
    const counted = restart ? own : after;
    if (counted.lt(0) || total.lt(0)) return negative(segment, counted);
    const price: PriceOf = (quantity) => modelAmount(model, segment, quantity);
    const place = { first: at === 0, last: at === segments.length - 1 };
    const goingOn = model === 'volume' ? shareOfWhole(price, own, total, place) : marginal(price, before, after, place);
    const amount = restart ? price(own) : goingOn;
    if (amount === undefined) return unpriced(segment, model === 'volume' && !restart ? total : counted);
    pieces.push({ segment, quantity: own, amount });
    before = after;
  }
  return pieces;
}

function sumWithin({ start, end }: PriceSegment, events: readonly ReadEvent[]): Exact {
  return events.reduce((sum, { day, quantity }) => (day >= start && day < end ? sum.plus(quantity) : sum), ZERO);
}

type PriceOf = (quantity: Exact) => Exact | undefined;
/** Where a segment lies in its period. */
interface Place {
  readonly first: boolean;
  readonly last: boolean;
}

/** What the units above those before cost; the first segment also owes what is due without any. */
function marginal(price: PriceOf, before: Exact, after: Exact, { first }: Place): Exact | undefined {
  const paid = first ? ZERO : price(before);
  return paid && price(after)?.minus(paid);
}

/** Its units' share of the whole; without units, what is due at 0 is due once, on the last price. */
function shareOfWhole(price: PriceOf, own: Exact, total: Exact, { last }: Place): Exact | undefined {
  if (total.isZero()) return last ? price(total) : ZERO;
  return price(total)?.times(own).div(total);
}

/** A level of the whole period, priced by the days of each segment. */
export function levelPieces(
  { model }: UsagePeriod,
  segments: readonly PriceSegment[],
  level: Exact
): Piece[] | Refusal {
  const days = segments.reduce((sum, { start, end }) => sum + end - start, 0);
  const pieces: Piece[] = [];
  for (const segment of segments) {
    if (level.lt(0)) return negative(segment, level);
    const price = modelAmount(model, segment, level);
    if (price === undefined) return unpriced(segment, level);
    pieces.push({ segment, quantity: level, amount: price.times(segment.end - segment.start).div(days) });
  }
  return pieces;
}

const modelAmount = (model: string, { price }: PriceSegment, quantity: Exact): Exact | undefined =>
  priceModel(model, price, quantity)?.amount;

const negative = ({ start }: PriceSegment, quantity: Exact): Refusal =>
  refuse('quantity_negative', 'events', `the quantity from ${dateOf(start)} is ${exactText(quantity)}, below 0`);

const unpriced = ({ path }: PriceSegment, quantity: Exact): Refusal =>
  refuse('usage_unpriced', path, `this price has no amount for ${exactText(quantity)} units`);
