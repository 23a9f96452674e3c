import type { RatePlan } from '../catalog/catalog-schema.ts';
import type { Remedy } from '../quote/evaluation-schema.ts';
import { newQuotePlan } from '../quote/new-quote-plan.ts';
import type { PlanReading } from '../quote/quote-reading.ts';

/** Puts a plan on the quote as it is first sold, under a key that is free. */
export function addPlan(wanted: RatePlan, plans: readonly PlanReading[]): Remedy {
  const key = freeKey(wanted.id.slice(0, 30), new Set(plans.map(({ entry }) => entry.key)));
  return { label: `Add ${wanted.name}`, change: { kind: 'add_plan', plan: newQuotePlan(wanted, key) } };
}

/** A key like the one wished for that nobody has. */
export function freeKey(wish: string, taken: ReadonlySet<string>): string {
  let key = wish;
  for (let number = 2; taken.has(key); number += 1) key = `${wish}-${number}`;
  return key;
}
