import type { Tier } from '../catalog/price-schema.ts';
import { parseExact, ZERO, type Exact } from './exact.ts';
import { percentStep, type PriceStep } from './model-price.ts';
import { startedPackages } from './started-packages.ts';

/** A tier in exact numbers: holds from < q <= to; no `to` is open. */
export interface ExactTier {
  readonly from: Exact;
  readonly to?: Exact;
  readonly unitPrice: Exact;
  readonly flatFee: Exact;
  /** Units in one package, when the unit price is a package's. */
  readonly packageSize?: Exact;
  /** Percent of the quantity, in place of a unit price. */
  readonly percent?: Exact;
}

const known = new WeakMap<readonly Tier[], readonly ExactTier[]>();

/**
 * Tiers in exact numbers; undefined when a bound or a price is not a number. Read once for each list of tiers, which
 * holds because a catalog is never changed in place.
 */
export function exactTiers(tiers: readonly Tier[]): readonly ExactTier[] | undefined {
  const exact = known.get(tiers) ?? readTiers(tiers);
  if (exact !== undefined) known.set(tiers, exact);
  return exact;
}

function readTiers(tiers: readonly Tier[]): ExactTier[] | undefined {
  const exact = tiers.flatMap((tier) => readTier(tier) ?? []);
  return exact.length === tiers.length ? exact : undefined;
}

function readTier(tier: Tier): ExactTier | undefined {
  const from = parseExact(tier.from);
  const unitPrice = parseExact(tier.unitPrice ?? '0');
  const flatFee = parseExact(tier.flatFee ?? '0');
  const [to, packageSize, percent] = [tier.to, tier.packageSize, tier.percent].map((text) => parseExact(text ?? ''));
  if (!from || !unitPrice || !flatFee || (tier.to !== undefined && !to)) return undefined;
  if (tier.packageSize !== undefined && !packageSize?.gt(0)) return undefined;
  if (tier.percent !== undefined && !percent) return undefined;
  return {
    from,
    unitPrice,
    flatFee,
    ...(to && { to }),
    ...(packageSize && { packageSize }),
    ...(percent && { percent })
  };
}

/** Whether a quantity above 0 reaches into a tier; the first tier is entered at quantity 0 too. */
export function entersTier(tier: ExactTier, quantity: Exact): boolean {
  return quantity.gt(tier.from) || (quantity.isZero() && tier.from.isZero());
}

/** Whether a quantity ends in or below a tier. */
export function endsWithin(tier: ExactTier, quantity: Exact): boolean {
  return tier.to === undefined || quantity.lte(tier.to);
}

/** The steps of so many units at a tier's prices; what costs nothing is left out of the arithmetic. */
export function tierSteps(tier: ExactTier, units: Exact): PriceStep[] {
  const steps: PriceStep[] = [];
  const quantity = tier.packageSize ? startedPackages(units, tier.packageSize) : units;
  if (!quantity.isZero())
    steps.push(tier.percent ? percentStep(quantity, tier.percent) : { quantity, price: tier.unitPrice });
  if (!tier.flatFee.isZero()) steps.push({ price: tier.flatFee });
  return steps;
}

export function sumOfSteps(steps: readonly PriceStep[]): Exact {
  return steps.reduce((sum, { quantity, price }) => sum.plus(quantity ? quantity.times(price) : price), ZERO);
}
