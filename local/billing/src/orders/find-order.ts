import type { Db } from '../database.ts';
import type { Order, OrderLine, SubscriptionDetail } from './schema.ts';

function subscribed(db: Db) {
  return db
    .selectFrom('order as o')
    .innerJoin('subscription as s', 's.order_id', 'o.id')
    .select([
      'o.id as order_id',
      'o.number as order_number',
      'o.external_key',
      'o.content_hash',
      'o.account_id',
      'o.catalog_version',
      'o.currency',
      'o.term_months',
      'o.bill_day',
      'o.created_at',
      's.id',
      's.number',
      's.start_date',
      's.end_date'
    ]);
}
type Row = Awaited<ReturnType<ReturnType<typeof subscribed>['executeTakeFirstOrThrow']>>;

/** The order with an external key and the hash of what it was made of. */
export async function findOrder(
  db: Db,
  externalKey: string,
  today: string
): Promise<{ order: Order; contentHash: string } | undefined> {
  const row = await subscribed(db).where('o.external_key', '=', externalKey).executeTakeFirst();
  return row && { order: toOrder(row, today), contentHash: row.content_hash };
}

/** A subscription with its lines, in the order they were given. */
export async function findSubscription(db: Db, id: string, today: string): Promise<SubscriptionDetail | undefined> {
  const row = await subscribed(db).where('s.id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  return {
    ...toSubscription(row, today),
    orderId: row.order_id,
    accountId: row.account_id,
    catalogVersion: row.catalog_version,
    termMonths: row.term_months,
    billDay: row.bill_day,
    lines: await linesOf(db, row.order_id)
  };
}

async function linesOf(db: Db, orderId: string): Promise<OrderLine[]> {
  const rows = await db
    .selectFrom('order_line')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    planKey: row.plan_key,
    planId: row.plan_id,
    chargeId: row.charge_id,
    quantity: row.quantity,
    ...(row.discount_kind && { discount: { kind: row.discount_kind, value: row.discount_value ?? '0' } })
  }));
}

function toOrder(row: Row, today: string): Order {
  return {
    id: row.order_id,
    number: row.order_number,
    externalKey: row.external_key,
    accountId: row.account_id,
    catalogVersion: row.catalog_version,
    createdAt: row.created_at.toISOString(),
    subscription: toSubscription(row, today)
  };
}

/** Pending until its first day has come. */
function toSubscription(row: Row, today: string) {
  return {
    id: row.id,
    number: row.number,
    status: row.start_date > today ? ('pending' as const) : ('active' as const),
    startDate: row.start_date,
    endDate: row.end_date,
    currency: row.currency
  };
}
