import { MAX_TERM_MONTHS } from '../lifecycle/term.ts';
import { FIRST_YEAR, LAST_YEAR, parseDay } from '../lifecycle/local-date.ts';
import type { Violation } from '../quote/evaluation-schema.ts';
import type { PlanReading } from '../quote/quote-reading.ts';
import type { Quote } from '../quote/quote-schema.ts';
import { closestTerm } from './closest-term.ts';
import { block, type Rule } from './violation.ts';

/** Start date, term and bill day make sense, there is something to sell, and every plan has its own key. */
export const headerRules: Rule = ({ quote, plans }) => [
  ...startDateInvalid(quote),
  ...termInvalid(quote, plans),
  ...billDayInvalid(quote),
  ...quoteEmpty(quote),
  ...keyRepeated(quote)
];

function startDateInvalid({ startDate }: Quote): Violation[] {
  if (parseDay(startDate) !== undefined) return [];
  const message = `${startDate} is not a day between ${FIRST_YEAR} and ${LAST_YEAR}.`;
  return [block('start_date_invalid', { path: 'startDate' }, { message, evidence: { startDate } })];
}

function termInvalid({ termMonths }: Quote, plans: readonly PlanReading[]): Violation[] {
  if (isWhole(termMonths, MAX_TERM_MONTHS)) return [];
  const closest = closestTerm(termMonths, plans) ?? 12;
  const message = `A term is a whole number of months from 1 to ${MAX_TERM_MONTHS}.`;
  const remedy = {
    label: `Set the term to ${closest} months`,
    change: { kind: 'set_term', termMonths: closest }
  } as const;
  const evidence = { termMonths: `${termMonths}` };
  return [block('term_invalid', { path: 'termMonths' }, { message, evidence, remedy })];
}

function billDayInvalid({ billDay }: Quote): Violation[] {
  if (billDay === undefined || isWhole(billDay, 31)) return [];
  const message = `${billDay} is not a day of a month: choose 1 to 31.`;
  return [block('bill_day_invalid', { path: 'billDay' }, { message, evidence: { billDay: `${billDay}` } })];
}

function quoteEmpty({ plans }: Quote): Violation[] {
  if (plans.length > 0) return [];
  return [block('quote_empty', { path: 'plans' }, { message: 'Add a product first.', evidence: {} })];
}

function keyRepeated({ plans }: Quote): Violation[] {
  const seen = new Set<string>();
  return plans.flatMap(({ key }, at) => {
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const message = `Two plans of the quote have the same key "${key}".`;
    return [block('plan_key_repeated', { path: `plans[${at}].key`, planKey: key }, { message, evidence: { key } })];
  });
}

const isWhole = (value: number, max: number): boolean => Number.isInteger(value) && value >= 1 && value <= max;
