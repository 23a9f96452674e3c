import type { Selectable } from 'kysely';
import type * as z from 'zod';
import type { Db } from '../database.ts';
import { newId } from '../platform/new-id.ts';
import type { newWebhook, webhook } from './schema.ts';
import type { WebhookTables } from './tables.ts';

/** One webhook per URL: registering again replaces secret and events. */
export async function registerWebhook(
  db: Db,
  wanted: z.infer<typeof newWebhook>,
  now: Date
): Promise<{ webhook: z.infer<typeof webhook>; created: boolean }> {
  const id = newId('whk');
  const { url, secret, events } = wanted;
  const row = await db
    .insertInto('webhook')
    .values({ id, url, secret, events, created_at: now })
    .onConflict((conflict) => conflict.column('url').doUpdateSet({ secret, events }))
    .returningAll()
    .executeTakeFirstOrThrow();
  return { webhook: toWebhook(row), created: row.id === id };
}

export async function listWebhooks(db: Db): Promise<z.infer<typeof webhook>[]> {
  return (await db.selectFrom('webhook').selectAll().orderBy('created_at').execute()).map(toWebhook);
}

function toWebhook({ id, url, events, created_at }: Selectable<WebhookTables['webhook']>): z.infer<typeof webhook> {
  return { id, url, events: events as z.infer<typeof webhook>['events'], createdAt: created_at.toISOString() };
}
