import type { Violation } from '../quote/evaluation-schema.ts';
import type { PlanReading } from '../quote/quote-reading.ts';
import { block, planPlace, removePlan, type Rule } from './violation.ts';

/** Every plan is in the catalog, and it and its product are on sale on the start date. */
export const planRules: Rule = ({ plans, quote: { startDate } }) =>
  plans.flatMap((plan) => [...unknown(plan), ...expired(plan, startDate), ...notYetSold(plan, startDate)]);

function unknown(plan: PlanReading): Violation[] {
  if (plan.known !== undefined) return [];
  const message = 'This plan is not in the current catalog.';
  const evidence = { ratePlanId: plan.entry.ratePlanId };
  return [block('plan_unknown', planPlace(plan), { message, evidence, remedy: removePlan(plan) })];
}

function expired(plan: PlanReading, startDate: string): Violation[] {
  const ends = [plan.known?.plan.validTo, plan.known?.product.validTo].filter((date) => date !== undefined);
  const validTo = ends.sort()[0];
  if (validTo === undefined || startDate < validTo) return [];
  const message = `${plan.known?.plan.name ?? 'This plan'} was sold until ${validTo}; the quote starts on ${startDate}.`;
  return [
    block('plan_expired', planPlace(plan), { message, evidence: { startDate, validTo }, remedy: removePlan(plan) })
  ];
}

function notYetSold(plan: PlanReading, startDate: string): Violation[] {
  if (plan.known === undefined) return [];
  const { name } = plan.known.plan;
  const validFrom = [plan.known.plan.validFrom, plan.known.product.validFrom].sort()[1] ?? '';
  if (startDate >= validFrom) return [];
  const message = `${name} is sold from ${validFrom}; the quote starts on ${startDate}.`;
  const label = `Start on ${validFrom}`;
  const remedy = { label, change: { kind: 'set_start_date', startDate: validFrom } } as const;
  return [block('plan_not_yet_sold', planPlace(plan), { message, evidence: { startDate, validFrom }, remedy })];
}
