import { lineTerms } from '../quote/line-terms.ts';
import type { QuoteReading } from '../quote/quote-reading.ts';
import { priceLine, type LineResult } from '../pricing/price-line.ts';
import { sharedDiscounts, takeShared, type SharedDiscount } from '../pricing/shared-discounts.ts';

/** What one shared amount takes of the lines, after the shared amounts before it; in minor units. */
export interface ShareStep {
  readonly shared: SharedDiscount;
  /** What each line comes to before and after it, by `lineKey`. */
  readonly before: ReadonlyMap<string, bigint>;
  readonly after: ReadonlyMap<string, bigint>;
  /** What all the lines that share it come to before it, and what it takes of them. */
  readonly worth: bigint;
  readonly taken: bigint;
}

/** Every shared amount of a quote taken by itself, in order. Prices the lines anew: only for a quote that has a problem. */
export function shareSteps(reading: QuoteReading): ShareStep[] {
  const terms = lineTerms(reading);
  if (terms === undefined) return [];
  // with the discounts inside the items each step leaves what the next one sees when all are taken at once
  const policy = { ...terms.policy, discountItems: 'netted' } as const;
  let lines: readonly LineResult[] = reading.charges.flatMap((charge) => priceLine(charge, terms) ?? []);
  return sharedDiscounts(reading).map((shared) => {
    const before = lines;
    lines = takeShared(before, [shared], terms.units, policy);
    return {
      shared,
      before: contracts(before),
      after: contracts(lines),
      worth: total(before.filter((line) => shared.shares(line) && line.line.type !== 'usage')),
      taken: total(before) - total(lines)
    };
  });
}

/** What tells a line from every other of the quote. */
export const lineKey = ({ planEntry, charge, interval }: LineResult['reading']): string =>
  `${planEntry.key}\n${charge.id}\n${interval ?? ''}`;

const contracts = (lines: readonly LineResult[]): Map<string, bigint> =>
  new Map(lines.map(({ reading, contractMinor }) => [lineKey(reading), contractMinor]));

const total = (lines: readonly LineResult[]): bigint =>
  lines.reduce((sum, { contractMinor }) => sum + contractMinor, 0n);
