import type { Plan, Product } from '../catalog/schema.ts';
import { checkLine } from './check-line.ts';
import type { PlacedLine, Problem } from './problem.ts';
import type { NewOrder } from './schema.ts';

/** Checks every plan instance of the order against the catalog version it names. */
export function checkPlans(order: NewOrder, products: Product[]): Problem[] {
  const plans = new Map(products.flatMap((product) => product.plans).map((plan) => [plan.id, plan]));
  const instances = new Map<string, PlacedLine[]>();
  for (const [index, line] of order.lines.entries()) {
    const instance = `${line.planKey} ${line.planId}`;
    instances.set(instance, [...(instances.get(instance) ?? []), { ...line, path: `lines.${index}` }]);
  }
  return [...checkKeys(order), ...[...instances.values()].flatMap((lines) => checkInstance(order, lines, plans))];
}

/** A plan key names one instance of one plan. */
function checkKeys({ lines }: NewOrder): Problem[] {
  const planOf = new Map<string, string>();
  for (const line of lines) if (!planOf.has(line.planKey)) planOf.set(line.planKey, line.planId);
  return lines.flatMap((line, index): Problem[] =>
    planOf.get(line.planKey) === line.planId
      ? []
      : [
          {
            code: 'plan_key_mixed',
            path: `lines.${index}.planKey`,
            message: `The key ${line.planKey} stands for two plans.`
          }
        ]
  );
}

function checkInstance(order: NewOrder, lines: PlacedLine[], plans: Map<string, Plan>): Problem[] {
  const [first] = lines;
  if (!first) return [];
  const plan = plans.get(first.planId);
  if (!plan)
    return [
      {
        code: 'plan_unknown',
        path: `${first.path}.planId`,
        message: `This catalog version has no plan ${first.planId}.`
      }
    ];
  return [
    ...checkSale(order, plan, first),
    ...checkTerm(order, plan, first),
    ...checkCompany(order, plan, first, plans),
    ...checkCharges(plan, lines),
    ...lines.flatMap((line) => checkLine(order, plan, line))
  ];
}

/** A plan is sold when the subscription starts in its sales period and the plan is priced in the order's currency. */
function checkSale({ startDate, currency }: NewOrder, plan: Plan, at: PlacedLine): Problem[] {
  const path = `${at.path}.planId`;
  const problems: Problem[] = [];
  if (startDate < plan.availableFrom) {
    problems.push({ code: 'plan_not_on_sale', path, message: `${plan.name} is sold from ${plan.availableFrom} on.` });
  }
  if (plan.availableUntil !== null && startDate >= plan.availableUntil) {
    problems.push({
      code: 'plan_not_on_sale',
      path,
      message: `${plan.name} is no longer sold since ${plan.availableUntil}.`
    });
  }
  if (!plan.currencies.includes(currency)) {
    const message = `${plan.name} is not sold in ${currency}, only in ${plan.currencies.join(', ')}.`;
    problems.push({ code: 'currency_not_sold', path, message });
  }
  return problems;
}

function checkTerm({ termMonths }: NewOrder, plan: Plan, at: PlacedLine): Problem[] {
  const { minTermMonths: min, maxTermMonths: max, allowedTermMonths: allowed } = plan;
  const fits = allowed ? allowed.includes(termMonths) : termMonths >= min && termMonths <= max;
  if (fits) return [];
  const terms = allowed ? `${allowed.join(', ')} months` : `${min} to ${max} months`;
  return [
    {
      code: 'term_not_allowed',
      path: 'termMonths',
      message: `${plan.name} is sold for ${terms}, not for ${termMonths} (${at.planKey}).`
    }
  ];
}

/** Plans that must or must not be bought with this one. */
function checkCompany(order: NewOrder, plan: Plan, at: PlacedLine, plans: Map<string, Plan>): Problem[] {
  const bought = new Set(order.lines.map((line) => line.planId));
  const nameOf = (id: string) => plans.get(id)?.name ?? id;
  const path = `${at.path}.planId`;
  return [
    ...plan.requiresPlans
      .filter((id) => !bought.has(id))
      .map((id): Problem => ({
        code: 'required_plan_missing',
        path,
        message: `${plan.name} needs ${nameOf(id)} in the same order.`
      })),
    ...plan.excludesPlans
      .filter((id) => bought.has(id))
      .map((id): Problem => ({
        code: 'excluded_plan_present',
        path,
        message: `${plan.name} cannot be bought together with ${nameOf(id)}.`
      }))
  ];
}

/** An instance names each charge of its plan once. */
function checkCharges(plan: Plan, lines: PlacedLine[]): Problem[] {
  const [first] = lines;
  const missing = plan.charges.filter((charge) => !lines.some((line) => line.chargeId === charge.id));
  const repeated = lines.filter((line, index) => lines.findIndex((other) => other.chargeId === line.chargeId) < index);
  return [
    ...missing.map((charge): Problem => ({
      code: 'charge_missing',
      path: first?.path ?? 'lines',
      message: `${plan.name} also has the charge ${charge.name}.`
    })),
    ...repeated.map((line): Problem => ({
      code: 'charge_repeated',
      path: `${line.path}.chargeId`,
      message: `The charge ${line.chargeId} is named twice.`
    }))
  ];
}
