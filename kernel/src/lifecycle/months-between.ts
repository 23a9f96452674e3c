import { addMonths, monthOf, type Day } from './local-date.ts';
import { plus, type Ratio } from './ratio.ts';

/** Whole months between two days by calendar arithmetic, and what is left over as a share of its own month. */
export interface MonthsBetween {
  readonly whole: number;
  readonly total: Ratio;
}

/** Months from one day to a later one: whole months, plus the rest's days ÷ the days of the month it lies in. */
export function monthsBetween(from: Day, to: Day): MonthsBetween {
  let whole = monthOf(to) - monthOf(from);
  if (addMonths(from, whole) > to) whole -= 1;
  const reached = addMonths(from, whole);
  const rest = { num: to - reached, den: addMonths(from, whole + 1) - reached };
  return { whole, total: plus({ num: whole, den: 1 }, rest) };
}
