import type { Price } from '../catalog/price-schema.ts';
import { periodMonths } from '../lifecycle/billing-period.ts';
import { chargeModel } from '../pricing/charge-models.ts';
import { Exact, parseExact, ZERO } from '../pricing/exact.ts';
import { listPrice } from '../pricing/list-price.ts';
import type { ChargeReading, QuoteHeader } from '../quote/quote-reading.ts';
import type { StepUp } from '../quote/ramp-schema.ts';

/** A quantity at which a line's price is judged, with one period's price there before discounts. */
export interface PricePoint {
  readonly quantity: Exact;
  /** By the catalog. */
  readonly catalog: Exact;
  /** As negotiated and stepped up. */
  readonly list: Exact;
}

/**
 * Where a line is judged: at its quantity. Usage, and any quantity that costs nothing, is judged where its prices show:
 * on both sides of every tier's end, of other models at a hundred units beyond the included ones. Only the first and
 * last of very many tiers are looked at.
 */
export function pricePoints(reading: ChargeReading, header: QuoteHeader): PricePoint[] {
  const { list, quantity, catalogPrice, price, entry } = reading;
  if (!list || !quantity || !catalogPrice || !price) return [];
  if (!list.amount.isZero()) {
    const catalog = isNegotiated(reading) ? listAt(reading, header, quantity, catalogPrice)?.amount : list.amount;
    return catalog ? [{ quantity, catalog, list: list.amount }] : [];
  }
  return probes(reading, [catalogPrice, price]).flatMap((probe) => {
    const [catalog, given] = [
      listAt(reading, header, probe, catalogPrice),
      listAt(reading, header, probe, price, entry.stepUp)
    ];
    return catalog && given ? [{ quantity: probe, catalog: catalog.amount, list: given.amount }] : [];
  });
}

/** Whether a line has anything but the catalog's price. */
export const isNegotiated = ({ entry }: ChargeReading): boolean =>
  entry.price !== undefined || entry.stepUp !== undefined;

/** One period's (or the one-time) price of a quantity in the line's interval. */
export function listAt(
  { charge, interval }: ChargeReading,
  { term, intervals }: QuoteHeader,
  quantity: Exact,
  price: Price,
  stepUp?: StepUp
): ReturnType<typeof listPrice> {
  const months =
    charge.type === 'one_time' || !charge.period || !term ? undefined : periodMonths(charge.period, term.months);
  const years = stepUp ? (intervals.find((one) => one.interval?.key === interval)?.years ?? 0) : 0;
  return listPrice(charge, price, quantity, { periodMonths: months, stepUp, years });
}

const MOST_TIERS = 50;

function probes({ charge, price }: ChargeReading, prices: readonly Price[]): Exact[] {
  const included = parseExact(charge.includedUnits ?? '') ?? ZERO;
  if (!chargeModel(charge.model)?.reads.includes('tiers')) {
    return [new Exact(100).times(parseExact(price?.packageSize ?? '') ?? 1).plus(included)];
  }
  const tiers = prices.flatMap(({ tiers: all = [] }) => [
    ...all.slice(0, MOST_TIERS),
    ...all.slice(MOST_TIERS).slice(-1)
  ]);
  const ends = tiers.flatMap(({ from, to }) => {
    const [start, end] = [parseExact(from), parseExact(to ?? '')];
    return [...(start ? [start.plus(1)] : []), ...(end ? [end] : [])];
  });
  return ends.map((end) => end.plus(included));
}
