import type { Tier } from '../catalog/price-schema.ts';
import { exactText, parseExact } from '../pricing/exact.ts';
import type { Discount } from './discount-schema.ts';
import type { PriceOverride, StepUp } from './ramp-schema.ts';

/** "Term was 12 months, is 24 months"; nothing when both are told in the same words. */
export function changed(what: string, before: string, after: string): string[] {
  return before === after ? [] : [`${what} was ${before}, is ${after}`];
}

interface Discounted {
  readonly currency: string;
  readonly discounts?: readonly Discount[] | undefined;
}

/** "Discounts on the quote were none, are 10 % and 50 EUR until 2028-01-01". */
export function changedDiscounts(where: string, before: Discounted, after: Discounted): string[] {
  const [was, is] = [discountsText(before), discountsText(after)];
  return was === is ? [] : [`Discounts ${where} were ${was}, are ${is}`];
}

function discountsText({ discounts = [], currency }: Discounted): string {
  return discounts.map((discount) => discountText(discount, currency)).join(' and ') || 'none';
}

/** "5 %", "50 EUR until 2028-01-01" or "none". */
export function discountText(discount: Discount | undefined, currency: string): string {
  if (discount === undefined) return 'none';
  const until = discount.until === undefined ? '' : ` until ${discount.until}`;
  return `${valueText(discount, currency)}${until}`;
}

/** "3 % a year", "2 EUR a year" or "none". */
export function stepUpText(stepUp: StepUp | undefined, currency: string): string {
  return stepUp === undefined ? 'none' : `${valueText(stepUp, currency)} a year`;
}

function valueText({ kind, value }: { kind: 'percent' | 'amount'; value: string }, currency: string): string {
  return kind === 'percent' ? percentText(value) : amountText(value, currency);
}

/** "18 EUR", "2.5 %", its tiers, or "the catalog's". */
export function overrideText(price: PriceOverride | undefined, currency: string): string {
  const { amount, percent, tiers = [] } = price ?? {};
  const texts = [
    ...(amount === undefined ? [] : [amountText(amount, currency)]),
    ...(percent === undefined ? [] : [percentText(percent)]),
    ...tiers.map((tier) => tierText(tier, currency))
  ];
  return texts.join('; ') || "the catalog's";
}

/** "0 to 10 at 20 EUR each", "over 10 at 18 EUR each and 5 EUR flat in packages of 100 for overage". */
function tierText(tier: Tier, currency: string): string {
  const { from, to, unitPrice, flatFee, packageSize, percent, isOverage } = tier;
  const range = to === undefined ? `over ${spelling(from)}` : `${spelling(from)} to ${spelling(to)}`;
  const packages = packageSize === undefined ? '' : ` in packages of ${spelling(packageSize)}`;
  const prices = [
    ...(unitPrice === undefined ? [] : [`${amountText(unitPrice, currency)} each`]),
    ...(percent === undefined ? [] : [percentText(percent)]),
    ...(flatFee === undefined ? [] : [`${amountText(flatFee, currency)} flat`])
  ];
  return `${range} at ${prices.join(' and ') || 'no price'}${packages}${isOverage ? ' for overage' : ''}`;
}

const percentText = (value: string): string => `${spelling(value)} %`;
const amountText = (value: string, currency: string): string => `${spelling(value)} ${currency}`;

/** 10 and 10.00 are the same number, and no difference. */
export function spelling(text: string): string {
  const value = parseExact(text);
  return value === undefined ? text : exactText(value);
}
