import type { Exact } from './exact.ts';

interface Share {
  readonly at: number;
  readonly remainder: bigint;
}

/**
 * Splits a whole number of minor units by weights, so that the parts add up to it: each part gets its share rounded
 * down, and the units left over go to the largest remainders, ties to the earlier part (Hamilton's method; domain.md,
 * "Periods and proration"). A negative whole is split as its positive and every part takes the sign.
 * Undefined when a weight is negative or all are zero: there is no share to go by.
 */
export function allocate(whole: bigint, weights: readonly bigint[]): bigint[] | undefined {
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  if (sum === 0n || weights.some((weight) => weight < 0n)) return undefined;
  const size = whole < 0n ? -whole : whole;
  const parts = weights.map((weight) => (size * weight) / sum);
  const left = size - parts.reduce((total, part) => total + part, 0n);
  const shares: Share[] = weights.map((weight, at) => ({ at, remainder: (size * weight) % sum }));
  const winners = shares.sort(byRemainder).slice(0, Number(left)); // fewer are left than there are parts
  for (const { at } of winners) parts[at] = (parts[at] ?? 0n) + 1n;
  return whole < 0n ? parts.map((part) => -part) : parts;
}

function byRemainder(a: Share, b: Share): number {
  if (a.remainder === b.remainder) return a.at - b.at;
  return a.remainder > b.remainder ? -1 : 1;
}

/** Exact weights as whole numbers in the same proportions: 0.5, 1.25 are 50, 125. */
export function wholeWeights(values: readonly Exact[]): bigint[] {
  const places = values.reduce((most, value) => Math.max(most, value.decimalPlaces()), 0);
  return values.map((value) => BigInt(value.toFixed(places).replace('.', '')));
}
