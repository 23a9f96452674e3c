import type { BilledPart } from '../lifecycle/bill-charge.ts';
import type { ProrationPolicy } from '../catalog/capabilities-schema.ts';
import type { Discount } from '../quote/discount-schema.ts';
import type { Quote } from '../quote/quote-schema.ts';
import { allocate } from './allocate.ts';
import { holdsOn } from './discount.ts';
import { parseExact } from './exact.ts';
import { minorText, toMinor } from './minor-units.ts';
import type { LineResult } from './price-line.ts';

/** An amount off the contract value of a plan, an interval or the whole quote. */
export interface SharedDiscount {
  readonly discount: Discount;
  readonly path: string;
  readonly shares: (line: LineResult) => boolean;
}

/** The amounts off plans, then intervals, then the quote: the order they are taken in. */
export function sharedDiscounts({
  quote
}: {
  quote: Pick<Quote, 'plans' | 'intervals' | 'discounts'>;
}): SharedDiscount[] {
  const amounts = (
    path: string,
    discounts: readonly Discount[] | undefined,
    shares: SharedDiscount['shares']
  ): SharedDiscount[] =>
    (discounts ?? []).flatMap((discount, at) =>
      discount.kind === 'amount' ? [{ discount, path: `${path}[${at}]`, shares }] : []
    );
  return [
    ...quote.plans.flatMap((plan, at) =>
      amounts(`plans[${at}].discounts`, plan.discounts, ({ reading }) => reading.planEntry === plan)
    ),
    ...(quote.intervals ?? []).flatMap(({ discounts, key }, at) =>
      amounts(`intervals[${at}].discounts`, discounts, ({ line }) => line.interval === key)
    ),
    ...amounts('discounts', quote.discounts, () => true)
  ];
}

/**
 * Takes shared amounts off the items of the lines that share them: each item bears its part by largest remainder on
 * what it still costs, so that the parts add up to the amount (domain.md, "Periods and proration"). Usage bears
 * nothing, nor do items whose service begins once the discount has ended. More than there is takes all there is; a
 * rule blocks it.
 */
export function takeShared(
  lines: readonly LineResult[],
  shared: readonly SharedDiscount[],
  units: number,
  policy: ProrationPolicy
): readonly LineResult[] {
  if (shared.length === 0) return lines;
  const left = lines.map(({ billed }) => billed.map(({ minor }) => minor));
  for (const one of shared) takeOne(lines, left, one, units);
  return lines.map((line, at) => withLeft(line, left[at] ?? [], units, policy));
}

/** Which items of which lines bear a shared discount, in the order of the quote: line, then item. */
function bearers(lines: readonly LineResult[], { discount, shares }: SharedDiscount): [number, number][] {
  return lines.flatMap((line, at) =>
    line.line.type === 'usage' || !shares(line)
      ? []
      : line.billed.flatMap(({ serviceStart, kind }, item): [number, number][] =>
          kind === undefined && holdsOn(discount, serviceStart) ? [[at, item]] : []
        )
  );
}

function takeOne(lines: readonly LineResult[], left: bigint[][], one: SharedDiscount, units: number): void {
  const value = parseExact(one.discount.value);
  if (value === undefined || value.lt(0)) return;
  const items = bearers(lines, one);
  const costs = items.map(([at, item]) => costOf(lines[at]?.billed ?? [], left[at] ?? [], item));
  const all = costs.reduce((sum, cost) => sum + cost, 0n);
  const wanted = toMinor(value, units);
  const parts = allocate(wanted < all ? wanted : all, costs) ?? [];
  for (const [position, [at, item]] of items.entries()) {
    const line = left[at];
    if (line) line[item] = (line[item] ?? 0n) - (parts[position] ?? 0n);
  }
}

/** What is left of an item, less its own discount where that is an item beside it. */
function costOf(billed: readonly BilledPart[], left: readonly bigint[], item: number): bigint {
  const beside = billed[item + 1]?.kind === 'discount' ? (left[item + 1] ?? 0n) : 0n;
  return (left[item] ?? 0n) + beside;
}

function withLeft(line: LineResult, left: readonly bigint[], units: number, policy: ProrationPolicy): LineResult {
  const sharedMinor = line.billed.reduce((sum, { minor }, at) => sum + minor - (left[at] ?? minor), 0n);
  if (sharedMinor === 0n) return line;
  const billed = line.billed.flatMap((part, at) => reduced(part, left[at] ?? part.minor, policy));
  const contractMinor = line.contractMinor - sharedMinor;
  const texts = { sharedDiscount: minorText(sharedMinor, units), contractValue: minorText(contractMinor, units) };
  return { ...line, billed, sharedMinor, contractMinor, line: { ...line.line, ...texts } };
}

/** An item at what is left of it, or as it was with its discount beside it, as the engine bills discounts. */
function reduced(part: BilledPart, minor: bigint, { discountItems }: ProrationPolicy): BilledPart[] {
  if (minor === part.minor) return [part];
  if (discountItems === 'netted') return [{ ...part, minor }];
  return [part, { ...part, minor: minor - part.minor, kind: 'discount' }];
}
