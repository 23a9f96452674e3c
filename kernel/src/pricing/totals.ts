import type { Ratio } from '../lifecycle/ratio.ts';
import type { Totals } from '../quote/evaluation-schema.ts';
import { averageDiscount } from './average-discount.ts';
import { Exact, ZERO } from './exact.ts';
import { minorText, roundedText } from './minor-units.ts';
import type { LineResult } from './price-line.ts';

/**
 * TCV is the sum of the rounded items of the lines, so that the invoices add up to it. MRR sums exact monthly prices and
 * ARR is 12 × exact MRR; each is rounded only here, for show. ACV is the recurring part of TCV by the year.
 */
export function totalsOf(
  lines: readonly LineResult[],
  inForce: readonly LineResult[],
  months: Ratio,
  units: number
): Totals {
  const recurring = sumMinor(lines, 'recurring') + sumMinor(lines, 'usage'); // of usage, what is committed
  const oneTime = sumMinor(lines, 'one_time');
  const mrr = monthly(inForce);
  const acv = months.num > 0 ? new Exact(minorText(recurring, units)).times(12 * months.den).div(months.num) : ZERO;
  return {
    mrr: roundedText(mrr, units),
    arr: roundedText(mrr.times(12), units),
    acv: roundedText(acv, units),
    tcv: minorText(recurring + oneTime, units),
    oneTime: minorText(oneTime, units),
    recurring: minorText(recurring, units),
    averageDiscountPercent: averageDiscount(lines, units)
  };
}

function sumMinor(lines: readonly LineResult[], type: string): bigint {
  return lines.reduce((sum, { line, contractMinor }) => (line.type === type ? sum + contractMinor : sum), 0n);
}

/** Adds up prices of equal periods first and divides once for each length of period. */
function monthly(lines: readonly LineResult[]): Exact {
  const byMonths = new Map<string, { months: Ratio; price: Exact }>();
  for (const { months, discount } of lines) {
    if (months === undefined) continue;
    const key = `${months.num}/${months.den}`;
    byMonths.set(key, { months, price: (byMonths.get(key)?.price ?? ZERO).plus(discount.net) });
  }
  return [...byMonths.values()].reduce(
    (sum, { months, price }) => sum.plus(price.times(months.den).div(months.num)),
    ZERO
  );
}
