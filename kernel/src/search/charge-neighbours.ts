import type { Charge } from '../catalog/charge-schema.ts';
import { allowedQuantities, closestQuantity } from '../guardrails/allowed-quantity.ts';
import { exactText, parseExact, type Exact } from '../pricing/exact.ts';
import type { Discount } from '../quote/discount-schema.ts';
import type { Remedy } from '../quote/evaluation-schema.ts';

/** A charge of a plan, in one interval or in all. */
export interface ChargePlace {
  readonly planKey: string;
  readonly chargeId: string;
  readonly interval?: string;
}

/** The allowed quantities next to a quantity: a step down, a step up, and the first one in the next tier. */
export function quantityNeighbours(charge: Charge, currency: string, quantity: string, place: ChargePlace): Remedy[] {
  const now = parseExact(quantity);
  if (charge.type === 'usage' || now === undefined) return [];
  const price = charge.prices.find((one) => one.currency === currency);
  const allowed = allowedQuantities(charge, price);
  const step = allowed.step ?? parseExact('1');
  const tiers = price?.tiers?.map(({ from }) => parseExact(from)) ?? [];
  const nextTier = tiers.find((from) => from?.gte(now));
  const wanted = [step && now.minus(step), step && now.plus(step), step && nextTier?.plus(step)];
  return wanted.flatMap((one): Remedy[] => {
    const value = one && closestQuantity(one, allowed);
    return value === undefined || value.eq(now) ? [] : [setQuantity(value, place)];
  });
}

function setQuantity(value: Exact, place: ChargePlace): Remedy {
  const quantity = exactText(value);
  return { label: `Set quantity to ${quantity}`, change: { kind: 'set_quantity', ...place, quantity } };
}

/** A percent discount at the charge's limit and at each approval's threshold, as far as that is less than now. */
export function discountNeighbours({ limits }: Charge, discount: Discount | undefined, place: ChargePlace): Remedy[] {
  const now = discount?.kind === 'percent' ? parseExact(discount.value) : undefined;
  if (discount === undefined || now === undefined) return [];
  const percents = [limits.maxDiscountPercent, ...limits.approvals.map(({ above }) => above)].map(parseExact);
  return percents.flatMap((percent): Remedy[] => {
    if (percent === undefined || !percent.lt(now)) return [];
    const value = exactText(percent);
    const change = { kind: 'set_discount', ...place, discount: { ...discount, value } } as const;
    return [{ label: `Set discount to ${value} %`, change }];
  });
}
