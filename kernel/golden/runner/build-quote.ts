import { catalogIndex, type CatalogPlan } from '../../src/catalog/catalog-index.ts';
import { newQuotePlan, type Catalog } from '../../src/index.ts';
import type { GoldenCharge, GoldenPlan } from './golden-plan-schema.ts';
import type { GoldenQuote } from './golden-schema.ts';

/**
 * The quote that a golden file stands for. Plans and charges may be named by id or by name; charges that are not
 * mentioned have their default quantities. What the catalog does not know stays as written: a rule says so.
 */
export function buildQuote(catalog: Catalog, { currency, ...terms }: GoldenQuote): unknown {
  const { intervals, plans, ...header } = withoutCurrency(terms);
  return {
    currency,
    ...header,
    ...(intervals && { intervals: Object.entries(intervals).map(([key, interval]) => ({ key, ...interval })) }),
    plans: plans.map((plan, at) => buildPlan(catalog, plan, planKey(plans, at)))
  };
}

/** Amounts of the file carry their currency, which is the quote's; amounts of a quote do not. */
export function withoutCurrency<T>(node: T): T {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map(withoutCurrency) as T;
  const entries = Object.entries(node).filter(([name]) => name !== 'currency');
  return Object.fromEntries(entries.map(([name, value]) => [name, withoutCurrency<unknown>(value)])) as T;
}

/** A plan's own key, else its name as written, with -2 for the second of the same. */
function planKey(plans: readonly GoldenPlan[], at: number): string {
  const { plan = '', key } = plans[at] ?? {};
  const before = plans.slice(0, at).filter((other) => other.plan === plan).length;
  return key ?? (before === 0 ? plan : `${plan}-${before + 1}`);
}

function knownPlan(catalog: Catalog, idOrName: string): CatalogPlan | undefined {
  const index = catalogIndex(catalog);
  return index.get(idOrName) ?? [...index.values()].find(({ plan }) => plan.name === idOrName);
}

/** One plan of a quote, under a key. */
export function buildPlan(catalog: Catalog, { plan, charges = {}, ...terms }: GoldenPlan, key: string): object {
  const known = knownPlan(catalog, plan);
  const given = new Map(Object.entries(charges).map(([name, charge]) => [chargeId(known, name), charge]));
  const standard = known === undefined ? [] : newQuotePlan(known.plan, key).charges;
  const unknown = [...given.keys()].filter((id) => !standard.some((entry) => entry.chargeId === id));
  const all = [...standard, ...unknown.map((id) => ({ chargeId: id, quantity: '0' }))];
  return {
    ...terms,
    key,
    ratePlanId: known?.plan.id ?? plan,
    charges: all.flatMap((entry) => buildCharge(entry, given.get(entry.chargeId) ?? {}))
  };
}

function chargeId(known: CatalogPlan | undefined, idOrName: string): string {
  return known?.plan.charges.find(({ id, name }) => id === idOrName || name === idOrName)?.id ?? idOrName;
}

function buildCharge(entry: { chargeId: string; quantity: string }, given: GoldenCharge): object[] {
  const { leftOut = false, ramp, ...terms } = given;
  const ramped = Object.entries(ramp ?? {}).map(([interval, own]) => ({ interval, ...own }));
  return leftOut ? [] : [{ ...entry, ...terms, ...(ramp && { ramp: ramped }) }];
}
