import type { ChargeType } from '../catalog/charge-schema.ts';
import { parseDay } from '../lifecycle/local-date.ts';
import { parseExact } from '../pricing/exact.ts';
import { RECORD_NUMBER, type GivenDiscount } from './given-discounts.ts';

/** What makes a discount senseless whatever it is taken off, in words that follow its name; undefined when nothing does. */
export function unsoundDiscount({ scope, discount }: GivenDiscount): { code: string; why: string } | undefined {
  const value = parseExact(discount.value);
  if (value === undefined || !RECORD_NUMBER.test(discount.value)) {
    return { code: 'discount_invalid', why: 'must be a plain number with at most 6 decimals' };
  }
  if (value.lt(0)) return { code: 'discount_negative', why: 'cannot be negative' };
  if (scope !== 'charge' && discount.kind === 'percent' && value.gt(100)) {
    return { code: 'discount_above_100_percent', why: 'is more than the whole price' };
  }
  return discount.until === undefined || parseDay(discount.until) !== undefined
    ? undefined
    : { code: 'discount_until_invalid', why: `ends on ${discount.until}, which is no day` };
}

/** Whether a discount can be taken off a charge of a type, as far as the discount alone tells. */
export function isSoundDiscount(given: GivenDiscount, type: ChargeType): boolean {
  return unsoundDiscount(given) === undefined && !isAmountOnUsage(given, type);
}

export const isAmountOnUsage = ({ scope, discount }: GivenDiscount, type: ChargeType): boolean =>
  scope === 'charge' && type === 'usage' && discount.kind === 'amount';
