import { sha256Hex } from '../catalog/sha256-hex.ts';
import { dayOfMonth, parseDay } from '../lifecycle/local-date.ts';
import { exactText, parseExact } from '../pricing/exact.ts';
import { KERNEL_VERSION } from '../version.ts';
import type { PricedQuote } from './evaluation-schema.ts';
import type { Discount } from './discount-schema.ts';
import type { Quote, QuoteCharge } from './quote-schema.ts';

/**
 * SHA-256 over what was quoted, from which catalog, by which kernel, and what came out: equal only if all are equal.
 * The quote is brought to one spelling first, so that a quote rebuilt from its records (10.00 for 10, the bill day
 * written out) has the fingerprint it was saved with.
 */
export function fingerprint(content: { catalogHash: string; quote: Quote; priced: PricedQuote }): string {
  const { catalogHash, quote, priced } = content;
  return sha256Hex({ kernelVersion: KERNEL_VERSION, catalogHash, quote: oneSpelling(quote), priced });
}

function oneSpelling(quote: Quote): Quote {
  const start = parseDay(quote.startDate);
  return {
    ...quote,
    termMonths: finite(quote.termMonths),
    billDay: finite(quote.billDay ?? (start === undefined ? 0 : dayOfMonth(start))),
    ...(quote.intervals && { intervals: quote.intervals.map(withDiscounts) }),
    ...(quote.discounts && { discounts: quote.discounts.map(spelledValue) }),
    plans: quote.plans.map((plan) => ({ ...withDiscounts(plan), charges: plan.charges.map(spelledCharge) }))
  };
}

function withDiscounts<T extends { discounts?: Discount[] | undefined }>(part: T): T {
  return part.discounts ? { ...part, discounts: part.discounts.map(spelledValue) } : part;
}

function spelledCharge(charge: QuoteCharge): QuoteCharge {
  const { discount, stepUp, ramp } = charge;
  return {
    ...charge,
    quantity: decimalSpelling(charge.quantity),
    ...(discount && { discount: spelledValue(discount) }),
    ...(stepUp && { stepUp: spelledValue(stepUp) }),
    ...(ramp && {
      ramp: ramp.map((terms) => ({
        ...terms,
        ...(terms.quantity !== undefined && { quantity: decimalSpelling(terms.quantity) }),
        ...(terms.discount && { discount: spelledValue(terms.discount) })
      }))
    })
  };
}

const spelledValue = <T extends { value: string }>(part: T): T => ({ ...part, value: decimalSpelling(part.value) });

/** JSON has no other numbers; a quote that holds one is blocked all the same. */
const finite = (value: number): number => (Number.isFinite(value) ? value : 0);

function decimalSpelling(text: string): string {
  const value = parseExact(text);
  return value === undefined ? text : exactText(value);
}
