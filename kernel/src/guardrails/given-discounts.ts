import { Exact, exactText } from '../pricing/exact.ts';
import { minorUnits } from '../pricing/minor-units.ts';
import type { Discount } from '../quote/discount-schema.ts';
import type { Remedy } from '../quote/evaluation-schema.ts';
import type { QuoteChange } from '../quote/quote-change-schema.ts';
import type { ChargeReading, QuoteHeader, QuoteReading } from '../quote/quote-reading.ts';
import type { QuotePlan } from '../quote/quote-schema.ts';
import type { RampInterval } from '../quote/ramp-schema.ts';
import { termPlace } from './term-place.ts';

/** Whose discount it is, in the order discounts are taken. */
export type Scope = 'charge' | 'plan' | 'interval' | 'quote';

/** A discount that was given, where it stands, and the remedy that puts another one, or none, in its place. */
export interface GivenDiscount {
  readonly scope: Scope;
  readonly discount: Discount;
  readonly path: string;
  readonly replace: (other: Discount | undefined) => Remedy;
}

/** Every discount of the plans. */
export function plansDiscounts({ quote, plans }: Pick<QuoteReading, 'quote' | 'plans'>): GivenDiscount[] {
  return plans.flatMap(({ entry, path }) => ofPlan(entry, path, quote.currency));
}

/** Every discount of the intervals and the quote itself. */
export function quoteDiscounts({ quote }: Pick<QuoteReading, 'quote'>): GivenDiscount[] {
  return [
    ...(quote.intervals ?? []).flatMap((interval, at) => ofInterval(interval, at, quote.currency)),
    ...ofQuote(quote)
  ];
}

/** Every discount that takes part in a line, in the order they are taken: percents and own amounts, then shared amounts. */
export function discountsOnLine(reading: ChargeReading, { quote }: QuoteHeader): GivenDiscount[] {
  const at = quote.intervals?.findIndex(({ key }) => key === reading.interval) ?? -1;
  const interval = quote.intervals?.[at];
  const own = ofCharge(reading, quote.currency);
  const ofItsOwn = own ? [own] : [];
  if (!reading.planEntry.discounts && !interval?.discounts && !quote.discounts) return ofItsOwn;
  const scoped = [
    ...ofPlan(reading.planEntry, reading.path.split('.')[0] ?? '', quote.currency),
    ...(interval ? ofInterval(interval, at, quote.currency) : []),
    ...ofQuote(quote)
  ];
  return [
    ...ofItsOwn,
    ...scoped.filter(({ discount }) => discount.kind === 'percent'),
    ...scoped.filter(({ discount }) => discount.kind === 'amount')
  ];
}

export const isShared = ({ scope, discount }: GivenDiscount): boolean =>
  scope !== 'charge' && discount.kind === 'amount';

const ofPlan = ({ key, discounts }: QuotePlan, path: string, currency: string): GivenDiscount[] =>
  listed(
    { scope: 'plan', path, currency, change: (left) => ({ kind: 'set_plan_discounts', planKey: key, ...left }) },
    discounts
  );

const ofInterval = ({ key, discounts }: RampInterval, at: number, currency: string): GivenDiscount[] =>
  listed(
    {
      scope: 'interval',
      path: `intervals[${at}]`,
      currency,
      change: (left) => ({ kind: 'set_interval_discounts', interval: key, ...left })
    },
    discounts
  );

const ofQuote = ({ discounts, currency }: QuoteHeader['quote']): GivenDiscount[] =>
  listed(
    { scope: 'quote', path: '', currency, change: (left) => ({ kind: 'set_quote_discounts', ...left }) },
    discounts
  );

interface List {
  readonly scope: Scope;
  readonly path: string;
  readonly currency: string;
  readonly change: (left: { discounts?: Discount[] }) => QuoteChange;
}

function listed({ scope, path, currency, change }: List, discounts: readonly Discount[] = []): GivenDiscount[] {
  return discounts.map((discount, at) => ({
    scope,
    discount,
    path: `${path === '' ? '' : `${path}.`}discounts[${at}]`,
    replace: (other) => {
      const left = discounts.flatMap((one, index) => (index === at ? (other ?? []) : one));
      return { label: labelOf(scope, other, currency), change: change(left.length > 0 ? { discounts: left } : {}) };
    }
  }));
}

/** The charge's own discount in an interval, or in all of them; undefined when it has none. */
export function ofCharge(reading: ChargeReading, currency: string): GivenDiscount | undefined {
  const { discount } = reading.entry;
  if (discount === undefined) return undefined;
  const { path, within } = termPlace(reading, 'discount');
  return {
    scope: 'charge',
    discount,
    path,
    replace: (other) => {
      const instead = other ?? (within.interval === undefined ? undefined : ownInstead(reading));
      const place = { planKey: reading.planEntry.key, chargeId: reading.charge.id, ...within };
      return {
        label: labelOf('charge', other, currency),
        change: { kind: 'set_discount', ...place, ...(instead && { discount: instead }) }
      };
    }
  };
}

/** An interval without a discount has the charge's own one: to have none it needs one of nothing. */
function ownInstead({ planEntry, charge }: ChargeReading): Discount | undefined {
  const own = planEntry.charges.find(({ chargeId }) => chargeId === charge.id)?.discount;
  return own && { kind: 'percent', value: '0' };
}

function labelOf(scope: Scope, other: Discount | undefined, currency: string): string {
  const what = scope === 'charge' ? 'discount' : `${scope}'s discount`;
  if (other !== undefined) return `Set ${scope === 'charge' ? '' : 'the '}${what} to ${discountText(other, currency)}`;
  return `Remove the ${what}`;
}

export function discountText({ kind, value }: Discount, currency: string): string {
  return kind === 'percent' ? `${value} %` : `${value} ${currency}`;
}

// What the quote's record can hold: 12 digits before the point and 6 after.
export const RECORD_NUMBER = /^-?\d{1,12}(\.\d{1,6})?$/;
const RECORD_DECIMALS = 6;

/** The discount with another value, rounded down so that it never takes more; undefined when nothing is left of it. */
export function reducedTo(discount: Discount, value: Exact, currency: string): Discount | undefined {
  const decimals = discount.kind === 'percent' ? RECORD_DECIMALS : minorUnits(currency);
  const rounded = value.toDecimalPlaces(decimals, Exact.ROUND_DOWN);
  return rounded.lte(0) ? undefined : { ...discount, value: exactText(rounded) };
}
