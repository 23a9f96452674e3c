import type { Violation } from '../quote/evaluation-schema.ts';
import type { QuoteReading } from '../quote/read-quote.ts';
import { planRules } from './plan-rules.ts';
import type { Rule } from './rule.ts';

const RULES: readonly Rule[] = [planRules];

/** Everything the guardrails find, rule group by rule group. */
export function findViolations(reading: QuoteReading): Violation[] {
  return RULES.flatMap((rule) => rule(reading));
}

/** The light on the quote: one block blocks, else one approval asks. */
export function verdictOf(violations: readonly Violation[]): 'billable' | 'needs_approval' | 'blocked' {
  if (violations.some(({ severity }) => severity === 'block')) return 'blocked';
  return violations.some(({ severity }) => severity === 'approval') ? 'needs_approval' : 'billable';
}
