/** How far each event topic was handled, and the events that could not be read, in PostgreSQL. */
import type pg from 'pg';
import { tables } from '../platform/database.ts';
import type { AcceptanceListener, PositionStore } from '../ports/crm.ts';

interface EventTables {
  event_position: { topic: string; position: Uint8Array; moved_at: Date };
  rejected_event: { id: string; reason: string; payload: string | null };
}

export interface EventStreamStore {
  readonly positions: PositionStore;
  readonly reject: AcceptanceListener['reject'];
}

export function createEventStreamStore(pool: pg.Pool): EventStreamStore {
  const db = tables<EventTables>(pool);
  return {
    positions: {
      read: async (topic) => {
        const row = await db
          .selectFrom('event_position')
          .select('position')
          .where('topic', '=', topic)
          .executeTakeFirst();
        return row?.position;
      },
      write: async (topic, position) => {
        const place = { position: Buffer.from(position), moved_at: new Date() };
        await db
          .insertInto('event_position')
          .values({ topic, ...place })
          .onConflict((conflict) => conflict.column('topic').doUpdateSet(place))
          .execute();
      }
    },
    reject: async ({ id, reason, payload }) => {
      await db
        .insertInto('rejected_event')
        .values({ id, reason, payload: JSON.stringify(payload) })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    }
  };
}
