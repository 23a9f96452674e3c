import type { Db } from '../database.ts';

const MOST = 100;

/** The latest events, newest first, each with where its deliveries stand. */
export async function listEvents(db: Db) {
  const events = await db
    .selectFrom('webhook_event')
    .selectAll()
    .orderBy('occurred_at', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute();
  return Promise.all(
    events.map(async ({ id, type, occurred_at, data }) => ({
      id,
      type,
      occurredAt: occurred_at.toISOString(),
      data,
      deliveries: await deliveriesOf(db, id)
    }))
  );
}

async function deliveriesOf(db: Db, eventId: string) {
  const rows = await db
    .selectFrom('webhook_delivery as d')
    .innerJoin('webhook as w', 'w.id', 'd.webhook_id')
    .select(['w.url', 'd.attempts', 'd.delivered_at', 'd.last_problem'])
    .where('d.event_id', '=', eventId)
    .orderBy('d.id')
    .execute();
  return rows.map(({ url, attempts, delivered_at, last_problem }) => ({
    url,
    attempts,
    deliveredAt: delivered_at?.toISOString() ?? null,
    lastProblem: last_problem
  }));
}
