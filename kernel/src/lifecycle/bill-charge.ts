import type { ProrationPolicy } from '../catalog/capabilities-schema.ts';
import type { Timing } from '../catalog/billing-terms-schema.ts';
import { Exact } from '../pricing/exact.ts';
import { toMinor } from '../pricing/minor-units.ts';
import type { BillingGrid } from './billing-grid.ts';
import type { ScheduleBook } from './billing-schedule.ts';
import { dateOf, type Span } from './local-date.ts';
import type { Ratio } from './ratio.ts';
import type { Term } from './term.ts';

/** One future invoice item of a charge: rounded, in the currency's minor units. */
export interface BilledPart {
  readonly invoiceDate: string;
  readonly serviceStart: string;
  readonly serviceEnd: string;
  readonly minor: bigint;
  /** The part is the discount of the one before it, where the engine bills discounts as items of their own. */
  readonly kind?: 'discount' | undefined;
}

/** What billing needs to know of the quote as a whole. */
export interface BillingTerms {
  readonly term: Term;
  readonly schedule: ScheduleBook;
  readonly policy: ProrationPolicy;
  readonly units: number;
}

/** A stretch of time at one price of a whole period (or once): before and after discounts. */
export interface PriceSpan extends Span {
  readonly list: Exact;
  readonly net: Exact;
}

/**
 * The items a recurring charge will be billed in, in order: each span is cut at the boundaries of the grid and each part
 * is one item, invoiced at its start (in advance) or end (in arrears).
 */
export function billPeriods(
  spans: readonly PriceSpan[],
  grid: BillingGrid,
  timing: Timing,
  { schedule, policy, units }: Omit<BillingTerms, 'term'>
): BilledPart[] {
  const billed: BilledPart[] = [];
  for (const span of spans) {
    const prices = itemPrices(span, policy).map((item) => ({ ...item, whole: toMinor(item.price, units) }));
    for (const part of schedule(span, grid)) {
      const { start: serviceStart, end: serviceEnd } = part;
      const invoiceDate = timing === 'in_advance' ? serviceStart : serviceEnd;
      for (const { price, whole, kind } of prices) {
        const minor = part.whole ? whole : toMinor(partPrice(price, part, policy), units);
        const item = { invoiceDate, serviceStart, serviceEnd, minor };
        billed.push(kind ? { ...item, kind } : item);
      }
    }
  }
  return billed;
}

/** The item a one-time charge will be billed in: on its first day, never prorated. */
export function billOnce(span: PriceSpan, { policy, units }: Pick<BillingTerms, 'policy' | 'units'>): BilledPart[] {
  const start = dateOf(span.start);
  const day = { invoiceDate: start, serviceStart: start, serviceEnd: dateOf(span.start + 1) };
  return itemPrices(span, policy).map(({ price, kind }) => ({
    ...day,
    minor: toMinor(price, units),
    ...(kind && { kind })
  }));
}

interface ItemPrice {
  readonly price: Exact;
  readonly kind?: 'discount';
}

/** The net price in one item, or the list price and what is taken off it in two (Zuora). */
function itemPrices({ list, net }: PriceSpan, { discountItems }: ProrationPolicy): ItemPrice[] {
  if (discountItems === 'netted' || list.eq(net)) return [{ price: net }];
  return [{ price: list }, { price: net.minus(list), kind: 'discount' }];
}

/** Multiplies before it divides, so that the only rounding besides the item's own is a declared ratioScale. */
export function partPrice(price: Exact, { ratio }: { ratio: Ratio }, { ratioScale }: ProrationPolicy): Exact {
  if (ratioScale === undefined) return price.times(ratio.num).div(ratio.den);
  return price.times(new Exact(ratio.num).div(ratio.den).toDecimalPlaces(ratioScale));
}
