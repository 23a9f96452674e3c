import type { RatePlan } from '../catalog/catalog-schema.ts';
import type { Charge } from '../catalog/charge-schema.ts';
import type { Remedy } from '../quote/evaluation-schema.ts';
import { newQuotePlan } from '../quote/new-quote-plan.ts';
import type { QuotePlan } from '../quote/quote-schema.ts';

/**
 * Another plan under the same key, as it is first sold, with the quantities of charges that are alike: of the same id,
 * or of the same type and unit. Discounts and negotiated prices were given for the other plan, and are left behind.
 */
export function swapPlan(entry: QuotePlan, from: RatePlan, to: RatePlan): Remedy {
  const plan = newQuotePlan(to, entry.key);
  const charges = plan.charges.map((fresh) => {
    const charge = to.charges.find(({ id }) => id === fresh.chargeId);
    const quantity = charge?.type === 'usage' ? undefined : charge && quantityOf(entry, from, charge);
    return quantity === undefined ? fresh : { ...fresh, quantity };
  });
  return {
    label: `Take ${to.name} in place of ${from.name}`,
    change: { kind: 'add_plan', plan: { ...plan, charges } }
  };
}

function quantityOf(entry: QuotePlan, from: RatePlan, wanted: Charge): string | undefined {
  const alike =
    from.charges.find(({ id }) => id === wanted.id) ??
    from.charges.find(({ type, uom }) => type === wanted.type && uom === wanted.uom && uom !== undefined);
  return entry.charges.find(({ chargeId }) => chargeId === alike?.id)?.quantity;
}
