import { catalogIndex, type CatalogIndex } from '../catalog/catalog-index.ts';
import type { Violation } from '../quote/evaluation-schema.ts';
import type { PlanReading, QuoteReading } from '../quote/quote-reading.ts';
import { addPlan } from './add-plan.ts';
import { block, planPlace, removePlan, type Rule } from './violation.ts';

/** Every plan has all the plans it requires on the same quote, and none that it excludes. */
export const relationRules: Rule = (reading) => {
  const index = catalogIndex(reading.catalog);
  const present = new Set(reading.plans.map(({ entry }) => entry.ratePlanId));
  return reading.plans.flatMap((plan) => [
    ...required(plan, reading, index, present),
    ...excluded(plan, reading.plans, present)
  ]);
};

function required(
  plan: PlanReading,
  { plans }: QuoteReading,
  index: CatalogIndex,
  present: ReadonlySet<string>
): Violation[] {
  if (plan.known === undefined) return [];
  const { name, requires } = plan.known.plan;
  const lacking = requires.filter((id) => !present.has(id));
  return lacking.map((id) => {
    const wanted = index.get(id)?.plan;
    return block('plan_requires', planPlace(plan), {
      message: `${name} is only sold together with ${wanted?.name ?? id}.`,
      evidence: { requires: id },
      remedy: wanted ? addPlan(wanted, plans) : removePlan(plan)
    });
  });
}

/** Reported once for a pair: by the later plan when both exclude each other. */
function excluded(plan: PlanReading, plans: readonly PlanReading[], present: ReadonlySet<string>): Violation[] {
  // pairs are looked at only where there is a clash: on a quote of a thousand plans they would take longer than its prices
  if (!plan.known?.plan.excludes.some((id) => present.has(id))) return [];
  const { name } = plan.known.plan;
  const at = plans.indexOf(plan);
  const clashes = plans.filter((other, otherAt) => {
    if (otherAt === at || !excludes(plan, other)) return false;
    return otherAt < at || !excludes(other, plan);
  });
  return clashes.map((other) =>
    block('plan_excludes', planPlace(plan), {
      message: `${name} cannot be sold together with ${other.known?.plan.name ?? 'another plan'}.`,
      evidence: { excludes: other.entry.ratePlanId, otherPlanKey: other.entry.key },
      remedy: removePlan(other)
    })
  );
}

const excludes = ({ known }: PlanReading, { entry }: PlanReading): boolean =>
  known?.plan.excludes.includes(entry.ratePlanId) ?? false;
