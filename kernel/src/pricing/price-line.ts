import type { Charge } from '../catalog/charge-schema.ts';
import type { Price } from '../catalog/price-schema.ts';
import { billOnce, billPeriods, type BilledPart, type BillingTerms, type PriceSpan } from '../lifecycle/bill-charge.ts';
import type { BillingGrid } from '../lifecycle/billing-grid.ts';
import { periodMonths } from '../lifecycle/billing-period.ts';
import { chargeGrid } from '../lifecycle/charge-grid.ts';
import type { Span } from '../lifecycle/local-date.ts';
import type { Ratio } from '../lifecycle/ratio.ts';
import type { Stacking } from '../quote/discount-schema.ts';
import type { PricedLine } from '../quote/evaluation-schema.ts';
import type { ChargeReading } from '../quote/quote-reading.ts';
import { heldDiscount, heldPrice, type HeldDiscount } from './commitment.ts';
import type { AppliedDiscount } from './discount.ts';
import { parseExact, type Exact } from './exact.ts';
import type { ModelPrice } from './model-price.ts';
import { priceSpans } from './price-spans.ts';
import { pricedLine } from './priced-line.ts';

/** What a line's price and its billing depend on besides the charge. */
export interface LineTerms extends BillingTerms {
  readonly stacking: Stacking | undefined;
}

/** A line with its exact prices and the items it will be billed in. */
export interface LineResult {
  readonly reading: ChargeReading;
  readonly list: ModelPrice;
  /** On the line's first day. */
  readonly discount: HeldDiscount;
  /** Its time cut where a discount ends; of usage none unless something is committed. */
  readonly spans: readonly PriceSpan[];
  readonly billed: readonly BilledPart[];
  /** What amounts off the plan, interval or quote take of it. */
  readonly sharedMinor: bigint;
  readonly contractMinor: bigint;
  /** Months of one billing period; undefined unless recurring. */
  readonly months: Ratio | undefined;
  readonly line: PricedLine;
}

/**
 * Prices one charge in one interval: the list price and the discounted one, each held to the charge's commitment and
 * spend limit, and the items it is billed in. Undefined when it cannot be priced; a rule blocks the quote and says why.
 */
export function priceLine(reading: ChargeReading, terms: LineTerms): LineResult | undefined {
  const { charge, price, quantity, repeated, span, begins } = reading;
  if (!reading.list || !reading.discount || !price || !quantity || repeated) return undefined;
  if (span === undefined || begins === undefined) return undefined;
  if (charge.type === 'recurring' && charge.period === undefined) return undefined;
  const list = heldPrice(reading.list, price);
  const discount = heldDiscount(reading.discount, price);
  if (!list || !discount) return undefined;
  const onSpan = { price, list, gross: reading.list.amount, span, first: reading.discount };
  const spans = billedSpans(reading, onSpan, terms.stacking);
  if (spans === undefined) return undefined;
  const grid = chargeGrid(charge, begins, terms.term, terms.policy);
  const billed = bill(charge, spans, grid, terms);
  const contractMinor = billed.reduce((sum, part) => sum + part.minor, 0n);
  const months = recurringMonths(charge, terms.term.months);
  const parts = grid && months ? spans.flatMap((stretch) => terms.schedule(stretch, grid)) : [];
  const figures = { price, list, quantity, discount, months, contractMinor, span, parts };
  const line = pricedLine(reading, figures, terms);
  return { reading, list, discount, spans, billed, sharedMinor: 0n, contractMinor, months, line };
}

interface ListOnSpan {
  readonly price: Price;
  readonly list: ModelPrice;
  readonly gross: Exact;
  readonly span: Span;
  readonly first: AppliedDiscount;
}

/** The line's time at its prices; of usage only what is committed, none when nothing is. */
function billedSpans(
  { charge, discounts }: ChargeReading,
  { price, list, gross, span, first }: ListOnSpan,
  stacking: Stacking | undefined
): PriceSpan[] | undefined {
  if (charge.type !== 'usage') return priceSpans(span, { list: list.amount, gross, price, discounts, first, stacking });
  const committed = parseExact(price.minimumAmount ?? '');
  return committed ? [{ ...span, list: committed, net: committed }] : [];
}

function bill(
  { type, timing }: Charge,
  spans: readonly PriceSpan[],
  grid: BillingGrid | undefined,
  terms: BillingTerms
): BilledPart[] {
  if (type === 'one_time') return spans.slice(0, 1).flatMap((span) => billOnce(span, terms));
  return grid === undefined ? [] : billPeriods(spans, grid, timing, terms);
}

const recurringMonths = ({ type, period }: Charge, termMonths: number): Ratio | undefined =>
  type === 'recurring' && period ? periodMonths(period, termMonths) : undefined;
