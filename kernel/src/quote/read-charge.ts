import type { Charge } from '../catalog/charge-schema.ts';
import { periodMonths } from '../lifecycle/billing-period.ts';
import { chargeSpan } from '../lifecycle/charge-span.ts';
import { dateOf, overlap, type Span } from '../lifecycle/local-date.ts';
import type { Ratio } from '../lifecycle/ratio.ts';
import { applyDiscounts, holdsOn } from '../pricing/discount.ts';
import { isBelowZero, parseExact } from '../pricing/exact.ts';
import { listPrice, negotiated } from '../pricing/list-price.ts';
import type { Discount } from './discount-schema.ts';
import { once } from './once.ts';
import type { QuoteCharge, QuotePlan } from './quote-schema.ts';
import type { ChargeReading, QuoteHeader } from './quote-reading.ts';
import type { IntervalReading } from './read-intervals.ts';

type Place = Pick<ChargeReading, 'path' | 'planEntry' | 'entry' | 'known' | 'charge' | 'repeated' | 'begins'>;

/** A charge in every interval it is in force in, a one-time charge in the first; once, without a time, if it never is. */
export function readCharge(found: Omit<Place, 'begins'>, header: QuoteHeader): ChargeReading[] {
  const { charge, entry } = found;
  const whole = header.term && chargeSpan(charge, entry, header.quote, header.term);
  const place: Place = { ...found, begins: whole?.start };
  const ownPrice = once(() => chargePrice(charge, entry, header, 0)); // the same in each interval without terms of its own
  const inForce = header.intervals.flatMap((interval) => {
    const span = whole && interval.span && overlap(whole, interval.span);
    return span ? [{ interval, span }] : [];
  });
  if (inForce.length === 0) return [readInInterval(place, header, header.intervals[0], undefined, ownPrice)];
  const billed = charge.type === 'one_time' ? inForce.slice(0, 1) : inForce;
  return billed.map(({ interval, span }) => readInInterval(place, header, interval, span, ownPrice));
}

type ChargePrice = Pick<ChargeReading, 'catalogPrice' | 'price' | 'quantity' | 'list'>;

function readInInterval(
  place: Place,
  header: QuoteHeader,
  interval: IntervalReading | undefined,
  span: Span | undefined,
  ownPrice: () => ChargePrice
): ChargeReading {
  const { quote } = header;
  const { charge, planEntry } = place;
  const ramp = interval?.interval;
  const { path, entry } = inInterval(place, ramp?.key);
  const own = entry === place.entry && entry.stepUp === undefined;
  const priced = own ? ownPrice() : chargePrice(charge, entry, header, interval?.years ?? 0);
  const discounts = discountsOf(entry, planEntry, ramp?.discounts, quote.discounts);
  const from = span ? dateOf(span.start) : quote.startDate;
  const inForce = discounts.filter((discount) => holdsOn(discount, from));
  const discount = priced.list && applyDiscounts(priced.list.amount, inForce, quote.stacking);
  return { ...place, path, entry, interval: ramp?.key, span, ...priced, discounts, discount };
}

function chargePrice(charge: Charge, entry: QuoteCharge, { quote, term }: QuoteHeader, years: number): ChargePrice {
  const catalogPrice = charge.prices.find((candidate) => candidate.currency === quote.currency);
  const price = catalogPrice && negotiated(catalogPrice, entry.price);
  const quantity = parseExact(entry.quantity);
  const listTerms = { periodMonths: term && monthsOf(charge, term.months), stepUp: entry.stepUp, years };
  const list = price && quantity && !isBelowZero(quantity) ? listPrice(charge, price, quantity, listTerms) : undefined;
  return { catalogPrice, price, quantity, list };
}

/** The charge's own terms with those it has in the interval in their place. */
function inInterval({ path, entry }: Place, key: string | undefined): Pick<Place, 'path' | 'entry'> {
  const at = key === undefined ? -1 : (entry.ramp?.findIndex(({ interval }) => interval === key) ?? -1);
  const ramped = entry.ramp?.[at];
  if (ramped === undefined) return { path, entry };
  const { quantity = entry.quantity, discount = entry.discount, price = entry.price } = ramped;
  const terms = { ...entry, quantity, ...(discount && { discount }), ...(price && { price }) };
  return { path: `${path}.ramp[${at}]`, entry: terms };
}

function monthsOf({ type, period }: Charge, termMonths: number): Ratio | undefined {
  return type === 'one_time' || period === undefined ? undefined : periodMonths(period, termMonths);
}

/** The order discounts are taken in: the charge's own, then the percents of its plan, its interval and the quote. */
function discountsOf(
  { discount }: QuoteCharge,
  { discounts: ofPlan = NONE }: QuotePlan,
  ofInterval: readonly Discount[] = NONE,
  ofQuote: readonly Discount[] = NONE
): readonly Discount[] {
  if (ofPlan.length + ofInterval.length + ofQuote.length === 0) return discount ? [discount] : NONE;
  const percents = [...ofPlan, ...ofInterval, ...ofQuote].filter(({ kind }) => kind === 'percent');
  return discount ? [discount, ...percents] : percents;
}

const NONE: Discount[] = [];
