import { describe, expect, test } from '@jest/globals';
import { readVectors } from './fixtures/engine-vectors.ts';
import { leftOut, RUNS } from './fixtures/run-vector.ts';

const vectors = readVectors();

describe('figures of real engines (needs ../shared)', () => {
  if (vectors === undefined) {
    test('needs ../shared: left out, the vectors are not on this machine', () => {
      process.stdout.write('kernel: engine vectors left out, ../shared/vectors/engines.json is absent\n');
    });
    return;
  }
  const covered = vectors.filter((vector) => leftOut(vector) === undefined);

  test('needs ../shared: says what is run and what is left out, and why', () => {
    const reasons = new Map<string, number>();
    for (const vector of vectors) {
      const reason = leftOut(vector);
      if (reason === undefined) continue;
      const line = `${vector.kind}: ${reason}`;
      reasons.set(line, (reasons.get(line) ?? 0) + 1);
    }
    const lines = [...reasons].map(([line, count]) => `  left out ${count} × ${line}\n`);
    process.stdout.write(`kernel: ${covered.length} of ${vectors.length} engine vectors are run\n${lines.join('')}`);
    expect(covered.length).toBeGreaterThanOrEqual(120);
  });

  test.each(covered.map((vector) => [vector.id, vector.kind, vector] as const))(
    'needs ../shared: %s %s',
    (_id, kind, vector) => {
      const run = RUNS[kind];
      if (run === undefined) throw new Error(`nothing runs vectors of kind ${kind}, and no reason leaves them out`);
      const { got, wanted } = run(vector);
      expect(got).toEqual(wanted);
    }
  );
});
