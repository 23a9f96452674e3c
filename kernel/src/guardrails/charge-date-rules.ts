import { dateOf, parseDay, type Span } from '../lifecycle/local-date.ts';
import type { Violation } from '../quote/evaluation-schema.ts';
import type { ChargeReading } from '../quote/quote-reading.ts';
import { oncePerPlace } from './once-per-place.ts';
import { ownPath } from './term-place.ts';
import { block, warning, type Finding, type Rule } from './violation.ts';

/** The dates that charges have of their own are days within the term, and each charge is in force at some time. */
export const chargeDateRules: Rule = ({ charges, term }) => {
  const found = charges.flatMap((reading) => {
    const { entry, span } = reading;
    if (entry.startDate === undefined && entry.endDate === undefined && span !== undefined) return [];
    const wrong = [...ofDate(reading, 'startDate', term), ...ofDate(reading, 'endDate', term)];
    return wrong.some(({ severity }) => severity === 'block') ? wrong : [...wrong, ...neverInForce(reading, term)];
  });
  return oncePerPlace(found.map((violation) => ({ violation })));
};

/** Activation and acceptance are days within the term. */
export const triggerDateRules: Rule = ({ quote, term }) =>
  (['activationDate', 'acceptanceDate'] as const).flatMap((field) => {
    const date = quote[field];
    const problem = date === undefined ? undefined : problemOf(date, term, false);
    if (date === undefined || problem === undefined) return [];
    const what = field === 'activationDate' ? 'activation' : 'acceptance';
    const message = `The date of ${what}, ${date}, ${problem.why}.`;
    return [block(`${what}_date_${problem.code}`, { path: field }, { message, evidence: { [field]: date } })];
  });

type Field = 'startDate' | 'endDate';

function ofDate(reading: ChargeReading, field: Field, term: Span | undefined): Violation[] {
  const { charge, entry } = reading;
  const date = entry[field];
  if (date === undefined) return [];
  const what = field === 'startDate' ? 'start' : 'end';
  const finding = { evidence: { [field]: date }, remedy: without(reading, [field]) };
  const isRead = field === 'startDate' ? charge.trigger === 'date' : charge.endCondition?.kind === 'date';
  if (!isRead) {
    const message = `${charge.name} does not ${what} on a date of its own: ${date} has no effect.`;
    return [warning('charge_date_ignored', placeOf(reading, field), { ...finding, message })];
  }
  const problem = problemOf(date, term, field === 'endDate');
  if (problem === undefined) return [];
  const message = `The ${what} of ${charge.name}, ${date}, ${problem.why}.`;
  return [block(`charge_date_${problem.code}`, placeOf(reading, field), { ...finding, message })];
}

/** A start lies in [start, end) of the term, an end in (start, end]. */
function problemOf(date: string, term: Span | undefined, isEnd: boolean): { code: string; why: string } | undefined {
  const day = parseDay(date);
  if (day === undefined) return { code: 'invalid', why: 'is no day' };
  const inside =
    term === undefined || (isEnd ? day > term.start && day <= term.end : day >= term.start && day < term.end);
  if (inside) return undefined;
  return { code: 'outside_term', why: `is outside the term from ${dateOf(term.start)} to ${dateOf(term.end)}` };
}

/** Such as a charge that ends before its activation: it would have no line. A ramp that misses it is told apart. */
function neverInForce(reading: ChargeReading, term: Span | undefined): Violation[] {
  const { charge, entry, span, begins } = reading;
  if (term === undefined || span !== undefined || begins !== undefined) return [];
  const dated = entry.startDate !== undefined || entry.endDate !== undefined;
  const finding: Finding = {
    message: `${charge.name} would at no time be in force.`,
    evidence: { chargeId: charge.id },
    remedy: dated ? without(reading, ['startDate', 'endDate']) : undefined
  };
  return [block('charge_never_in_force', placeOf(reading), finding)];
}

function placeOf(
  { path, planEntry, charge }: ChargeReading,
  field?: Field
): Pick<Violation, 'path' | 'planKey' | 'chargeId'> {
  const own = ownPath(path);
  return { path: field ? `${own}.${field}` : own, planKey: planEntry.key, chargeId: charge.id };
}

function without({ planEntry, charge, entry }: ChargeReading, fields: readonly Field[]): Finding['remedy'] {
  const { startDate, endDate } = entry;
  const left = {
    ...(startDate !== undefined && !fields.includes('startDate') && { startDate }),
    ...(endDate !== undefined && !fields.includes('endDate') && { endDate })
  };
  const change = { kind: 'set_charge_dates', planKey: planEntry.key, chargeId: charge.id, ...left } as const;
  return { label: fields.length === 2 ? 'Remove the dates' : 'Remove the date', change };
}
