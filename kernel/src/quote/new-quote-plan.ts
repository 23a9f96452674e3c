import type { RatePlan } from '../catalog/catalog-schema.ts';
import type { QuotePlan } from './quote-schema.ts';

/** A plan as it is first put on a quote: every charge at its default quantity, usage at '0'. */
export function newQuotePlan(plan: RatePlan, key: string): QuotePlan {
  return {
    key,
    ratePlanId: plan.id,
    charges: plan.charges.map(({ id, type, quantity }) => ({
      chargeId: id,
      quantity: type === 'usage' ? '0' : quantity.default
    }))
  };
}
