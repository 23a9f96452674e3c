import type { Totals } from '../quote/evaluation-schema.ts';
import { Exact, ZERO } from './exact.ts';
import { minorText, roundedText } from './minor-units.ts';
import type { LineResult } from './price-line.ts';

/**
 * TCV is the sum of the rounded items of all lines, so that the invoices add up to it. MRR sums exact monthly prices
 * and ARR is 12 × exact MRR; each is rounded only here, for show. ACV is the recurring part of TCV by the year.
 */
export function totalsOf(lines: readonly LineResult[], termMonths: number, units: number): Totals {
  const recurring = sumMinor(lines, 'recurring') + sumMinor(lines, 'usage'); // of usage, what is committed
  const oneTime = sumMinor(lines, 'one_time');
  const mrr = monthly(lines);
  const acv = new Exact(minorText(recurring, units)).times(12).div(Math.max(termMonths, 1));
  return {
    mrr: roundedText(mrr, units),
    arr: roundedText(mrr.times(12), units),
    acv: roundedText(acv, units),
    tcv: minorText(recurring + oneTime, units),
    oneTime: minorText(oneTime, units),
    recurring: minorText(recurring, units),
    averageDiscountPercent: averageDiscount(lines, termMonths)
  };
}

function sumMinor(lines: readonly LineResult[], type: string): bigint {
  return lines.reduce((sum, { line, contractMinor }) => (line.type === type ? sum + contractMinor : sum), 0n);
}

/** Adds up prices of equal periods first and divides once for each length of period. */
function monthly(lines: readonly LineResult[]): Exact {
  const byMonths = new Map<number, Exact>();
  for (const { months, discount } of lines) {
    if (months > 0) byMonths.set(months, (byMonths.get(months) ?? ZERO).plus(discount.net));
  }
  return [...byMonths].reduce((sum, [months, price]) => sum.plus(price.div(months)), ZERO);
}

/** What discounts take of the list value over the whole term (usage left out), in percent with two decimals. */
function averageDiscount(lines: readonly LineResult[], termMonths: number): string {
  let list = ZERO;
  let net = ZERO;
  for (const { line, list: gross, discount, months } of lines) {
    if (line.type === 'usage') continue;
    const share = months > 0 ? new Exact(termMonths).div(months) : new Exact(1);
    list = list.plus(gross.amount.times(share));
    net = net.plus(discount.net.times(share));
  }
  return list.isZero() ? '0' : roundedText(list.minus(net).times(100).div(list), 2);
}
