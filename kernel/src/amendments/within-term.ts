import { parseDay } from '../lifecycle/local-date.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Subscription } from './subscription-schema.ts';

/** Refused when a day is none, or outside the time the subscription lasts. */
export function withinTerm({ startDate, termEnd }: Subscription, on: string, path: string): Refusal | undefined {
  if (parseDay(on) === undefined) return refuse('day_invalid', path, `${on} is no day`);
  if (on >= startDate && on < termEnd) return undefined;
  return refuse('outside_term', path, `${on} is not within ${startDate} to ${termEnd}`);
}
