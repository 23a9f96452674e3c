import type { Price } from '../catalog/charge-schema.ts';
import { parseExact, type Exact } from './exact.ts';
import type { ModelPrice } from './model-price.ts';

/** Packages that so many units take: a started one counts whole, none at 0. */
export function startedPackages(units: Exact, packageSize: Exact): Exact {
  return units.div(packageSize).ceil();
}

/**
 * Blocks of `packageSize` units, each started one paid whole; nothing is due at 0. Free units are the charge's included
 * ones. Sources: Kill Bill's consumable blocks, OpenMeter's and Lago's package price.
 */
export function pricePackage(price: Price, quantity: Exact): ModelPrice | undefined {
  const amount = parseExact(price.amount ?? '');
  const packageSize = parseExact(price.packageSize ?? '');
  if (amount === undefined || !packageSize?.gt(0)) return undefined;
  const packages = startedPackages(quantity, packageSize);
  return { amount: packages.times(amount), steps: [{ quantity: packages, price: amount }] };
}
