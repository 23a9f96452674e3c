import type { Catalog } from '../catalog/catalog-schema.ts';
import type { BilledPart } from '../lifecycle/bill-charge.ts';
import { addPeriods, periodMonths } from '../lifecycle/billing-period.ts';
import { chargeGrid } from '../lifecycle/charge-grid.ts';
import { dateOf } from '../lifecycle/local-date.ts';
import { minorText, minorUnits } from '../pricing/minor-units.ts';
import type { LineResult } from '../pricing/price-line.ts';
import { pricePlans } from '../quote/price-plans.ts';
import type { ChargeReading, QuoteHeader } from '../quote/quote-reading.ts';
import type { Quote } from '../quote/quote-schema.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Segment, SubscribedCharge, Subscription } from './subscription-schema.ts';

export type Subscribed = { readonly ok: true; readonly subscription: Subscription } | Refusal;

/**
 * The subscription that an accepted quote becomes, with nothing billed yet: every charge as it was signed, and a segment
 * for each ramp interval. Refused when a line of the quote cannot be priced: what is blocked is never accepted.
 */
export function subscriptionOf(catalog: Catalog, quote: Quote): Subscribed {
  const { header, plans, lines } = pricePlans(catalog, quote);
  const { term } = header;
  const quoted = plans.flatMap(({ charges }) => charges);
  if (term === undefined || lines.length < quoted.length) {
    return refuse('quote_not_priced', 'plans', 'the quote has lines that cannot be priced');
  }
  const unshared = plans.flatMap(({ ownLines }) => ownLines);
  const charges = new Map<string, SubscribedCharge>();
  for (const [at, line] of lines.entries()) {
    const key = `${line.line.planKey} ${line.line.chargeId}`;
    const known = charges.get(key) ?? signedCharge(line);
    const shares = sharesOf(unshared[at]?.billed ?? [], line.billed, minorUnits(quote.currency));
    charges.set(key, {
      ...known,
      segments: [...known.segments, ...segmentOf(line, header)],
      shares: [...known.shares, ...shares]
    });
  }
  const { currency, startDate, stacking } = quote;
  const { billDay } = term;
  const subscription: Subscription = {
    ...{ currency, startDate, termStart: startDate, termEnd: dateOf(term.end), billDay },
    ...(stacking && { stacking }),
    charges: [...charges.values()],
    pauses: []
  };
  return { ok: true, subscription };
}

/** A line's charge as it is signed, without any time yet. */
export function signedCharge({ reading }: LineResult): SubscribedCharge {
  const { planEntry, charge } = reading;
  const { key: planKey, ratePlanId } = planEntry;
  const endDate = ownEnd(reading);
  return { planKey, ratePlanId, charge, ...(endDate && { endDate }), segments: [], shares: [], billed: [] };
}

/** The day on which the end condition of a charge is met; undefined where it ends with the subscription. */
function ownEnd({ charge, entry, begins }: ChargeReading): string | undefined {
  const { endCondition, period } = charge;
  if (endCondition?.kind === 'date') return entry.endDate;
  if (endCondition?.kind !== 'periods' || period === undefined || begins === undefined) return undefined;
  const end = addPeriods(begins, period, endCondition.count);
  return end === undefined ? undefined : dateOf(end);
}

/** A priced line as a segment of its charge, with everything its price and its billing periods follow from. */
export function segmentOf({ reading }: LineResult, { term, catalog, intervals }: QuoteHeader): Segment[] {
  const { span, begins, price, entry, charge, discounts, interval } = reading;
  if (term === undefined || span === undefined || begins === undefined || price === undefined) return [];
  const recurs = charge.type !== 'one_time' && charge.period !== undefined;
  const grid = recurs ? chargeGrid(charge, begins, term, catalog.engineCapabilities.prorationPolicy) : undefined;
  const years = intervals.find((candidate) => candidate.interval?.key === interval)?.years ?? 0;
  return [
    {
      startDate: dateOf(span.start),
      endDate: dateOf(span.end),
      quantity: entry.quantity,
      price,
      discounts: [...discounts],
      ...(entry.stepUp && { stepUp: entry.stepUp }),
      years,
      uplifts: [],
      ...(recurs && charge.period && { periodMonths: periodMonths(charge.period, term.months) }),
      ...(grid && { grid })
    }
  ];
}

/** What amounts off the plan, an interval or the quote take of a line's items, by the day their service begins. */
export function sharesOf(
  unshared: readonly BilledPart[],
  billed: readonly BilledPart[],
  units: number
): SubscribedCharge['shares'] {
  const shares = new Map<string, bigint>();
  const add = ({ serviceStart, minor }: BilledPart, sign: bigint): void => {
    shares.set(serviceStart, (shares.get(serviceStart) ?? 0n) + sign * minor);
  };
  for (const part of unshared) add(part, 1n);
  for (const part of billed) add(part, -1n);
  return [...shares].flatMap(([serviceStart, minor]) =>
    minor === 0n ? [] : [{ serviceStart, amount: minorText(minor, units) }]
  );
}
