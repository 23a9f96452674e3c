import type { BilledPart } from '../lifecycle/bill-charge.ts';
import { partPrice } from '../lifecycle/bill-charge.ts';
import { periodAt } from '../lifecycle/billing-grid.ts';
import { parseDay } from '../lifecycle/local-date.ts';
import { prorationRatio } from '../lifecycle/proration-ratio.ts';
import { Exact } from '../pricing/exact.ts';
import { minorText, minorUnits, toMinor } from '../pricing/minor-units.ts';
import type { ItemTerms } from './charge-items.ts';
import { servedSegments } from './charge-items.ts';
import { priceSegment } from './price-segment.ts';
import type { SubscribedCharge } from './subscription-schema.ts';

/**
 * What of a billed item is given back when its charge changes on a day within it: by the whole price and the ratio of
 * the unused days (`price`), or the billed amount × unused days ÷ the item's days (`billed_item`, Kill Bill's repair).
 * An item that is wholly unused is given back as billed; of a one-time item that has begun, nothing. Never more than was
 * billed.
 */
export function creditOf(item: BilledPart, charge: SubscribedCharge, day: string, terms: ItemTerms): bigint {
  if (item.serviceStart >= day) return item.minor;
  if (charge.charge.type === 'one_time' || item.serviceEnd <= day) return 0n;
  const credit =
    terms.policy.creditBasis === 'billed_item' ? byDays(item, day, terms) : byPrice(item, charge, day, terms);
  return absolute(credit) > absolute(item.minor) ? item.minor : credit;
}

/** Source: Kill Bill's `Item.toProratedInvoiceItem`: actual days, the ratio rounded as any other. */
function byDays(
  { minor, serviceStart, serviceEnd }: BilledPart,
  day: string,
  { subscription, policy }: ItemTerms
): bigint {
  const units = minorUnits(subscription.currency);
  const [start, end, cut] = [serviceStart, serviceEnd, day].map((date) => parseDay(date) ?? 0);
  if (start === undefined || end === undefined || cut === undefined || end <= start) return 0n;
  const ratio = { num: end - cut, den: end - start };
  return toMinor(partPrice(new Exact(minorText(minor, units)), { ratio }, policy), units);
}

function byPrice(item: BilledPart, { charge, segments }: SubscribedCharge, day: string, terms: ItemTerms): bigint {
  const { subscription, policy } = terms;
  const [start, end] = [parseDay(day) ?? 0, parseDay(item.serviceEnd) ?? 0];
  const served = servedSegments(segments, subscription.pauses);
  const segment = served.find(({ startDate, endDate }) => startDate <= day && day < endDate);
  const spans = segment && priceSegment(charge, segment, subscription.stacking);
  const price = spans?.find((span) => span.start <= start && start < span.end);
  if (segment?.grid === undefined || price === undefined) return 0n;
  const ratio = prorationRatio({ start, end }, periodAt(segment.grid, start), policy);
  const ofItem = item.kind === 'discount' ? price.net.minus(price.list) : listOrNet(price, policy.discountItems);
  return toMinor(partPrice(ofItem, { ratio }, policy), minorUnits(subscription.currency));
}

const listOrNet = ({ list, net }: { list: Exact; net: Exact }, items: 'netted' | 'separate'): Exact =>
  items === 'separate' ? list : net;

const absolute = (minor: bigint): bigint => (minor < 0n ? -minor : minor);
