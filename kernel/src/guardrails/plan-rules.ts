import type { Violation } from '../quote/evaluation-schema.ts';
import type { PlanReading } from '../quote/read-quote.ts';
import type { Rule } from './rule.ts';

/** The plan exists, is on sale on the start date and is sold in the quote's currency. */
export const planRules: Rule = ({ plans, quote }) =>
  plans.flatMap((plan) => [...unknownPlan(plan), ...expiredPlan(plan, quote.startDate)]);

function unknownPlan({ path, entry, known }: PlanReading): Violation[] {
  if (known !== undefined) return [];
  return [
    {
      code: 'plan_unknown',
      severity: 'block',
      path,
      planKey: entry.key,
      message: 'This plan is not in the current catalog.',
      remedy: { label: 'Remove the plan', change: { kind: 'remove_plan', planKey: entry.key } },
      evidence: { ratePlanId: entry.ratePlanId }
    }
  ];
}

function expiredPlan({ path, entry, known }: PlanReading, startDate: string): Violation[] {
  if (known?.plan.validTo === undefined || startDate < known.plan.validTo) return [];
  return [
    {
      code: 'plan_expired',
      severity: 'block',
      path,
      planKey: entry.key,
      message: `${known.plan.name} is no longer sold since ${known.plan.validTo}; the quote starts on ${startDate}.`,
      remedy: { label: `Remove ${known.plan.name}`, change: { kind: 'remove_plan', planKey: entry.key } },
      evidence: { startDate, validTo: known.plan.validTo }
    }
  ];
}
