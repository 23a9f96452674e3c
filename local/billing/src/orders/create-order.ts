import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { newId } from '../platform/new-id.ts';
import type { NewOrder } from './schema.ts';

/** Equal for equal orders, whatever the order of their fields was on the wire (the schema puts them in one order). */
export function contentHash(order: NewOrder): string {
  return createHash('sha256').update(JSON.stringify(order)).digest('hex');
}

/** Stores a checked order and the subscription it starts. The term ends on the same day of a later month, or its last day. */
export async function createOrder(db: Db, order: NewOrder, now: Date): Promise<void> {
  const id = newId('ord');
  await db
    .insertInto('order')
    .values({
      id,
      external_key: order.externalKey,
      content_hash: contentHash(order),
      account_id: order.accountId,
      catalog_version: order.catalogVersion,
      currency: order.currency,
      start_date: order.startDate,
      term_months: order.termMonths,
      bill_day: order.billDay ?? null,
      created_at: now
    })
    .execute();
  await storeLines(db, id, order);
  await db
    .insertInto('subscription')
    .values({
      id: newId('sub'),
      order_id: id,
      start_date: order.startDate,
      end_date: sql<string>`(${order.startDate}::date + make_interval(months => ${order.termMonths}))::date`
    })
    .execute();
}

/** Rows per statement: Postgres takes at most 65,535 parameters. */
const CHUNK = 1_000;

async function storeLines(db: Db, orderId: string, { lines }: NewOrder) {
  const rows = lines.map((line, position) => ({
    order_id: orderId,
    position,
    plan_key: line.planKey,
    plan_id: line.planId,
    charge_id: line.chargeId,
    quantity: line.quantity,
    discount_kind: line.discount?.kind ?? null,
    discount_value: line.discount?.value ?? null
  }));
  for (let start = 0; start < rows.length; start += CHUNK) {
    await db
      .insertInto('order_line')
      .values(rows.slice(start, start + CHUNK))
      .execute();
  }
}
