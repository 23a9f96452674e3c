import * as z from 'zod';
import { amendmentSchema } from '../../src/amendments/amendment-schema.ts';
import type { Catalog } from '../../src/index.ts';
import { buildPlan, withoutCurrency } from './build-quote.ts';
import type { GoldenAmendment } from './change-schema.ts';

const AMENDMENTS = z.array(amendmentSchema(z));

/** The amendments that a golden file stands for, or what of them the kernel does not know. */
export function buildAmendments(catalog: Catalog, amend: readonly GoldenAmendment[]) {
  return AMENDMENTS.safeParse(amend.map((one) => amendmentOf(catalog, one)));
}

/** "charge: crm/seats" names a plan's key and a charge. */
function amendmentOf(catalog: Catalog, { charge, plan, ...terms }: GoldenAmendment): object {
  const [planKey, chargeId] = charge?.split('/') ?? [];
  return {
    ...withoutCurrency(terms),
    ...(charge !== undefined && { planKey, chargeId }),
    ...(plan && { plan: buildPlan(catalog, withoutCurrency(plan), plan.key ?? plan.plan) })
  };
}
