/** SOQL's date literals as half-open ranges of UTC days. The org's time zone and week are UTC and Sunday first. */
import { malformed } from './parse-soql.ts';

export interface DayRange {
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** First day after the range. */
  readonly to: string;
}

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';

const day = (year: number, month: number, dayOfMonth: number): Date => new Date(Date.UTC(year, month, dayOfMonth));
const iso = (date: Date): string => date.toISOString().slice(0, 10);

/** First day of the unit that holds `today`, moved by `steps` units. */
const startOf = (unit: Unit, today: Date, steps: number): Date => {
  const year = today.getUTCFullYear();
  const month = today.getUTCMonth();
  const date = today.getUTCDate();
  switch (unit) {
    case 'day':
      return day(year, month, date + steps);
    case 'week':
      return day(year, month, date - today.getUTCDay() + 7 * steps);
    case 'month':
      return day(year, month + steps, 1);
    case 'quarter':
      return day(year, month - (month % 3) + 3 * steps, 1);
    case 'year':
      return day(year + steps, 0, 1);
  }
};

const UNITS: Readonly<Record<string, Unit>> = {
  DAY: 'day',
  WEEK: 'week',
  MONTH: 'month',
  QUARTER: 'quarter',
  YEAR: 'year'
};

/** Steps from and to, in units counted from the present one. */
const span = (form: string, n: number, unit: Unit): readonly [number, number] => {
  if (form === 'THIS') return [0, 1];
  if (form === 'AGO') return [-n, -n + 1];
  // LAST_N_DAYS includes today; longer units end before the present one.
  if (form === 'LAST') return [-n, unit === 'day' ? 1 : 0];
  return [1, n + 1];
};

const FIXED: Readonly<Record<string, readonly [number, number]>> = {
  TODAY: [0, 1],
  YESTERDAY: [-1, 0],
  TOMORROW: [1, 2],
  LAST_90_DAYS: [-90, 1],
  NEXT_90_DAYS: [1, 91]
};

/** @param literal such as `TODAY`, `THIS_MONTH`, `LAST_N_DAYS`; `n` counts for the N forms. @throws OrgError for fiscal and unknown literals. */
export const dayRange = (literal: string, n: number, now: Date): DayRange => {
  const name = literal.toUpperCase();
  const fixed = FIXED[name];
  if (fixed !== undefined) return range('day', now, fixed);
  const counted = /^(LAST|NEXT)_N_(DAY|WEEK|MONTH|QUARTER|YEAR)S$/.exec(name);
  if (counted !== null) return forForm(counted[1], n, counted[2], now);
  const ago = /^N_(DAY|WEEK|MONTH|QUARTER|YEAR)S_AGO$/.exec(name);
  if (ago !== null) return forForm('AGO', n, ago[1], now);
  const plain = /^(LAST|THIS|NEXT)_(WEEK|MONTH|QUARTER|YEAR)$/.exec(name);
  if (plain !== null) return forForm(plain[1], 1, plain[2], now);
  throw malformed(`The date literal ${literal} is not modelled by the local org`);
};

const forForm = (form = '', n: number, unitName = '', now: Date): DayRange => {
  const unit = UNITS[unitName] ?? 'day';
  return range(unit, now, span(form, n, unit));
};

const range = (unit: Unit, now: Date, [from, to]: readonly [number, number]): DayRange => ({
  from: iso(startOf(unit, now, from)),
  to: iso(startOf(unit, now, to))
});
