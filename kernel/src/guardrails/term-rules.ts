import { MAX_TERM_MONTHS } from '../lifecycle/term.ts';
import type { Violation } from '../quote/evaluation-schema.ts';
import type { PlanReading } from '../quote/quote-reading.ts';
import { allowsTerm, closestTerm } from './closest-term.ts';
import { block, type Rule } from './violation.ts';

/** Every plan is sold for the quote's term. The remedy is the closest term of all plans, else of the plan alone. */
export const termRules: Rule = ({ quote: { termMonths }, plans }) => {
  if (!Number.isInteger(termMonths) || termMonths < 1 || termMonths > MAX_TERM_MONTHS) return [];
  const wrong = plans.filter(({ known }) => known !== undefined && !allowsTerm(known.plan.terms, termMonths));
  if (wrong.length === 0) return [];
  const shared = closestTerm(termMonths, plans);
  return wrong.flatMap((plan) => termNotAllowed(plan, termMonths, shared ?? closestTerm(termMonths, [plan])));
};

function termNotAllowed({ entry, known }: PlanReading, termMonths: number, closest: number | undefined): Violation[] {
  if (known === undefined) return [];
  const { name, terms } = known.plan;
  const sold = terms.allowed?.join(', ') ?? `${terms.min} to ${terms.max}`;
  return [
    block(
      'term_not_allowed',
      { path: 'termMonths', planKey: entry.key },
      {
        message: `${name} is sold for ${sold} months, not for ${termMonths}.`,
        evidence: { termMonths: `${termMonths}`, sold },
        remedy:
          closest === undefined
            ? undefined
            : { label: `Set the term to ${closest} months`, change: { kind: 'set_term', termMonths: closest } }
      }
    )
  ];
}
