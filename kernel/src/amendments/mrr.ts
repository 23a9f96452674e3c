import { parseDay } from '../lifecycle/local-date.ts';
import { ZERO, type Exact } from '../pricing/exact.ts';
import { servedSegments } from './charge-items.ts';
import { priceSegment } from './price-segment.ts';
import type { Subscription } from './subscription-schema.ts';

/** Exact MRR on a day: the net price of a whole period ÷ its months, over the recurring charges in force then. */
export function mrrOn({ charges, pauses, stacking }: Subscription, date: string): Exact {
  const day = parseDay(date);
  return charges.reduce<Exact>((sum, { charge, segments }) => {
    const segment = servedSegments(segments, pauses).find(
      ({ startDate, endDate }) => startDate <= date && date < endDate
    );
    if (charge.type !== 'recurring' || day === undefined || segment?.periodMonths === undefined) return sum;
    const span = priceSegment(charge, segment, stacking)?.find(({ start, end }) => start <= day && day < end);
    const { num, den } = segment.periodMonths;
    return span ? sum.plus(span.net.times(den).div(num)) : sum;
  }, ZERO);
}
