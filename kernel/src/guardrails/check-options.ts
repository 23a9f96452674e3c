import type { Catalog, OptionGroup, Product } from '../catalog/catalog-schema.ts';
import type { Violation } from '../quote/evaluation-schema.ts';

/**
 * What is wrong with the bundles of a whole catalog: a choice that nobody can make, or one of a plan that does not exist.
 * Paths are within the catalog. The first also blocks a quote; the second does not, since a quote's catalog may hold
 * only a part of all plans.
 */
export function checkOptions({ products }: Pick<Catalog, 'products'>): Violation[] {
  const known = new Set(products.flatMap(({ ratePlans }) => ratePlans.map(({ id }) => id)));
  return products.flatMap((product, at) =>
    (product.options ?? []).flatMap((group, groupAt) => {
      const found = optionProblem(product, group) ?? unknownPlan(product, group, known);
      return found ? [{ ...found, severity: 'block' as const, path: `products[${at}].options[${groupAt}]` }] : [];
    })
  );
}

type Problem = Pick<Violation, 'code' | 'message' | 'evidence'>;

/** Why no choice of a group's plans satisfies it; undefined when one does. */
export function optionProblem({ name }: Product, group: OptionGroup): Problem | undefined {
  const { min, max, ratePlanIds } = group;
  const count = new Set(ratePlanIds).size;
  if (min <= (max ?? count) && min <= count) return undefined;
  const range = `${min} to ${max ?? count}`;
  const message = `${name}: nobody can choose ${range} of the ${count} plans of ${group.name}.`;
  return {
    code: 'option_group_invalid',
    message,
    evidence: { group: group.name, min: `${min}`, max: `${max ?? count}` }
  };
}

function unknownPlan({ name }: Product, group: OptionGroup, known: ReadonlySet<string>): Problem | undefined {
  const ratePlanId = group.ratePlanIds.find((id) => !known.has(id));
  if (ratePlanId === undefined) return undefined;
  const message = `${name}: ${group.name} offers the plan ${ratePlanId}, which is not in the catalog.`;
  return { code: 'option_plan_unknown', message, evidence: { group: group.name, ratePlanId } };
}
