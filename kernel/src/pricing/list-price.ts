import type { PriceBase } from '../catalog/billing-terms-schema.ts';
import type { Charge } from '../catalog/charge-schema.ts';
import type { Price } from '../catalog/price-schema.ts';
import type { Ratio } from '../lifecycle/ratio.ts';
import type { PriceOverride, StepUp } from '../quote/ramp-schema.ts';
import { HUNDREDTH, parseExact, type Exact } from './exact.ts';
import type { ModelPrice } from './model-price.ts';
import { priceCharge } from './price-charge.ts';

/** What a list price depends on besides the charge, its price and the quantity. */
export interface ListTerms {
  /** Months in one billing period; undefined for one-time charges. */
  readonly periodMonths: Ratio | undefined;
  readonly stepUp: StepUp | undefined;
  /** Full contract years before. */
  readonly years: number;
}

/** A catalog price with what was negotiated in its place; a member that is undefined is one left out. */
export function negotiated(price: Price, override: PriceOverride | undefined): Price {
  if (override === undefined) return price;
  const { amount = price.amount, percent = price.percent, tiers = price.tiers } = override;
  return {
    ...price,
    ...(amount !== undefined && { amount }),
    ...(percent !== undefined && { percent }),
    ...(tiers && { tiers })
  };
}

/**
 * One period's (or the one-time) list price. The order of adjustments: included units and the model (`priceCharge`), then
 * the price base makes it a whole period's, then the step-ups of past years. Undefined when a part cannot be worked out.
 */
export function listPrice(charge: Charge, price: Price, quantity: Exact, terms: ListTerms): ModelPrice | undefined {
  const list = priceCharge(charge, price, quantity);
  const based = list && ofWholePeriod(list, charge.priceBase, terms.periodMonths);
  return based && steppedUp(based, terms);
}

// A week is 12 × 7 / 365 of a month, as in MRR.
const BASE_MONTHS: Readonly<Record<Exclude<PriceBase, 'period'>, Ratio>> = {
  week: { num: 84, den: 365 },
  month: { num: 1, den: 1 },
  year: { num: 12, den: 1 }
};

/** A price for each week, month or year of a period becomes the price of the period. Source: Zuora's list price base. */
function ofWholePeriod(list: ModelPrice, base: PriceBase | undefined, months: Ratio | undefined): ModelPrice {
  if (base === undefined || base === 'period' || months === undefined) return list;
  const { num, den } = BASE_MONTHS[base];
  return scaled(list, { num: months.num * den, den: months.den * num });
}

/** A percent rises on the year before, an amount is added each year; the rise is of the whole period's price. */
function steppedUp(list: ModelPrice, { stepUp, years }: ListTerms): ModelPrice | undefined {
  if (stepUp === undefined || years < 1) return list;
  const value = parseExact(stepUp.value);
  if (value === undefined) return undefined;
  if (stepUp.kind === 'percent') {
    const factor = value.times(HUNDREDTH).plus(1).pow(years);
    return mapped(list, (price) => price.times(factor));
  }
  const rise = value.times(years);
  return { amount: list.amount.plus(rise), steps: [...list.steps, { price: rise }] };
}

/** Multiplies before it divides: a third of a price is not exact, three thirds of it are. */
function scaled(list: ModelPrice, { num, den }: Ratio): ModelPrice {
  if (num === den) return list;
  return num % den === 0
    ? mapped(list, (price) => price.times(num / den))
    : mapped(list, (price) => price.times(num).div(den));
}

function mapped({ amount, unitPrice, steps }: ModelPrice, change: (price: Exact) => Exact): ModelPrice {
  return {
    amount: change(amount),
    ...(unitPrice && { unitPrice: change(unitPrice) }),
    steps: steps.map(({ quantity, price, percent }) => ({
      ...(quantity && { quantity }),
      price: change(price),
      ...(percent && { percent: change(percent) })
    }))
  };
}
