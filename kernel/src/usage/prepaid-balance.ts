import type { LocalDate } from '../catalog/scalar-schema.ts';
import { dateOf, parseDay, type Day } from '../lifecycle/local-date.ts';
import { Exact, exactText, parseExact, ZERO } from '../pricing/exact.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Draw, PrepaidStep } from './prepaid-entry.ts';
import { balanceOf, resume, settle, type OpenFund, type PrepaidRun } from './prepaid-run.ts';
import type { PrepaidEvent, PrepaidState, PrepaidTerms } from './prepaid-schema.ts';
import { readTerms } from './prepaid-terms.ts';
import { dayOfInstant } from './read-events.ts';
import { advance, grant } from './turn-period.ts';

type TopUp = Extract<PrepaidEvent, { kind: 'top_up' }>;
type Usage = Extract<PrepaidEvent, { kind: 'usage' }>;

const startOf = (date: LocalDate): string => `${date}T00:00:00.000Z`;

/** The first grant of a commitment, and the state that events go on from. Refused: terms that make no sense. */
export function openPrepaid(terms: PrepaidTerms): PrepaidStep | Refusal {
  const read = readTerms(terms);
  if (!read.ok) return read;
  const run = { ...read, clock: startOf(terms.start), period: 0, funds: [], lacking: new Map(), entries: [] };
  grant(run);
  return settle(run);
}

/**
 * Runs events through the funds: use draws quantity × rate, first in first out by the date of the grant, rolled funds
 * before or after all others as the terms declare (domain.md, "Prepaid and revenue"). Events come in order of time; one
 * that lies before the state's clock, outside the term, or makes no sense gives a `refused` entry and changes no fund.
 * A stream may be split anywhere: the states and the entries are the same.
 */
export function applyPrepaid(
  terms: PrepaidTerms,
  state: PrepaidState,
  events: readonly PrepaidEvent[]
): PrepaidStep | Refusal {
  const read = readTerms(terms);
  if (!read.ok) return read;
  const run = resume(read, state);
  if (!run.ok) return run;
  for (const event of events) {
    const found = applyEvent(run, event);
    if (found) run.entries.push({ kind: 'refused', eventId: event.id, ...found });
  }
  return settle(run);
}

/** Lets time pass to the start of a day without events: to the end of the term, it bills the last overage too. */
export function advancePrepaid(terms: PrepaidTerms, state: PrepaidState, to: LocalDate): PrepaidStep | Refusal {
  const read = readTerms(terms);
  if (!read.ok) return read;
  const run = resume(read, state);
  if (!run.ok) return run;
  const day = parseDay(to);
  if (day === undefined) return refuse('bad_date', 'to', `"${to}" is no day between 1900 and 2999`);
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
  if (day === undefined) return problem('bad_instant', `"${event.at}" is no moment in UTC between 1900 and 2999`);
  if (event.at < run.clock) return problem('event_late', `the funds have come to ${run.clock} already`);
  advance(run, day);
  run.clock = event.at;
  if (run.period >= run.bounds.length - 1) return problem('outside_term', 'the term has ended');
  const quantity = parseExact(event.quantity);
  if (!quantity?.gte(0)) return problem('bad_quantity', `"${event.quantity}" is no quantity from 0 up`);
  return event.kind === 'usage' ? draw(run, event, quantity) : topUp(run, event, day, quantity);
}

/** Top-ups keep their own validity, within the term. */
function topUp(run: PrepaidRun, event: TopUp, day: Day, remaining: Exact): Problem | undefined {
  const until = parseDay(event.validTo);
  if (until === undefined || until <= day) return problem('validity_past', `it is not valid to ${event.validTo}`);
  const validTo = Math.min(until, run.bounds.at(-1) ?? until);
  const fundId = `top_up:${event.id}`;
  run.funds.push({ id: fundId, source: 'top_up', grantedOn: day, validTo, rolls: 0, remaining });
  const balance = exactText(balanceOf(run));
  const quantity = exactText(remaining);
  run.entries.push({ kind: 'topped_up', eventId: event.id, fundId, quantity, validTo: dateOf(validTo), balance });
  return undefined;
}

function draw(run: PrepaidRun, event: Usage, quantity: Exact): Problem | undefined {
  const known = run.drawdowns.get(event.chargeId);
  if (!known) return problem('unknown_charge', `charge ${event.chargeId} does not draw on these funds`);
  let need = quantity.times(known.rate);
  const draws: Draw[] = [];
  for (const fund of drawOrder(run)) {
    const taken = Exact.min(need, fund.remaining);
    if (taken.isZero()) continue;
    fund.remaining = fund.remaining.minus(taken);
    need = need.minus(taken);
    draws.push({ fundId: fund.id, quantity: exactText(taken) });
  }
  if (!need.isZero()) run.lacking.set(event.chargeId, (run.lacking.get(event.chargeId) ?? ZERO).plus(need));
  const balance = exactText(balanceOf(run));
  run.entries.push({ kind: 'drawn', eventId: event.id, draws, lacking: exactText(need), balance });
  return undefined;
}

/** By grant date, which is the order funds are kept in; rolled ones before or after all others. */
function drawOrder({ funds, terms }: PrepaidRun): readonly OpenFund[] {
  const rolled = funds.filter((fund) => fund.rolls > 0);
  if (rolled.length === 0) return funds;
  const others = funds.filter((fund) => fund.rolls === 0);
  return terms.rollover?.order === 'first' ? [...rolled, ...others] : [...others, ...rolled];
}
