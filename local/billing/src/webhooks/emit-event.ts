import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { newId } from '../platform/new-id.ts';
import type { EventType } from './schema.ts';

/** Writes an event and one delivery for each webhook that wants it. Call it in the transaction of what it tells. */
export async function emitEvent(db: Db, type: EventType, data: object, now: Date): Promise<void> {
  const id = newId('evt');
  await db
    .insertInto('webhook_event')
    .values({ id, type, occurred_at: now, data: JSON.stringify(data) })
    .execute();
  await addDeliveries(db, id, 1);
}

/** Adds deliveries of an event, due at once (in real time: waiting is no business date). @returns how many */
export async function addDeliveries(db: Db, eventId: string, times: number): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into webhook_delivery (event_id, webhook_id, next_attempt_at)
    select e.id, w.id, now() from webhook_event e join webhook w on e.type = any (w.events), generate_series(1, ${times})
    where e.id = ${eventId}`.execute(db);
  return Number(numAffectedRows ?? 0);
}
