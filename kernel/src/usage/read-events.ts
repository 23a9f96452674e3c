import { parseDay, type Day } from '../lifecycle/local-date.ts';
import { parseExact, type Exact } from '../pricing/exact.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { UsageEvent } from './usage-schema.ts';

/** An event in exact numbers and days. */
export interface ReadEvent {
  readonly at: string;
  readonly day: Day;
  readonly quantity: Exact;
  readonly key: string | undefined;
}

interface EventReading {
  readonly ok: true;
  readonly events: readonly ReadEvent[];
  /** How many were left out because their id was seen before. */
  readonly repeated: number;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** The UTC day of an instant; undefined when it is none, or lies outside 1970–2200. */
export function dayOfInstant(at: string): Day | undefined {
  return INSTANT.test(at) ? parseDay(at.slice(0, 10)) : undefined;
}

/**
 * Reads events once each: an id that comes again is the same event (CloudEvents 1.0, "id"), and the first one counts.
 * Refuses the lot when one cannot be read: a bill that quietly left it out would be wrong.
 */
export function readEvents(list: readonly UsageEvent[]): EventReading | Refusal {
  const seen = new Set<string>();
  const days = new Map<string, Day>(); // a period has few days and many events
  const events: ReadEvent[] = [];
  for (const [index, { id, at, quantity: text, key }] of list.entries()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const date = at.slice(0, 10);
    const day = days.get(date) ?? dayOfInstant(at);
    if (day === undefined || !INSTANT.test(at)) {
      return refuse('bad_instant', `events[${index}].at`, `"${at}" is no moment in UTC between 1970 and 2200`);
    }
    days.set(date, day);
    const quantity = parseExact(text);
    if (!quantity) return refuse('bad_number', `events[${index}].quantity`, `"${text}" is not a decimal number`);
    events.push({ at, day, quantity, key });
  }
  return { ok: true, events, repeated: list.length - events.length };
}
