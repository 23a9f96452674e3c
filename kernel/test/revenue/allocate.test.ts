import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { allocate, wholeWeights } from '../../src/pricing/allocate.ts';
import { Exact } from '../../src/pricing/exact.ts';
import { LAW_RUNS } from '../fixtures/law-runs.ts';

describe('allocation by largest remainder', () => {
  test.each<[string, bigint, bigint[], bigint[]]>([
    ['evenly, ties to the earlier part', 100n, [1n, 1n, 1n], [34n, 33n, 33n]],
    ['two left over go to the two earliest of equals', 101n, [1n, 1n, 1n], [34n, 34n, 33n]],
    ['the largest remainder wins, not the largest part', 10n, [70n, 16n, 14n], [7n, 2n, 1n]],
    ['a weight of 0 gets nothing', 5n, [0n, 1n, 1n], [0n, 3n, 2n]],
    ['a negative whole is split as its positive', -100n, [1n, 1n, 1n], [-34n, -33n, -33n]],
    ['nothing is split into nothings', 0n, [1n, 2n], [0n, 0n]],
    ['fewer units than parts', 1n, [1n, 3n, 3n], [0n, 1n, 0n]]
  ])('%s', (_, whole, weights, parts) => {
    expect(allocate(whole, weights)).toEqual(parts);
  });

  test.each<[string, bigint[]]>([
    ['no parts', []],
    ['all weights 0', [0n, 0n]],
    ['a negative weight', [3n, -1n]],
    ['weights that cancel out', [1n, -1n]]
  ])('%s: there is no answer', (_, weights) => {
    expect(allocate(100n, weights)).toBeUndefined();
  });

  test('weights keep their proportions as whole numbers', () => {
    expect(wholeWeights([new Exact('0.5'), new Exact('1.25'), new Exact('3')])).toEqual([50n, 125n, 300n]);
    expect(wholeWeights([])).toEqual([]);
  });

  test('parts add up to the whole, each within one unit of its share, more weight never gets less', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 30 }),
        (whole, weights) => {
          const sum = weights.reduce((total, weight) => total + weight, 0n);
          const parts = allocate(whole, weights);
          if (sum === 0n) return parts === undefined;
          expect(parts?.reduce((total, part) => total + part, 0n)).toBe(whole);
          for (const [at, part] of (parts ?? []).entries()) {
            const off = part * sum - whole * (weights[at] ?? 0n);
            expect(off < sum && off > -sum).toBe(true);
          }
          const size = (at: number): bigint => (whole < 0n ? -(parts?.[at] ?? 0n) : (parts?.[at] ?? 0n));
          const order = weights.map((weight, at) => ({ weight, at })).sort((a, b) => (a.weight < b.weight ? -1 : 1));
          for (const [place, { weight, at }] of order.slice(1).entries()) {
            const lower = order[place];
            if (lower && lower.weight < weight) expect(size(at) >= size(lower.at)).toBe(true);
          }
          return true;
        }
      ),
      { numRuns: LAW_RUNS }
    );
  });
});
