import type { DecimalString, LocalDate } from '../catalog/scalar-schema.ts';
import { dateOf } from '../lifecycle/local-date.ts';
import { Exact, exactText } from '../pricing/exact.ts';
import { minorText, minorUnits, toMinor } from '../pricing/minor-units.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { aggregate } from './aggregate-usage.ts';
import { priceSegments } from './price-segments.ts';
import { levelPieces, sumPieces, type Piece } from './rate-segments.ts';
import { readEvents } from './read-events.ts';
import type { UsageEvent, UsagePeriod } from './usage-schema.ts';

/** What one segment of the period costs: one invoice item, rounded once. */
export interface RatedItem {
  readonly start: LocalDate;
  readonly end: LocalDate;
  readonly quantity: DecimalString;
  readonly amount: DecimalString;
}

export interface RatedUsage {
  readonly ok: true;
  readonly quantity: DecimalString;
  readonly items: readonly RatedItem[];
  readonly total: DecimalString;
  /** Events left out: those outside the period, and those whose id came before. */
  readonly outside: number;
  readonly repeated: number;
}

/**
 * Rates one billing period of a usage charge on the prices the subscription signed; events belong to their UTC day.
 *
 * A change of price in the period cuts a sum at the day of the change. Under `restart` each segment is rated by itself,
 * flat fees included, as Zuora rates each charge segment. Under `carry_on` a graduated segment costs what its tiers ask
 * for all units so far less what they ask for the units before it, and a volume segment its share of what its tiers ask
 * for the whole period's units: a change to the same price changes nothing.
 * max, unique_count and last are a level of the whole period (domain.md, high_watermark): each segment costs its price
 * for that level × its days ÷ the period's days.
 * A price's minimum commitment and spend limit hold what a whole period costs, last of all; a segment rated by itself has
 * its days' part of them.
 *
 * Refused: an aggregation that is not the model's, what cannot be read, a negative quantity (domain.md, "Charge models"), a quantity no tier holds.
 */
export function rateUsage(period: UsagePeriod, list: readonly UsageEvent[]): RatedUsage | Refusal {
  const misfit = aggregationMisfit(period);
  if (misfit) return misfit;
  const segments = priceSegments(period);
  if ('ok' in segments) return segments;
  const reading = readEvents(list);
  if (!reading.ok) return reading;
  const first = segments[0]?.start ?? 0;
  const end = segments.at(-1)?.end ?? 0;
  const events = reading.events.filter(({ day }) => day >= first && day < end);
  const quantity = aggregate(period.aggregation, events);
  if (!(quantity instanceof Exact)) return quantity;
  const pieces =
    period.aggregation === 'sum'
      ? sumPieces(period, segments, { events, quantity })
      : levelPieces(period, segments, quantity);
  if ('ok' in pieces) return pieces;
  const outside = reading.events.length - events.length;
  return {
    ...bill(pieces, period.currency),
    ok: true,
    quantity: exactText(quantity),
    outside,
    repeated: reading.repeated
  };
}

/** Percentages are taken of each event, high watermarks of the highest: another aggregation would bill something else. */
function aggregationMisfit({ model, aggregation }: UsagePeriod): Refusal | undefined {
  const needed = model === 'percentage' ? 'sum' : model.startsWith('high_watermark_') ? 'max' : aggregation;
  if (aggregation === needed) return undefined;
  return refuse('aggregation_misfit', 'aggregation', `${model} is rated by ${needed}, not by ${aggregation}`);
}

function bill(pieces: readonly Piece[], currency: string): Pick<RatedUsage, 'items' | 'total'> {
  const units = minorUnits(currency);
  const minors = pieces.map(({ amount }) => toMinor(amount, units));
  const items = pieces.map(({ segment, quantity }, at) => ({
    start: dateOf(segment.start),
    end: dateOf(segment.end),
    quantity: exactText(quantity),
    amount: minorText(minors[at] ?? 0n, units)
  }));
  return {
    items,
    total: minorText(
      minors.reduce((sum, minor) => sum + minor, 0n),
      units
    )
  };
}
