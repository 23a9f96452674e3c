import type { LineResult } from '../pricing/price-line.ts';
import type { Evaluation, Violation } from '../quote/evaluation-schema.ts';
import type { QuoteReading } from '../quote/quote-reading.ts';
import { chargeRules } from './charge-rules.ts';
import { currencyRules } from './currency-rules.ts';
import { discountRules } from './discount-rules.ts';
import { engineRules } from './engine-rules.ts';
import { headerRules } from './header-rules.ts';
import { planRules } from './plan-rules.ts';
import { quantityRules } from './quantity-rules.ts';
import { relationRules } from './relation-rules.ts';
import { termRules } from './term-rules.ts';
import type { Rule } from './violation.ts';

const RULES: readonly Rule[] = [
  headerRules,
  planRules,
  currencyRules,
  termRules,
  relationRules,
  chargeRules,
  quantityRules,
  discountRules,
  engineRules
];

/** Everything the guardrails find, rule group by rule group. */
export function findViolations(reading: QuoteReading, lines: readonly LineResult[]): Violation[] {
  return RULES.flatMap((rule) => rule(reading, lines));
}

/** One block blocks; else one approval asks; warnings forbid nothing. */
export function verdictOf(violations: readonly Violation[]): Evaluation['verdict'] {
  if (violations.some(({ severity }) => severity === 'block')) return 'blocked';
  return violations.some(({ severity }) => severity === 'approval') ? 'needs_approval' : 'billable';
}
