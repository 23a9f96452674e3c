import type { BilledPart } from '../lifecycle/bill-charge.ts';
import { Exact } from '../pricing/exact.ts';
import { minorText, minorUnits, toMinor } from '../pricing/minor-units.ts';
import { itemsOf, type ItemTerms } from './charge-items.ts';
import { from } from './segments.ts';
import type { BilledItem, SubscribedCharge, Subscription } from './subscription-schema.ts';
import type { ProrationPolicy } from '../catalog/capabilities-schema.ts';

/** A billed item in minor units, as its record holds it in decimals. */
export function partOf({ amount, ...item }: BilledItem, currency: string): BilledPart {
  return { ...item, minor: toMinor(new Exact(amount), minorUnits(currency)) };
}

export function recordOf({ minor, ...part }: BilledPart, currency: string): BilledItem {
  return { ...part, amount: minorText(minor, minorUnits(currency)) };
}

/** The first day of service that no invoice has charged yet; all of it when nothing is billed. */
export function coveredUntil({ billed }: SubscribedCharge): string {
  return billed.reduce((latest, { serviceEnd }) => (serviceEnd > latest ? serviceEnd : latest), '');
}

/**
 * The items of a charge that are not billed yet, whenever they will be. Of a period that is billed in part (the last of a
 * term, which then was made longer) the rest is an item of its own.
 */
export function unbilled(charge: SubscribedCharge, terms: ItemTerms): BilledPart[] {
  const covered = coveredUntil(charge);
  if (charge.charge.type === 'one_time') {
    return itemsOf(charge, terms).filter(({ serviceStart }) => serviceStart >= covered);
  }
  return itemsOf({ ...charge, segments: from(charge.segments, covered) }, terms);
}

/** The subscription once every invoice up to and including a day is written. */
export function billThrough(subscription: Subscription, day: string, policy: ProrationPolicy): Subscription {
  const charges = subscription.charges.map((charge) => {
    const due = unbilled(charge, { subscription, policy }).filter(({ invoiceDate }) => invoiceDate <= day);
    return due.length === 0
      ? charge
      : { ...charge, billed: [...charge.billed, ...due.map((part) => recordOf(part, subscription.currency))] };
  });
  return { ...subscription, charges, billedThrough: day };
}
