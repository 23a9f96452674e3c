import { overlap, parseDay, type Day, type Span } from '../lifecycle/local-date.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { endByStart, periodsWithin } from './period-bounds.ts';
import type { Commitment } from './prepaid-schema.ts';
import { readGrants, type ReadGrant } from './read-grants.ts';

/** Grants, and rollovers of them, that are still computed: a hundred years of days that roll once, or of months that roll 80 times. */
const MOST_PASSES = 100_000;

/** A commitment in exact numbers and days: when each validity period ends by its start, and what it grants. */
export interface ReadCommitment {
  readonly commitment: Commitment;
  readonly end: Day;
  readonly periodEnds: ReadonlyMap<Day, Day>;
  readonly grantOn: (day: Day) => ReadGrant;
}

/** Reads a commitment of a term, of which only a part may be in force. Refused: days, a rollover or a grant without sense. */
export function readCommitment(
  commitment: Commitment,
  term: Span,
  inForce: Span,
  path: string
): ReadCommitment | Refusal {
  const own = ownSpan(commitment, term);
  if (own === undefined) {
    return refuse('bad_period', `${path}.start`, `${commitment.id} does not last for a part of the term`);
  }
  const { maxPeriods, length } = commitment.rollover ?? { maxPeriods: 0 };
  if (length !== undefined && maxPeriods > 1) {
    return refuse('bad_rollover', `${path}.rollover`, 'funds with a length of their own pass into one period only');
  }
  const grantOn = readGrants(commitment, path);
  if ('ok' in grantOn) return grantOn;
  const cut = overlap(own, inForce);
  const periods = cut ? periodsWithin(cut, commitment.validity) : [];
  const passes = periods.length * (1 + Math.min(maxPeriods, periods.length));
  if (passes > MOST_PASSES) {
    return refuse(
      'too_many_periods',
      `${path}.validity`,
      `${passes} grants and rollovers are more than ${MOST_PASSES}`
    );
  }
  return { commitment, end: own.end, periodEnds: endByStart(periods), grantOn };
}

function ownSpan({ start: from, end: to }: Commitment, term: Span): Span | undefined {
  const start = from === undefined ? term.start : parseDay(from);
  const end = to === undefined ? term.end : parseDay(to);
  if (start === undefined || end === undefined) return undefined;
  return term.start <= start && start < end && end <= term.end ? { start, end } : undefined;
}
