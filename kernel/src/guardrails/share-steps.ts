import { lineTerms } from '../quote/line-terms.ts';
import type { QuoteReading } from '../quote/quote-reading.ts';
import { priceLine, type LineResult } from '../pricing/price-line.ts';
import { sharedDiscounts, takeShared, type SharedDiscount } from '../pricing/shared-discounts.ts';

/** What one shared amount takes of the lines, after the shared amounts before it. */
export interface ShareStep {
  readonly shared: SharedDiscount;
  /** The same lines, in minor units before and after it. */
  readonly before: readonly LineResult[];
  readonly after: readonly LineResult[];
}

/** Every shared amount of a quote taken by itself, in order. Prices the lines anew: only for a quote that has a problem. */
export function shareSteps(reading: QuoteReading): ShareStep[] {
  const terms = lineTerms(reading);
  if (terms === undefined) return [];
  // with the discounts inside the items each step leaves what the next one sees when all are taken at once
  const policy = { ...terms.policy, discountItems: 'netted' } as const;
  let before: readonly LineResult[] = reading.charges.flatMap((charge) => priceLine(charge, terms) ?? []);
  return sharedDiscounts(reading).map((shared) => {
    const step = { shared, before, after: takeShared(before, [shared], terms.units, policy) };
    before = step.after;
    return step;
  });
}

/** What lines come to together, in minor units. */
export const contractOf = (lines: readonly LineResult[]): bigint =>
  lines.reduce((sum, { contractMinor }) => sum + contractMinor, 0n);
