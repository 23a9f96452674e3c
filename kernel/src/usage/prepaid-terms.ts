import { addMonths, overlap, parseDay, type Day, type Span } from '../lifecycle/local-date.ts';
import { MAX_TERM_MONTHS } from '../lifecycle/term.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { endByStart, periodsWithin } from './period-bounds.ts';
import type { Commitment, PrepaidTerms } from './prepaid-schema.ts';
import { readDrawdowns, type ReadDrawdown } from './read-drawdowns.ts';
import { readGrants, type ReadGrant } from './read-grants.ts';

/** A commitment in exact numbers and days: when each validity period ends by its start, and what it grants. */
export interface ReadCommitment {
  readonly commitment: Commitment;
  readonly end: Day;
  readonly periodEnds: ReadonlyMap<Day, Day>;
  readonly grantOn: (day: Day) => ReadGrant;
}

/** Terms in exact numbers and days. `turns`: the days on which something begins or ends, in order. */
export interface ReadTerms {
  readonly terms: PrepaidTerms;
  readonly span: Span;
  readonly turns: readonly Day[];
  readonly commitments: ReadonlyMap<string, ReadCommitment>;
  readonly drawdowns: ReadonlyMap<string, ReadDrawdown>;
}

/** Reads the terms of commitments, cut short on the day of a cancellation. Refused: what makes no sense, with its path. */
export function readTerms(terms: PrepaidTerms, cancelledOn?: Day): ({ readonly ok: true } & ReadTerms) | Refusal {
  const whole = readSpan(terms.start, terms.end);
  if (whole === undefined || whole.end > addMonths(whole.start, MAX_TERM_MONTHS)) {
    return refuse('bad_period', 'start', `${terms.start} to ${terms.end} is no term of at most a hundred years`);
  }
  const span = { start: whole.start, end: Math.min(whole.end, cancelledOn ?? whole.end) };
  const commitments = new Map<string, ReadCommitment>();
  for (const [at, commitment] of terms.commitments.entries()) {
    const path = `commitments[${at}]`;
    if (commitments.has(commitment.id)) return refuse('commitment_repeated', path, `${commitment.id} is there twice`);
    const read = readCommitment(commitment, whole, span, path);
    if ('ok' in read) return read;
    commitments.set(commitment.id, read);
  }
  const drawdowns = readDrawdowns(terms.drawdowns, span, commitments);
  if ('ok' in drawdowns) return drawdowns;
  const turns = new Set<Day>();
  for (const { periodEnds } of commitments.values()) for (const [start, end] of periodEnds) turns.add(start).add(end);
  for (const { periodStarts } of drawdowns.values()) for (const [end] of periodStarts) turns.add(end);
  return { ok: true, terms, span, turns: [...turns].sort((a, b) => a - b), commitments, drawdowns };
}

function readSpan(from: string, to: string): Span | undefined {
  const start = parseDay(from);
  const end = parseDay(to);
  return start === undefined || end === undefined || end <= start ? undefined : { start, end };
}

function readCommitment(commitment: Commitment, term: Span, inForce: Span, path: string): ReadCommitment | Refusal {
  const { start, end } = commitment;
  const own = { start: start === undefined ? term.start : parseDay(start), end: end === undefined ? term.end : parseDay(end) };
  if (own.start === undefined || own.end === undefined || own.end <= own.start || own.start < term.start || own.end > term.end) {
    return refuse('bad_period', `${path}.start`, `${commitment.id} does not last for a part of the term`);
  }
  const { maxPeriods, length } = commitment.rollover ?? { maxPeriods: 0 };
  if (length !== undefined && maxPeriods > 1) {
    return refuse('bad_rollover', `${path}.rollover`, 'funds with a length of their own pass into one period only');
  }
  const grantOn = readGrants(commitment, path);
  if ('ok' in grantOn) return grantOn;
  const cut = overlap({ start: own.start, end: own.end }, inForce);
  const periods = cut ? periodsWithin(cut, commitment.validity) : [];
  return { commitment, end: own.end, periodEnds: endByStart(periods), grantOn };
}
