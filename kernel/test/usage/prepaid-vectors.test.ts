import { describe, expect, test } from '@jest/globals';
import { readVectors } from '../fixtures/engine-vectors.ts';
import { runPrepaidVector } from '../fixtures/prepaid-vector.ts';

const vectors = readVectors()?.filter(({ kind }) => kind === 'prepaid.creditsApplied');

describe('prepaid figures of real engines (needs ../shared)', () => {
  if (vectors === undefined) {
    test('needs ../shared: left out, the vectors are not on this machine', () => {
      process.stdout.write('kernel: prepaid vectors left out, ../shared/vectors/engines.json is absent\n');
    });
    return;
  }

  test('needs ../shared: there are prepaid vectors to run', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(2);
  });

  test.each(vectors.map((vector) => [vector.id, vector] as const))('needs ../shared: %s', (_, vector) => {
    expect(runPrepaidVector(vector)).toBe(vector.expected);
  });
});
