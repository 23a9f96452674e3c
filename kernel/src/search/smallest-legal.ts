import type { Remedy } from '../quote/evaluation-schema.ts';
import type { Trial, Trials } from './trials.ts';

/**
 * The smallest legal part of a legal set of changes: itself, when every one is needed. Each proper part is tried, the
 * smaller first. Undefined when there are too few trials left to know.
 */
export function smallestLegal(legal: Trial, trials: Trials): Trial | undefined {
  for (const part of properParts(legal.changes)) {
    const trial = trials.attempt(part);
    if (trial === undefined) return undefined;
    if (trial.open.length === 0) return trial;
  }
  return legal;
}

/** Every part of a list but none and all, the smaller first, in its order. */
function properParts(changes: readonly Remedy[]): Remedy[][] {
  const all = Array.from({ length: 2 ** changes.length - 2 }, (_, at) =>
    changes.filter((_change, bit) => ((at + 1) >> bit) % 2 === 1)
  );
  return all.sort((a, b) => a.length - b.length);
}
