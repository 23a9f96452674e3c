import { canonicalJson } from '../catalog/canonical-json.ts';
import { servedSegments } from './charge-items.ts';
import type { Segment, SubscribedCharge, Subscription } from './subscription-schema.ts';

/** The first day on which a charge has other terms, other periods or another service than before; undefined if none. */
export function firstDifference(
  old: { readonly charge: SubscribedCharge | undefined; readonly subscription: Subscription },
  now: { readonly charge: SubscribedCharge | undefined; readonly subscription: Subscription }
): string | undefined {
  const a = servedSegments(old.charge?.segments ?? [], old.subscription.pauses);
  const b = servedSegments(now.charge?.segments ?? [], now.subscription.pauses);
  const days = [...a, ...b].flatMap(({ startDate, endDate }) => [startDate, endDate]);
  return [...new Set(days)].sort().find((day) => termsOn(a, day) !== termsOn(b, day));
}

/** The terms in force on a day as one text; empty when there are none. */
function termsOn(segments: readonly Segment[], day: string): string {
  const segment = segments.find(({ startDate, endDate }) => startDate <= day && day < endDate);
  return segment === undefined ? '' : canonicalJson({ ...segment, startDate: '', endDate: '' });
}
