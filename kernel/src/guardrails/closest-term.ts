import type { TermRange } from '../catalog/catalog-schema.ts';
import { MAX_TERM_MONTHS } from '../lifecycle/term.ts';
import type { PlanReading } from '../quote/quote-reading.ts';

/** Whether a plan is sold for so many months. */
export function allowsTerm({ min, max, allowed }: TermRange, months: number): boolean {
  return months >= min && months <= max && (allowed === undefined || allowed.includes(months));
}

/** The term closest to the wanted one that all the plans are sold for, the shorter of two; undefined when none is. */
export function closestTerm(wanted: number, plans: readonly PlanReading[]): number | undefined {
  const ranges = plans.flatMap(({ known }) => known?.plan.terms ?? []);
  if (ranges.length === 0) return undefined;
  const target = Number.isFinite(wanted) ? wanted : 12;
  let closest: number | undefined;
  for (let months = 1; months <= MAX_TERM_MONTHS; months += 1) {
    if (closest !== undefined && Math.abs(months - target) >= Math.abs(closest - target)) continue;
    if (ranges.every((range) => allowsTerm(range, months))) closest = months;
  }
  return closest;
}
