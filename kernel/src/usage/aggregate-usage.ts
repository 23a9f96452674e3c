import type { DecimalString } from '../catalog/scalar-schema.ts';
import { Exact, exactText, ZERO } from '../pricing/exact.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { readEvents, type ReadEvent } from './read-events.ts';
import type { Aggregation, UsageEvent } from './usage-schema.ts';

/**
 * One quantity out of many events, in the charge's unit of measure; '0' without events. The meanings are those that
 * usage meters share (OpenMeter: SUM, MAX, UNIQUE_COUNT, LATEST).
 * Refused: an event that cannot be read; unique_count over an event without a key.
 */
export function aggregateUsage(
  aggregation: Aggregation,
  events: readonly UsageEvent[]
): { readonly ok: true; readonly quantity: DecimalString } | Refusal {
  const reading = readEvents(events);
  if (!reading.ok) return reading;
  const quantity = aggregate(aggregation, reading.events);
  return quantity instanceof Exact ? { ok: true, quantity: exactText(quantity) } : quantity;
}

/** The same on events already read. */
export function aggregate(aggregation: Aggregation, events: readonly ReadEvent[]): Exact | Refusal {
  if (aggregation === 'sum') return sum(events);
  if (aggregation === 'max') return highest(events);
  return aggregation === 'last' ? latest(events) : countKeys(events);
}

const sum = (events: readonly ReadEvent[]): Exact => events.reduce((total, { quantity }) => total.plus(quantity), ZERO);

/** Not held to 0: a period of negative readings has a negative highest one, which rating refuses. */
const highest = (events: readonly ReadEvent[]): Exact =>
  events.slice(1).reduce((most, { quantity }) => Exact.max(most, quantity), events[0]?.quantity ?? ZERO);

function latest(events: readonly ReadEvent[]): Exact {
  let last = events[0];
  for (const event of events) if (last === undefined || event.at >= last.at) last = event;
  return last?.quantity ?? ZERO;
}

function countKeys(events: readonly ReadEvent[]): Exact | Refusal {
  const keys = new Set<string>();
  for (const { at, key } of events) {
    if (key === undefined) return refuse('usage_key_missing', 'events', `the event of ${at} has no key to count`);
    keys.add(key);
  }
  return new Exact(keys.size);
}
