import { catalogIndex } from '../catalog/catalog-index.ts';
import type { Catalog } from '../catalog/catalog-schema.ts';
import { allowsTerm } from '../guardrails/closest-term.ts';
import type { Remedy } from '../quote/evaluation-schema.ts';
import type { Quote } from '../quote/quote-schema.ts';

const MOST = 4;

/** The terms closest to the quote's that all its plans are sold for: those listed, the shortest, the longest, and whole years. */
export function termNeighbours(catalog: Catalog, { plans, termMonths }: Quote): Remedy[] {
  const index = catalogIndex(catalog);
  const ranges = plans.flatMap(({ ratePlanId }) => index.get(ratePlanId)?.plan.terms ?? []);
  const years = Math.floor(termMonths / 12) * 12;
  const wanted = [years, years + 12, ...ranges.flatMap(({ min, max, allowed = [] }) => [min, max, ...allowed])];
  const sold = [...new Set(wanted)].filter(
    (months) => months >= 1 && months !== termMonths && ranges.every((range) => allowsTerm(range, months))
  );
  return sold
    .sort((a, b) => Math.abs(a - termMonths) - Math.abs(b - termMonths) || a - b)
    .slice(0, MOST)
    .map((months) => ({
      label: `Set the term to ${months} months`,
      change: { kind: 'set_term', termMonths: months }
    }));
}
