import { catalogIndex, type CatalogIndex } from '../catalog/catalog-index.ts';
import { newQuotePlan } from '../quote/new-quote-plan.ts';
import type { Remedy, Violation } from '../quote/evaluation-schema.ts';
import type { PlanReading, QuoteReading } from '../quote/quote-reading.ts';
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
  return lacking.map((id) =>
    block('plan_requires', planPlace(plan), {
      message: `${name} is only sold together with ${index.get(id)?.plan.name ?? id}.`,
      evidence: { requires: id },
      remedy: addPlan(id, plans, index) ?? removePlan(plan)
    })
  );
}

function addPlan(id: string, plans: readonly PlanReading[], index: CatalogIndex): Remedy | undefined {
  const wanted = index.get(id)?.plan;
  if (wanted === undefined) return undefined;
  const key = freeKey(id.slice(0, 30), new Set(plans.map(({ entry }) => entry.key)));
  return { label: `Add ${wanted.name}`, change: { kind: 'add_plan', plan: newQuotePlan(wanted, key) } };
}

function freeKey(wish: string, taken: ReadonlySet<string>): string {
  let key = wish;
  for (let number = 2; taken.has(key); number += 1) key = `${wish}-${number}`;
  return key;
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
