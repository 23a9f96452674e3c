import type { DiscountLimits } from '../catalog/charge-schema.ts';
import { Exact, exactText, parseExact, ZERO } from '../pricing/exact.ts';
import { minorUnits, roundedText } from '../pricing/minor-units.ts';
import type { Remedy, Violation } from '../quote/evaluation-schema.ts';
import type { Discount } from '../quote/discount-schema.ts';
import type { ChargeReading } from '../quote/quote-reading.ts';
import { approval, block, chargePlace, type Rule } from './violation.ts';

/** Every discount is a number the price can bear, within the charge's limit, and approved above its thresholds. */
export const discountRules: Rule = ({ charges, quote: { currency } }) =>
  charges.flatMap((reading) => (reading.entry.discount ? ofDiscount(reading, reading.entry.discount, currency) : []));

// What the quote's record can hold: 12 digits before the point and 6 after.
const RECORD_NUMBER = /^-?\d{1,12}(\.\d{1,6})?$/;
const RECORD_DECIMALS = 6;

function ofDiscount(reading: ChargeReading, discount: Discount, currency: string): Violation[] {
  const { charge, list } = reading;
  const place = chargePlace(reading, 'discount');
  const evidence = { discount: discount.value, kind: discount.kind };
  const value = parseExact(discount.value);
  const remedy = noDiscount(reading);
  const refuse = (code: string, why: string): Violation[] => [
    block(code, place, { message: `The discount on ${charge.name} ${why}.`, evidence, remedy })
  ];
  if (value === undefined || !RECORD_NUMBER.test(discount.value)) {
    return refuse('discount_invalid', 'must be a plain number with at most 6 decimals');
  }
  if (value.lt(0)) return refuse('discount_negative', 'cannot be negative');
  if (charge.type === 'usage' && discount.kind === 'amount') {
    return refuse('discount_amount_on_usage', 'must be a percent: usage has no amount to take it off');
  }
  return list === undefined ? [] : limits(reading, discount, value, { list: list.amount, currency });
}

interface Money {
  readonly list: Exact;
  readonly currency: string;
}

function limits(reading: ChargeReading, discount: Discount, value: Exact, money: Money): Violation[] {
  const { charge } = reading;
  const place = chargePlace(reading, 'discount');
  const max = parseExact(charge.limits.maxDiscountPercent) ?? ZERO;
  const given = givenText(discount, money.currency);
  const whole = discount.kind === 'percent' ? new Exact(100) : money.list;
  const evidence = { discount: discount.value, kind: discount.kind, listPrice: exactText(money.list) };
  if (value.gt(whole)) {
    const message = `A discount of ${given} on ${charge.name} is more than its price of ${exactText(money.list)}.`;
    const remedy = reduceTo(reading, discount, max, money);
    return [block('discount_larger_than_price', place, { message, evidence, remedy })];
  }
  const percent = whole.isZero() ? ZERO : value.times(100).div(whole);
  const taken = { ...evidence, discountPercent: roundedText(percent, 2) };
  if (percent.gt(max)) {
    const message = `A discount of ${given} on ${charge.name} is above the limit of ${exactText(max)} %.`;
    const remedy = reduceTo(reading, discount, max, money);
    return [
      block('discount_above_limit', place, { message, evidence: { ...taken, maxPercent: exactText(max) }, remedy })
    ];
  }
  return lowestByRole(charge.limits)
    .filter(({ above }) => percent.gt(above))
    .map(({ above, role }) =>
      approval('discount_needs_approval', place, role, {
        message: `A discount of ${given} on ${charge.name} is above ${exactText(above)} % and needs approval.`,
        evidence: { ...taken, abovePercent: exactText(above) },
        remedy: reduceTo(reading, discount, above, money)
      })
    );
}

/** A role that is named at several thresholds is asked from the lowest. */
function lowestByRole({ approvals }: DiscountLimits): { above: Exact; role: string }[] {
  const lowest = new Map<string, Exact>();
  for (const { above, role } of approvals) {
    const threshold = parseExact(above) ?? ZERO;
    lowest.set(role, Exact.min(threshold, lowest.get(role) ?? threshold));
  }
  return [...lowest].map(([role, above]) => ({ role, above }));
}

/** The largest discount of the same kind that takes no more than so many percent. */
function reduceTo(reading: ChargeReading, discount: Discount, percent: Exact, { list, currency }: Money): Remedy {
  const exact = discount.kind === 'percent' ? percent : list.times(percent).div(100);
  const decimals = discount.kind === 'percent' ? RECORD_DECIMALS : minorUnits(currency);
  const value = exact.toDecimalPlaces(decimals, Exact.ROUND_DOWN);
  if (value.lte(0)) return noDiscount(reading);
  const reduced: Discount = { kind: discount.kind, value: exactText(value) };
  return {
    label: `Set discount to ${givenText(reduced, currency)}`,
    change: { kind: 'set_discount', planKey: reading.planEntry.key, chargeId: reading.charge.id, discount: reduced }
  };
}

function noDiscount({ planEntry, charge }: ChargeReading): Remedy {
  return {
    label: 'Remove the discount',
    change: { kind: 'set_discount', planKey: planEntry.key, chargeId: charge.id }
  };
}

function givenText({ kind, value }: Discount, currency: string): string {
  return kind === 'percent' ? `${value} %` : `${value} ${currency}`;
}
