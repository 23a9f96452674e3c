import type { Price } from '../catalog/price-schema.ts';
import { parseDay, type Day } from '../lifecycle/local-date.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { UsagePeriod } from './usage-schema.ts';

/** The part [start, end) of a billing period in which one signed price is in force. */
export interface PriceSegment {
  readonly start: Day;
  readonly end: Day;
  readonly price: Price;
  readonly path: string;
}

/**
 * Cuts a billing period where the signed price changes; the segments touch and cover the period. Refused: a period or
 * a price whose days make no sense, two prices from one day, a price in another currency, days without a price.
 */
export function priceSegments(period: UsagePeriod): readonly PriceSegment[] | Refusal {
  const start = parseDay(period.start);
  const end = parseDay(period.end);
  if (start === undefined || end === undefined || end <= start) {
    return refuse('bad_period', 'start', `${period.start} to ${period.end} is no period between 1970 and 2200`);
  }
  const changes = period.prices
    .map(({ from, price }, at) => ({ from: parseDay(from) ?? NaN, price, path: `prices[${at}]` }))
    .sort((a, b) => a.from - b.from);
  for (const [at, { from, price, path }] of changes.entries()) {
    if (Number.isNaN(from)) return refuse('bad_date', `${path}.from`, 'is no day between 1970 and 2200');
    if (from === changes[at - 1]?.from) return refuse('prices_overlap', path, 'two prices begin on one day');
    if (price.currency !== period.currency) {
      return refuse('currency_differs', path, `the price is in ${price.currency}, the period in ${period.currency}`);
    }
  }
  const segments = changes
    .map(({ from, price, path }, at) => ({
      start: Math.max(from, start),
      end: Math.min(changes[at + 1]?.from ?? end, end),
      price,
      path
    }))
    .filter((segment) => segment.start < segment.end);
  if (segments[0]?.start !== start) return refuse('price_missing', 'prices', `no price is signed for ${period.start}`);
  return segments;
}
