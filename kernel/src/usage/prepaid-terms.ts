import { addMonths, parseDay, type Day, type Span } from '../lifecycle/local-date.ts';
import { MAX_TERM_MONTHS } from '../lifecycle/term.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { PrepaidTerms } from './prepaid-schema.ts';
import { readCommitment, type ReadCommitment } from './read-commitment.ts';
import { readDrawdowns, type ReadDrawdown } from './read-drawdowns.ts';

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
  const [start, end] = [parseDay(terms.start), parseDay(terms.end)];
  if (start === undefined || end === undefined || end <= start || end > addMonths(start, MAX_TERM_MONTHS)) {
    return refuse('bad_period', 'start', `${terms.start} to ${terms.end} is no term of at most a hundred years`);
  }
  const whole = { start, end };
  const span = { start, end: Math.min(end, cancelledOn ?? end) };
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
