import { monthOf, parseDay } from '../lifecycle/local-date.ts';
import { parseExact } from '../pricing/exact.ts';
import { toMinor } from '../pricing/minor-units.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { BilledAmount, MonthAmount } from './revenue-schema.ts';

/**
 * An amount in minor units. Undefined when it is no number or has more decimals than its currency: it was not rounded
 * as an invoice item, and rounding it here would part revenue from what is billed.
 */
export function readMinor(text: string, units: number): bigint | undefined {
  const amount = parseExact(text);
  return amount && amount.decimalPlaces() <= units ? toMinor(amount, units) : undefined;
}

/** Months since year 0 of a YYYY-MM; undefined when it is none, or lies outside 1970–2200. */
function parseMonth(month: string): number | undefined {
  const day = parseDay(`${month}-01`);
  return day === undefined ? undefined : monthOf(day);
}

/** YYYY-MM of months since year 0. */
export function monthText(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** What each month adds up to, by months since year 0. */
export type MinorByMonth = ReadonlyMap<number, bigint>;

/** Adds up billed amounts by the month of their day. */
export function billedByMonth(list: readonly BilledAmount[], units: number, path: string): MinorByMonth | Refusal {
  const rows = list.map(({ date, amount }) => {
    const day = parseDay(date);
    return { month: day === undefined ? undefined : monthOf(day), amount };
  });
  return addUp(rows, units, path);
}

/** Adds up what months earn. */
export function earnedByMonth(list: readonly MonthAmount[], units: number, path: string): MinorByMonth | Refusal {
  const rows = list.map(({ month, amount }) => ({ month: parseMonth(month), amount }));
  return addUp(rows, units, path);
}

function addUp(
  rows: readonly { readonly month: number | undefined; readonly amount: string }[],
  units: number,
  path: string
): MinorByMonth | Refusal {
  const sums = new Map<number, bigint>();
  for (const [at, { month, amount }] of rows.entries()) {
    const minor = readMinor(amount, units);
    if (month === undefined) return refuse('bad_date', `${path}[${at}]`, 'is not in a month between 1970 and 2200');
    if (minor === undefined) {
      return refuse('bad_amount', `${path}[${at}].amount`, `"${amount}" is no amount with at most ${units} decimals`);
    }
    sums.set(month, (sums.get(month) ?? 0n) + minor);
  }
  return sums;
}
