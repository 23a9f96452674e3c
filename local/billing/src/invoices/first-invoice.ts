import { previewInvoices, type ScheduledInvoice } from '@plumbline/kernel';
import { sql } from 'kysely';
import { loadProducts } from '../catalog/load-products.ts';
import type { Db } from '../database.ts';
import { asQuote } from '../orders/as-quote.ts';
import { findSubscription } from '../orders/find-order.ts';
import type { SubscriptionDetail } from '../orders/schema.ts';
import { dayOf } from '../platform/clock.ts';
import { answer, refuse, type Outcome } from '../platform/http/outcome.ts';
import { newId } from '../platform/new-id.ts';
import { findInvoices } from './find-invoices.ts';
import { postInvoice } from './post-invoices.ts';

/**
 * Makes the first invoice of a subscription: posted when its date has come, planned until then. A subscription has one
 * first invoice; asking again under another key finds it.
 */
export async function makeFirstInvoice(db: Db, subscriptionId: string, now: Date): Promise<Outcome> {
  const subscription = await findSubscription(db, subscriptionId, dayOf(now));
  if (!subscription) return refuse('not_found', `There is no subscription ${subscriptionId}.`);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`first invoice ${subscriptionId}`}, 0))`.execute(db);
  const [made] = await findInvoices(db, subscriptionId);
  if (made) return answer(200, made);
  const scheduled = await firstScheduled(db, subscription);
  if (!scheduled)
    return refuse(
      'nothing_to_invoice',
      `Subscription ${subscription.number} is billed on use only: its first invoice follows the first usage.`
    );
  const id = await storeInvoice(db, subscription, scheduled);
  if (scheduled.date <= dayOf(now)) await postInvoice(db, id, now);
  const [stored] = await findInvoices(db, subscriptionId);
  return answer(201, stored);
}

/** The prices are those of the catalog version the order names, whatever is in force now. */
async function firstScheduled(db: Db, subscription: SubscriptionDetail): Promise<ScheduledInvoice | undefined> {
  const { catalog, quote } = asQuote(subscription, await loadProducts(db, subscription.catalogVersion));
  return previewInvoices(catalog, quote)[0];
}

async function storeInvoice(
  db: Db,
  { id: subscriptionId, currency }: SubscriptionDetail,
  scheduled: ScheduledInvoice
): Promise<string> {
  const id = newId('inv');
  const { date, total } = scheduled;
  await db
    .insertInto('invoice')
    .values({ id, subscription_id: subscriptionId, date, currency, total, posted_at: null })
    .execute();
  for (const [position, item] of scheduled.items.entries()) {
    const { planKey, chargeId, serviceStart, serviceEnd, amount } = item;
    const line = {
      plan_key: planKey,
      charge_id: chargeId,
      service_start: serviceStart,
      service_end: serviceEnd,
      amount
    };
    await db
      .insertInto('invoice_line')
      .values({ invoice_id: id, position, ...line })
      .execute();
  }
  return id;
}
