import type { EngineCapabilities } from '../catalog/capabilities-schema.ts';
import type { RatePlan } from '../catalog/catalog-schema.ts';
import type { Violation } from '../quote/evaluation-schema.ts';
import { chargeFindings } from './charge-findings.ts';
import { allowsTerm } from './closest-term.ts';

const checked = new WeakMap<EngineCapabilities, WeakMap<RatePlan, readonly Violation[]>>();

/**
 * What of a plan the kernel cannot price, or the engine cannot bill; paths are within the plan. A plan with any
 * finding is refused by the import. Worked out once for each plan object, since catalogs are never changed in place.
 */
export function checkRatePlan(plan: RatePlan, capabilities: EngineCapabilities): Violation[] {
  const plans = checked.get(capabilities) ?? new WeakMap<RatePlan, readonly Violation[]>();
  checked.set(capabilities, plans);
  const found = plans.get(plan) ?? findAll(plan, capabilities);
  plans.set(plan, found);
  return [...found];
}

function findAll(plan: RatePlan, capabilities: EngineCapabilities): Violation[] {
  return [
    ...validity(plan),
    ...terms(plan),
    ...plan.charges.flatMap((charge, at) =>
      chargeFindings(charge, plan, capabilities).map(({ code, field, message, evidence }): Violation => ({
        code,
        severity: 'block',
        path: `charges[${at}].${field}`,
        chargeId: charge.id,
        message: `${message}.`,
        evidence
      }))
    )
  ];
}

function validity({ validFrom, validTo, name }: RatePlan): Violation[] {
  if (validTo === undefined || validTo > validFrom) return [];
  const message = `${name} would end on ${validTo}, before it is sold from ${validFrom}.`;
  return [{ code: 'validity_invalid', severity: 'block', path: 'validTo', message, evidence: { validFrom, validTo } }];
}

function terms({ name, terms: range }: RatePlan): Violation[] {
  const sold = range.allowed ?? [range.min];
  if (range.min <= range.max && sold.some((months) => allowsTerm(range, months))) return [];
  const message = `${name} is sold for no term at all.`;
  const evidence = { min: `${range.min}`, max: `${range.max}`, allowed: range.allowed?.join(',') ?? '' };
  return [{ code: 'term_range_invalid', severity: 'block', path: 'terms', message, evidence }];
}
