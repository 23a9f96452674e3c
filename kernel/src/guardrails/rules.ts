import type { Evaluation, Violation } from '../quote/evaluation-schema.ts';
import type { QuoteReading } from '../quote/quote-reading.ts';
import { chargeDateRules, triggerDateRules } from './charge-date-rules.ts';
import { chargeRules } from './charge-rules.ts';
import { currencyRules } from './currency-rules.ts';
import { discountEngineRules, quoteDiscountEngineRules } from './discount-engine-rules.ts';
import { discountRules, quoteDiscountRules } from './discount-rules.ts';
import { billabilityRules, engineRules } from './engine-rules.ts';
import { headerRules } from './header-rules.ts';
import { optionRules } from './option-rules.ts';
import { overrideRules } from './override-rules.ts';
import { planRules } from './plan-rules.ts';
import { quantityRules } from './quantity-rules.ts';
import { rampRules } from './ramp-rules.ts';
import { rampTermRules } from './ramp-term-rules.ts';
import { relationRules } from './relation-rules.ts';
import { planSellingRules, quoteSellingRules } from './selling-rules.ts';
import { termRules } from './term-rules.ts';
import type { PricedLines, Rule } from './violation.ts';

/**
 * Each group of rules with what it looks at. A group `of: 'plan'` is given every plan as if it were alone on the quote,
 * with its lines before amounts off an interval or the quote: what it finds stays found while other plans are edited.
 */
const RULES: readonly { readonly of: 'quote' | 'plan'; readonly rule: Rule }[] = [
  { of: 'quote', rule: headerRules },
  { of: 'quote', rule: triggerDateRules },
  { of: 'quote', rule: rampRules },
  { of: 'plan', rule: planRules },
  { of: 'quote', rule: currencyRules },
  { of: 'quote', rule: termRules },
  { of: 'quote', rule: relationRules },
  { of: 'quote', rule: optionRules },
  { of: 'plan', rule: chargeRules },
  { of: 'plan', rule: chargeDateRules },
  { of: 'plan', rule: rampTermRules },
  { of: 'plan', rule: quantityRules },
  { of: 'plan', rule: overrideRules },
  { of: 'plan', rule: discountRules },
  { of: 'quote', rule: quoteDiscountRules },
  { of: 'plan', rule: planSellingRules },
  { of: 'quote', rule: quoteSellingRules },
  { of: 'plan', rule: discountEngineRules },
  { of: 'quote', rule: quoteDiscountEngineRules },
  { of: 'plan', rule: billabilityRules },
  { of: 'quote', rule: engineRules }
];

/** What the rules on plans find on one plan, by rule group. */
export type PlanViolations = ReadonlyMap<Rule, readonly Violation[]>;

const NONE: PlanViolations = new Map();

/** Looks at a quote of one plan alone. */
export function findPlanViolations(reading: QuoteReading, priced: PricedLines): PlanViolations {
  const found = RULES.flatMap(({ of, rule }): [Rule, readonly Violation[]][] => {
    const violations = of === 'plan' ? rule(reading, priced) : [];
    return violations.length > 0 ? [[rule, violations]] : [];
  });
  return found.length > 0 ? new Map(found) : NONE;
}

/** Everything the guardrails find, rule group by rule group, with what was found on each plan in the quote's order. */
export function findViolations(
  reading: QuoteReading,
  priced: PricedLines,
  plans: readonly PlanViolations[]
): Violation[] {
  const onPlans = plans.filter(({ size }) => size > 0);
  return RULES.flatMap(({ of, rule }) =>
    of === 'plan' ? onPlans.flatMap((found) => found.get(rule) ?? []) : rule(reading, priced)
  );
}

/** One block blocks; else one approval asks; warnings forbid nothing. */
export function verdictOf(violations: readonly Violation[]): Evaluation['verdict'] {
  if (violations.some(({ severity }) => severity === 'block')) return 'blocked';
  return violations.some(({ severity }) => severity === 'approval') ? 'needs_approval' : 'billable';
}
