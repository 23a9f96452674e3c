import type { Charge } from '../catalog/charge-schema.ts';
import type { Discount } from '../quote/quote-schema.ts';
import { parseExact, type Exact } from './exact.ts';
import type { ModelPrice, PriceStep } from './model-price.ts';
import type { SchedulePart } from '../lifecycle/billing-schedule.ts';

const UNITS = { month: ['month', 'months'], quarter: ['quarter', 'quarters'], year: ['year', 'years'] } as const;

/** A price with at least the currency's decimals, more when it has more: 22 is 22.00, 0.0234 stays. */
export function priceText(price: Exact, units: number): string {
  return price.toFixed(Math.max(units, price.decimalPlaces()));
}

/** How a line's contract value comes about, for people: "400 × 22.00 × 12 months", "(10 × 5.00 − 10 %) × 4 quarters". */
export function arithmeticOf(
  charge: Charge,
  list: ModelPrice,
  discount: Discount | undefined,
  schedule: readonly SchedulePart[],
  units: number
): string {
  const steps = list.steps.map((step) => stepText(step, units));
  const gross = steps.length > 0 ? steps.join(' + ') : '0';
  const price = discount === undefined ? gross : `${gross} − ${discountText(discount, units)}`;
  const closed = discount !== undefined || steps.length > 1 ? `(${price})` : price;
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
  if (discount.kind === 'percent' || value === undefined) return `${discount.value} %`;
  return priceText(value, units);
}

/** "12 months", or with parts of a period "(14/31 + 11 + 17/31) months". */
function timesText({ period }: Charge, schedule: readonly SchedulePart[]): string {
  const [one, many] = UNITS[period?.unit ?? 'month'];
  const every = period !== undefined && period.count > 1 ? `periods of ${period.count} ${many}` : undefined;
  const wholes = schedule.filter((part) => part.whole).length;
  const parts = schedule.map(({ whole, ratio }) => (whole ? '' : `${ratio.num}/${ratio.den}`));
  const texts = [parts[0] ?? '', wholes > 0 ? `${wholes}` : '', parts.length > 1 ? (parts.at(-1) ?? '') : ''];
  const sum = texts.filter((text) => text !== '');
  if (sum.length > 1) return `(${sum.join(' + ')}) ${every ?? many}`;
  return `${sum.join('')} ${every ?? (wholes > 1 ? many : one)}`;
}
