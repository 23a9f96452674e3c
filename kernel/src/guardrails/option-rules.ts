import { catalogIndex } from '../catalog/catalog-index.ts';
import type { OptionGroup, Product } from '../catalog/catalog-schema.ts';
import type { Remedy, Violation } from '../quote/evaluation-schema.ts';
import type { PlanReading, QuoteReading } from '../quote/quote-reading.ts';
import { addPlan } from './add-plan.ts';
import { optionProblem } from './check-options.ts';
import { block, planPlace, removePlan, type Rule } from './violation.ts';

/**
 * Whoever buys a plan of a bundle takes as many different plans of each of its groups as the group says. Reported once a
 * product and group, at the first plan of the product.
 */
export const optionRules: Rule = (reading) => {
  const bundles = new Map<Product, PlanReading[]>();
  for (const plan of reading.plans) {
    const product = plan.known?.product;
    if (product?.options !== undefined) bundles.set(product, [...(bundles.get(product) ?? []), plan]);
  }
  return [...bundles].flatMap(([product, own]) =>
    (product.options ?? []).flatMap((group) => ofGroup(reading, { product, own, group }))
  );
};

interface Bundle {
  readonly product: Product;
  /** The quoted plans of the product. */
  readonly own: readonly PlanReading[];
  readonly group: OptionGroup;
}

function ofGroup(reading: QuoteReading, { product, own, group }: Bundle): Violation[] {
  const [first] = own;
  if (first === undefined) return [];
  const leave = own.length === 1 ? removePlan(first) : undefined;
  const problem = optionProblem(product, group);
  if (problem) return [block(problem.code, planPlace(first), { ...problem, remedy: leave })];
  const chosen = reading.plans.filter(({ entry }) => group.ratePlanIds.includes(entry.ratePlanId));
  const ids = new Set(chosen.map(({ entry }) => entry.ratePlanId));
  const most = group.max ?? ids.size;
  if (ids.size >= group.min && ids.size <= most) return [];
  const few = ids.size < group.min;
  const must = few ? `at least ${group.min}` : `at most ${most}`;
  const message = `${product.name} is sold with ${must} of ${group.name}; the quote has ${ids.size}.`;
  const evidence = { group: group.name, chosen: `${ids.size}`, min: `${group.min}`, ...(!few && { max: `${most}` }) };
  const remedy = few ? addOne(reading, group, ids) : takeOne(chosen, ids, most);
  return [
    block(few ? 'options_too_few' : 'options_too_many', planPlace(first), {
      message,
      evidence,
      remedy: remedy ?? leave
    })
  ];
}

/** The first plan of the group that is not chosen yet, when one more is enough. */
function addOne({ catalog, plans }: QuoteReading, group: OptionGroup, ids: ReadonlySet<string>): Remedy | undefined {
  if (group.min - ids.size > 1) return undefined;
  const index = catalogIndex(catalog);
  const wanted = group.ratePlanIds.find((id) => !ids.has(id) && index.has(id));
  const plan = wanted === undefined ? undefined : index.get(wanted)?.plan;
  return plan && addPlan(plan, plans);
}

/** The last plan that is chosen, when one less is enough and it is on the quote once. */
function takeOne(chosen: readonly PlanReading[], ids: ReadonlySet<string>, most: number): Remedy | undefined {
  const last = chosen.findLast(
    ({ entry }) => chosen.filter((other) => other.entry.ratePlanId === entry.ratePlanId).length === 1
  );
  return ids.size - most > 1 || last === undefined ? undefined : removePlan(last);
}
