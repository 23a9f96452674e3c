import type { ProrationPolicy } from '../catalog/capabilities-schema.ts';
import type { InvoiceItem } from '../quote/evaluation-schema.ts';
import { partOf, recordOf, unbilled } from './billed-items.ts';
import type { Subscription } from './subscription-schema.ts';

/** An item with the day it is, or was, invoiced. */
export interface ScheduledItem extends InvoiceItem {
  readonly invoiceDate: string;
}

/**
 * Every item of a subscription, written and to come, by invoice day; equal days keep the order of the charges. With a
 * horizon, only what is invoiced before that day.
 */
export function scheduleOf(subscription: Subscription, policy: ProrationPolicy, horizon?: string): ScheduledItem[] {
  const { currency } = subscription;
  const items = subscription.charges.flatMap((charge) => {
    const { planKey, charge: signed } = charge;
    const written = charge.billed.map((record) => partOf(record, currency));
    return [...written, ...unbilled(charge, { subscription, policy })].map((part) => ({
      ...{ planKey, chargeId: signed.id, chargeName: signed.name, type: signed.type },
      ...recordOf(part, currency)
    }));
  });
  return items
    .filter(({ invoiceDate }) => horizon === undefined || invoiceDate < horizon)
    .sort((a, b) => (a.invoiceDate < b.invoiceDate ? -1 : Number(a.invoiceDate > b.invoiceDate)));
}
