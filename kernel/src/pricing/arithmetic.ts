import type { Charge } from '../catalog/charge-schema.ts';
import type { Period } from '../catalog/billing-terms-schema.ts';
import type { SchedulePart } from '../lifecycle/billing-schedule.ts';
import type { Discount } from '../quote/discount-schema.ts';
import { parseExact, type Exact } from './exact.ts';
import type { ModelPrice, PriceStep } from './model-price.ts';

const UNITS: Readonly<Record<Period['unit'], readonly [string, string]>> = {
  day: ['day', 'days'],
  week: ['week', 'weeks'],
  month: ['month', 'months'],
  quarter: ['quarter', 'quarters'],
  half_year: ['half-year', 'half-years'],
  year: ['year', 'years'],
  term: ['term', 'terms']
};

/** The decimals a catalog price may have, and a price is shown with at most. */
export const PRICE_DECIMALS = 12;

/** A price with at least the currency's decimals, more when it has more: 22 is 22.00, 0.0234 stays. */
export function priceText(price: Exact, units: number): string {
  const places = price.decimalPlaces();
  if (places >= units && places <= PRICE_DECIMALS) return price.toString();
  return price.toFixed(Math.min(PRICE_DECIMALS, Math.max(units, places)));
}

/** How a line's contract value comes about, for people: "400 × 22.00 × 12 months", "(10 × 5.00 − 10 %) × 4 quarters". */
export function arithmeticOf(
  charge: Charge,
  list: ModelPrice,
  discounts: readonly Discount[],
  schedule: readonly SchedulePart[],
  units: number
): string {
  const steps = list.steps.map((step) => stepText(step, units));
  const gross = steps.length > 0 ? steps.join(' + ') : '0';
  const price = [gross, ...discounts.map((discount) => discountText(discount, units))].join(' − ');
  const closed = discounts.length > 0 || steps.length > 1 ? `(${price})` : price;
  if (charge.type === 'one_time') return `${price} once`;
  return `${closed} × ${timesText(charge, schedule)}`;
}

/** "400 × 22.00", "2.9 % of 1000.00", or a price alone. */
function stepText({ quantity, price, percent }: PriceStep, units: number): string {
  if (quantity === undefined) return priceText(price, units);
  if (percent !== undefined) return `${percent.toString()} % of ${priceText(quantity, units)}`;
  return `${quantity.toString()} × ${priceText(price, units)}`;
}

function discountText(discount: Discount, units: number): string {
  const value = parseExact(discount.value);
  const text = discount.kind === 'percent' || value === undefined ? `${discount.value} %` : priceText(value, units);
  return discount.until === undefined ? text : `${text} until ${discount.until}`;
}

/** "12 months", or with parts of a period "(14/31 + 11 + 17/31) months". */
function timesText({ period }: Charge, schedule: readonly SchedulePart[]): string {
  const [one, many] = UNITS[period?.unit ?? 'month'];
  const every = period !== undefined && period.count > 1 ? `of ${period.count} ${many}` : undefined;
  const terms = partTexts(schedule);
  const sum = terms.length > 1 ? `(${terms.join(' + ')})` : terms.join('');
  const single = sum === '1';
  if (every !== undefined) return `${sum} ${single ? 'period' : 'periods'} ${every}`;
  return `${sum} ${terms.length > 1 || (!single && !sum.includes('/')) ? many : one}`;
}

/** Whole periods in a row are counted, a part of one is its ratio. */
function partTexts(schedule: readonly SchedulePart[]): string[] {
  const texts: string[] = [];
  let wholes = 0;
  for (const { whole, ratio } of schedule) {
    if (whole) wholes += 1;
    else {
      if (wholes > 0) texts.push(`${wholes}`);
      wholes = 0;
      texts.push(`${ratio.num}/${ratio.den}`);
    }
  }
  return wholes > 0 || texts.length === 0 ? [...texts, `${wholes}`] : texts;
}
