import type { LocalDate } from '../catalog/scalar-schema.ts';
import { dateOf, parseDay, type Day } from '../lifecycle/local-date.ts';
import { exactText, parseExact, type Exact } from '../pricing/exact.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { drawUse } from './draw-funds.ts';
import type { PrepaidStep } from './prepaid-entry.ts';
import { balanceOf, newRun, resume, settle, type PrepaidRun } from './prepaid-run.ts';
import type { PrepaidEvent, PrepaidTerms } from './prepaid-schema.ts';
import type { PrepaidState } from './prepaid-state-schema.ts';
import { readTerms } from './prepaid-terms.ts';
import { dayOfInstant } from './read-events.ts';
import { advance } from './turn-period.ts';

type TopUp = Extract<PrepaidEvent, { kind: 'top_up' }>;

/** The first moment of a day in UTC. */
export const startOf = (date: LocalDate): string => `${date}T00:00:00.000Z`;

/** The first grants of a subscription's commitments, and the state that events go on from. Refused: terms that make no sense. */
export function openPrepaid(terms: PrepaidTerms): PrepaidStep | Refusal {
  const read = readTerms(terms);
  if (!read.ok) return read;
  const run = newRun(read, startOf(terms.start));
  advance(run, read.span.start);
  return settle(run);
}

/**
 * Runs events through the funds. Events come in order of time; one that lies before the state's clock, outside the term,
 * or makes no sense gives a `refused` entry and changes no fund. A stream may be split anywhere: the states and the
 * entries are the same. Which funds use draws, and in what order: draw-funds.ts.
 */
export function applyPrepaid(
  terms: PrepaidTerms,
  state: PrepaidState,
  events: readonly PrepaidEvent[]
): PrepaidStep | Refusal {
  const run = resume(terms, state);
  if (!run.ok) return run;
  for (const event of events) {
    const found = applyEvent(run, event);
    if (found) run.entries.push({ kind: 'refused', eventId: event.id, ...found });
  }
  return settle(run);
}

/** Lets time pass to the start of a day without events: to the end of the term, it bills the last overage too. */
export function advancePrepaid(terms: PrepaidTerms, state: PrepaidState, to: LocalDate): PrepaidStep | Refusal {
  const run = resume(terms, state);
  if (!run.ok) return run;
  const day = parseDay(to);
  if (day === undefined) return refuse('bad_date', 'to', `"${to}" is no day between 1970 and 2200`);
  advance(run, day);
  if (startOf(to) > run.clock) run.clock = startOf(to);
  return settle(run);
}

/** Why an event changes no fund. */
interface Problem {
  readonly code: string;
  readonly message: string;
}
const problem = (code: string, message: string): Problem => ({ code, message });

function applyEvent(run: PrepaidRun, event: PrepaidEvent): Problem | undefined {
  const day = dayOfInstant(event.at);
  if (day === undefined) return problem('bad_instant', `"${event.at}" is no moment in UTC between 1970 and 2200`);
  if (event.at < run.clock) return problem('event_late', `the funds have come to ${run.clock} already`);
  advance(run, day);
  run.clock = event.at;
  if (day >= run.span.end) return problem('outside_term', 'the term has ended');
  const quantity = parseExact(event.quantity);
  if (!quantity?.gte(0)) return problem('bad_quantity', `"${event.quantity}" is no quantity from 0 up`);
  if (event.kind === 'top_up') return topUp(run, event, day, quantity);
  const known = run.drawdowns.get(event.chargeId);
  if (!known) return problem('unknown_charge', `charge ${event.chargeId} does not draw on these funds`);
  drawUse(run, known, event.id, quantity);
  return undefined;
}

/** Top-ups keep their own validity, within that of their commitment. */
function topUp(run: PrepaidRun, event: TopUp, day: Day, granted: Exact): Problem | undefined {
  const { id, commitmentId, validTo: until, price: priceText } = event;
  const commitment = run.commitments.get(commitmentId);
  if (!commitment) return problem('unknown_commitment', `there is no commitment ${commitmentId}`);
  const validTo = Math.min(parseDay(until) ?? NaN, commitment.end, run.span.end);
  if (!(validTo > day)) return problem('validity_past', `it is not valid to ${until}`);
  const price = priceText === undefined ? undefined : parseExact(priceText);
  if (priceText !== undefined && !price?.gte(0)) return problem('bad_price', `"${priceText}" is no price from 0 up`);
  const fundId = `top_up:${id}`;
  const fund = {
    id: fundId,
    commitmentId,
    source: 'top_up',
    grantedOn: day,
    validTo,
    rolls: 0,
    granted,
    price
  } as const;
  run.funds.push({ ...fund, remaining: granted, drawn: new Map() });
  const balance = exactText(balanceOf(run, commitmentId));
  const quantity = exactText(granted);
  run.entries.push({ kind: 'topped_up', eventId: id, fundId, quantity, validTo: dateOf(validTo), balance });
  return undefined;
}
