import { applyDiscounts } from '../pricing/discount.ts';
import { Exact, exactText, parseExact } from '../pricing/exact.ts';
import { minorText, minorUnits } from '../pricing/minor-units.ts';
import type { Discount } from '../quote/discount-schema.ts';
import type { Remedy } from '../quote/evaluation-schema.ts';
import type { PriceOverride } from '../quote/ramp-schema.ts';
import { reducedTo, type GivenDiscount } from './given-discounts.ts';
import { isNegotiated, listAt } from './price-points.ts';
import { lineKey, type ShareStep } from './share-steps.ts';
import { isBelow, roundingOf, type Share, type SoldLine } from './sold-line.ts';
import { termPlace } from './term-place.ts';

/** What brings a line up to a price: the remedy, where it applies, and how far it goes (see once-per-place.ts). */
export interface Keeping {
  readonly path: string;
  readonly remedy?: Remedy;
  readonly reach?: Exact;
}

/** A line that is to be brought up to a price; it need not have a net price yet. */
export type Lowered = Pick<SoldLine, 'reading' | 'quote' | 'point' | 'given' | 'share'> & {
  readonly net: Exact | undefined;
};

/**
 * The one change that brings a line's period price up to a floor: less of the discount that was given last, of those
 * that can do it alone; else a higher price. A line that bears a shared amount is only helped by less of that: after any
 * other change the amount would be shared in other parts. Without a remedy the path is that of what was given last.
 */
export function keepPrice(line: Lowered, floor: Exact): Keeping {
  const { given, share } = line;
  if (share !== undefined) return lessShare(line, share, floor);
  for (let at = given.length - 1; at >= 0; at -= 1) {
    const found = lessDiscount(line, at, floor);
    if (found !== undefined) return found;
  }
  return higherPrice(line, floor) ?? { path: given.at(-1)?.path ?? termPlace(line.reading, lastTerm(line)).path };
}

const lastTerm = ({ reading }: Lowered): 'price' | 'discount' => (isNegotiated(reading) ? 'price' : 'discount');

/** Compounding percents and sums take a fixed part of the price for each unit of a discount, and so does the best one. */
function lessDiscount({ given, point, quote }: Lowered, at: number, floor: Exact): Keeping | undefined {
  const { stacking = 'compound', currency } = quote.quote;
  const one = given[at];
  const others = given.filter((_, index) => index !== at).map(({ discount }) => discount);
  const without = applyDiscounts(point.list, others, stacking)?.net;
  if (one === undefined || without === undefined || isBelow(without, floor) || without.isZero()) return undefined;
  const share = stacking === 'compound' ? without : point.list;
  const perUnit = one.discount.kind === 'percent' ? share.div(100) : share.div(point.list);
  const from = stacking === 'best' ? point.list : without;
  return keeping(one, from.minus(floor).div(perUnit), currency);
}

function keeping(one: GivenDiscount, value: Exact, currency: string): Keeping {
  const other = reducedTo(one.discount, value.toDecimalPlaces(30), currency);
  return { path: one.path, remedy: one.replace(other), reach: reachOf(other) };
}

const reachOf = (discount: Discount | undefined): Exact => new Exact(discount?.value ?? 0);

/** Less of the last shared amount that takes anything of the line, in the same part of it as the line has of the whole. */
function lessShare({ net, quote }: Lowered, share: Share, floor: Exact): Keeping {
  const { line, given } = share;
  const key = lineKey(line.reading);
  const steps = share.steps().filter(({ shared }) => shared.shares(line));
  const partOf = (step: ShareStep): bigint => (step.before.get(key) ?? 0n) - (step.after.get(key) ?? 0n);
  const at = steps.findLastIndex((step) => partOf(step) > 0n);
  const [one, step] = [given[at], steps[at]];
  if (!one || !step || !net) return { path: given.at(-1)?.path ?? '' };
  if (!floor.isFinite()) return { path: one.path };
  const whole = (line.contractMinor + line.sharedMinor).toString();
  const least = net.isZero() ? 0n : BigInt(floor.times(whole).div(net).toDecimalPlaces(20).ceil().toFixed(0));
  const part = partOf(step);
  const allowed = part - (least - line.contractMinor);
  if (allowed < 0n) return { path: one.path };
  const minor =
    one.discount.until === undefined
      ? (allowed * step.worth) / (step.before.get(key) ?? 1n)
      : (allowed * step.taken) / (part + roundingOf(share));
  const { currency } = quote.quote;
  return keeping(one, new Exact(minorText(minor, minorUnits(currency))), currency);
}

/** The least negotiated amount that keeps the floor, where the price rises evenly with it; else the catalog's price. */
function higherPrice(line: Lowered, floor: Exact): Keeping | undefined {
  const { reading, quote, point, net } = line;
  const { entry, catalogPrice, planEntry, charge } = reading;
  if (entry.price === undefined || !catalogPrice) return undefined;
  const list = listAt(reading, quote, point.quantity, catalogPrice, entry.stepUp)?.amount;
  const most = list && netOf(line, list);
  if (most === undefined || isBelow(most, floor)) return undefined;
  const { path, within } = termPlace(reading, 'price');
  const [amount, ofCatalog] = [parseExact(entry.price.amount ?? ''), parseExact(catalogPrice.amount ?? '')];
  const place = { planKey: planEntry.key, chargeId: charge.id, ...within };
  if (amount && ofCatalog && net && most.gt(net) && !entry.price.tiers && !entry.price.percent) {
    const needed = amount.plus(floor.minus(net).times(ofCatalog.minus(amount)).div(most.minus(net)));
    const text = exactText(needed.toDecimalPlaces(30).toDecimalPlaces(12, Exact.ROUND_UP));
    const label = `Set price to ${text} ${quote.quote.currency}`;
    const remedy: Remedy = { label, change: { kind: 'set_price', ...place, price: { amount: text } } };
    return { path, remedy, reach: needed.negated() };
  }
  const own = within.interval === undefined ? undefined : ownInstead(reading);
  const change = { kind: 'set_price', ...place, ...(own && { price: own }) } as const;
  return { path, remedy: { label: "Take the catalog's price", change }, reach: new Exact(-Infinity) };
}

/** An interval without a price has the charge's own one: to have the catalog's it needs one that negotiates nothing. */
export function ownInstead({ planEntry, charge }: Lowered['reading']): PriceOverride | undefined {
  return planEntry.charges.find(({ chargeId }) => chargeId === charge.id)?.price && {};
}

const netOf = ({ given, quote }: Lowered, list: Exact): Exact | undefined =>
  applyDiscounts(
    list,
    given.map(({ discount }) => discount),
    quote.quote.stacking
  )?.net;
