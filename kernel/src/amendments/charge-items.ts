import type { ProrationPolicy } from '../catalog/capabilities-schema.ts';
import { billOnce, billPeriods, type BilledPart } from '../lifecycle/bill-charge.ts';
import { scheduleBook } from '../lifecycle/billing-schedule.ts';
import { dateOf, overlap, parseDay, type Day, type Span } from '../lifecycle/local-date.ts';
import { Exact } from '../pricing/exact.ts';
import { minorUnits, toMinor } from '../pricing/minor-units.ts';
import { priceSegment, segmentSpan } from './price-segment.ts';
import type { Pause, Segment, SubscribedCharge, Subscription } from './subscription-schema.ts';

/** What items of a subscription's charges follow from besides the charge. */
export interface ItemTerms {
  readonly subscription: Subscription;
  readonly policy: ProrationPolicy;
}

/** Every item a charge is ever billed in by its segments, whether it has been billed or not, in order of service. */
export function itemsOf(charge: SubscribedCharge, { subscription, policy }: ItemTerms): BilledPart[] {
  const units = minorUnits(subscription.currency);
  const terms = { policy, units, schedule: scheduleBook(policy) };
  const { type, timing } = charge.charge;
  const served = servedSegments(charge.segments, subscription.pauses);
  const items = (type === 'one_time' ? served.slice(0, 1) : served).flatMap((segment) => {
    const spans = priceSegment(charge.charge, segment, subscription.stacking) ?? [];
    if (type === 'one_time') return spans.slice(0, 1).flatMap((span) => billOnce(span, terms));
    return segment.grid ? billPeriods(spans, segment.grid, timing, terms) : [];
  });
  return shared(items, charge, policy, units);
}

/** Segments less the time of pauses. */
export function servedSegments(segments: readonly Segment[], pauses: readonly Pause[]): Segment[] {
  return pauses.reduce<Segment[]>((left, pause) => left.flatMap((segment) => without(segment, pause)), [...segments]);
}

function without(segment: Segment, pause: Pause): Segment[] {
  const span = segmentSpan(segment);
  const gap = pauseSpan(pause);
  const hit = span && gap && overlap(span, gap);
  if (!span || !hit) return [segment];
  return [
    ...(span.start < hit.start ? [{ ...segment, endDate: dateOf(hit.start) }] : []),
    ...(hit.end < span.end ? [{ ...segment, startDate: dateOf(hit.end) }] : [])
  ];
}

const FOR_EVER: Day = 1_000_000;

function pauseSpan({ startDate, endDate }: Pause): Span | undefined {
  const start = parseDay(startDate);
  return start === undefined ? undefined : { start, end: parseDay(endDate ?? '') ?? FOR_EVER };
}

/** Items less their parts of shared amounts, in the item or beside it as the engine bills discounts; never below 0. */
function shared(
  items: readonly BilledPart[],
  { shares }: SubscribedCharge,
  { discountItems }: ProrationPolicy,
  units: number
): BilledPart[] {
  if (shares.length === 0) return [...items];
  const parts = new Map(shares.map(({ serviceStart, amount }) => [serviceStart, toMinor(new Exact(amount), units)]));
  return items.flatMap((item) => {
    const share = item.kind === undefined ? (parts.get(item.serviceStart) ?? 0n) : 0n;
    const taken = share < item.minor ? share : item.minor;
    if (taken === 0n) return [item];
    if (discountItems === 'netted') return [{ ...item, minor: item.minor - taken }];
    return [item, { ...item, minor: -taken, kind: 'discount' as const }];
  });
}
