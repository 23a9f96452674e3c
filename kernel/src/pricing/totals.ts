import type { Ratio } from '../lifecycle/ratio.ts';
import type { Totals } from '../quote/evaluation-schema.ts';
import { averageDiscount } from './average-discount.ts';
import { Exact, ZERO } from './exact.ts';
import { minorText, roundedText } from './minor-units.ts';
import { ExactSum, type Tally } from './tally.ts';

/**
 * TCV is the sum of the rounded items of the lines, so that the invoices add up to it. MRR sums the exact monthly prices of
 * the interval in force and ARR is 12 × exact MRR; each is rounded only here, for show. ACV is the recurring part of TCV
 * by the year.
 */
export function totalsOf(tallies: readonly Tally[], inForce: Tally | undefined, months: Ratio, units: number): Totals {
  const recurring = tallies.reduce((sum, tally) => sum + tally.recurring, 0n);
  const oneTime = tallies.reduce((sum, tally) => sum + tally.oneTime, 0n);
  const mrr = monthly(inForce);
  const acv = months.num > 0 ? new Exact(minorText(recurring, units)).times(12 * months.den).div(months.num) : ZERO;
  return {
    mrr: roundedText(mrr, units),
    arr: roundedText(mrr.times(12), units),
    acv: roundedText(acv, units),
    tcv: minorText(recurring + oneTime, units),
    oneTime: minorText(oneTime, units),
    recurring: minorText(recurring, units),
    averageDiscountPercent: averageDiscount(tallies, units)
  };
}

/** Prices of equal periods are added up first and divided once. */
function monthly(tally: Tally | undefined): Exact {
  let sum = new ExactSum(0);
  for (const { months, net } of tally?.periods.values() ?? []) {
    sum = sum.plus(new Exact(net).times(months.den).div(months.num));
  }
  return new Exact(sum);
}
