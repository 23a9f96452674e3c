import type { DecimalString } from '../catalog/scalar-schema.ts';
import { allocate, wholeWeights } from '../pricing/allocate.ts';
import { parseExact, type Exact } from '../pricing/exact.ts';
import { minorText, minorUnits } from '../pricing/minor-units.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { readMinor } from './read-amount.ts';
import type { Bundle } from './revenue-schema.ts';

export interface BundleAllocation {
  readonly ok: true;
  /** In the order of the bundle's parts; they add up to its price to the minor unit. */
  readonly parts: readonly { readonly id: string; readonly amount: DecimalString }[];
}

/**
 * Splits a bundle's price by the relative stand-alone selling prices of its parts (IFRS 15.74–80, ASC 606-10-32-31 to
 * -34), by largest remainder, ties to the earlier part. The discount of the bundle falls on all parts alike (IFRS 15.81).
 * Refused: a price with more decimals than its currency, a stand-alone price below 0, or none above 0.
 */
export function allocateBundle({ currency, price, parts }: Bundle): BundleAllocation | Refusal {
  const units = minorUnits(currency);
  const whole = readMinor(price, units);
  if (whole === undefined) {
    return refuse('bad_amount', 'price', `"${price}" is no amount of ${currency} with at most ${units} decimals`);
  }
  const prices: Exact[] = [];
  for (const [at, { standalonePrice }] of parts.entries()) {
    const value = parseExact(standalonePrice);
    if (!value?.gte(0)) return refuse('bad_price', `parts[${at}]`, `"${standalonePrice}" is no price from 0 up`);
    prices.push(value);
  }
  const amounts = allocate(whole, wholeWeights(prices));
  if (amounts === undefined) return refuse('no_standalone_price', 'parts', 'no part has a price of its own');
  return { ok: true, parts: parts.map(({ id }, at) => ({ id, amount: minorText(amounts[at] ?? 0n, units) })) };
}
