import type { Tier } from '../catalog/price-schema.ts';
import { parseExact } from '../pricing/exact.ts';

/** What is wrong with one tier, with its place in the list. */
export interface TierFinding {
  readonly code: string;
  readonly at: number;
  readonly message: string;
}

/**
 * Tiers start at 0, rise, touch one another, and only the last may be open. In engine steps 1–10, 11–20 the second
 * must arrive here as from 10: see the adapters.
 */
export function tierFindings(tiers: readonly Tier[]): TierFinding[] {
  return tiers.flatMap((tier, at) => {
    const found = numbersAndPrice(tier) ?? order(tier, tiers[at - 1], at === tiers.length - 1);
    return found === undefined ? [] : [{ ...found, at }];
  });
}

type Found = Omit<TierFinding, 'at'> | undefined;

function numbersAndPrice({ from, to, unitPrice, flatFee, packageSize, percent }: Tier): Found {
  const numbers = [from, to, unitPrice, flatFee, percent].filter((text) => text !== undefined).map(parseExact);
  if (numbers.includes(undefined)) return { code: 'price_not_a_number', message: 'a bound or a price is not a number' };
  if (numbers.some((number) => number?.lt(0)))
    return { code: 'price_negative', message: 'a bound or a price is negative' };
  if (unitPrice === undefined && flatFee === undefined && percent === undefined) {
    return { code: 'price_missing', message: 'it has neither a unit price nor a flat fee' };
  }
  if (packageSize !== undefined && !parseExact(packageSize)?.gt(0)) {
    return { code: 'package_size_invalid', message: 'a package must hold more than 0 units' };
  }
  return undefined;
}

function order(tier: Tier, previous: Tier | undefined, last: boolean): Found {
  const from = parseExact(tier.from);
  const end = parseExact(previous?.to ?? (previous ? '' : '0'));
  const to = parseExact(tier.to ?? '');
  if (from === undefined || end === undefined) return undefined; // the previous tier is open: reported there
  if (from.gt(end))
    return { code: 'tier_gap', message: `it starts at ${tier.from}, the one before ends at ${end.toString()}` };
  if (from.lt(end))
    return { code: 'tier_overlap', message: `it starts at ${tier.from}, the one before ends at ${end.toString()}` };
  if (to?.lte(from))
    return { code: 'tier_disorder', message: `it ends at ${to.toString()}, not above its start ${tier.from}` };
  if (to === undefined && !last) return { code: 'tier_open_end', message: 'it has no end, but another tier follows' };
  return undefined;
}
