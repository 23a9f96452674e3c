import type { ProrationPolicy } from '../catalog/capabilities-schema.ts';
import type { Charge } from '../catalog/charge-schema.ts';
import { Exact } from '../pricing/exact.ts';
import { toMinor } from '../pricing/minor-units.ts';
import { periodMonths } from './billing-period.ts';
import type { ScheduleBook, SchedulePart, Term } from './billing-schedule.ts';
import { dateOf } from './local-date.ts';

/** One future invoice item of a charge: rounded, in the currency's minor units. */
export interface BilledPart {
  readonly invoiceDate: string;
  readonly serviceStart: string;
  readonly serviceEnd: string;
  readonly minor: bigint;
}

/** What billing needs to know of the quote as a whole. */
export interface BillingTerms {
  readonly term: Term;
  readonly schedule: ScheduleBook;
  readonly policy: ProrationPolicy;
  readonly units: number;
}

/**
 * The items a charge will be billed in over the term, in order. Recurring: one item for each part of the schedule,
 * invoiced at its start (in advance) or end (in arrears). One-time: one item on the first day. Usage: as recurring, at
 * the price of its commitment; none without one.
 */
export function billCharge(charge: Charge, netPrice: Exact | undefined, terms: BillingTerms): BilledPart[] {
  if (netPrice === undefined) return [];
  const whole = toMinor(netPrice, terms.units);
  if (charge.type === 'one_time') return [firstDay(terms.term, whole)];
  if (charge.period === undefined) return [];
  return terms.schedule(periodMonths(charge.period)).map((part) => ({
    invoiceDate: charge.timing === 'in_advance' ? part.start : part.end,
    serviceStart: part.start,
    serviceEnd: part.end,
    minor: part.whole ? whole : toMinor(partPrice(netPrice, part, terms.policy), terms.units)
  }));
}

function firstDay(term: Term, minor: bigint): BilledPart {
  const start = dateOf(term.start);
  return { invoiceDate: start, serviceStart: start, serviceEnd: dateOf(term.start + 1), minor };
}

/** Multiplies before it divides, so that the only rounding besides the item's own is a declared ratioScale. */
function partPrice(netPrice: Exact, { ratio }: SchedulePart, { ratioScale }: ProrationPolicy): Exact {
  if (ratioScale === undefined) return netPrice.times(ratio.num).div(ratio.den);
  return netPrice.times(new Exact(ratio.num).div(ratio.den).toDecimalPlaces(ratioScale));
}
