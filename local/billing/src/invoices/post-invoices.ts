import type { Db } from '../database.ts';
import { dayOf } from '../platform/clock.ts';
import { emitEvent } from '../webhooks/emit-event.ts';
import { withLines } from './find-invoices.ts';

/** Posts a planned invoice and tells it in the same transaction. */
export async function postInvoice(db: Db, id: string, now: Date): Promise<void> {
  const row = await db
    .updateTable('invoice')
    .set({ posted_at: now })
    .where('id', '=', id)
    .where('posted_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  if (!row) return;
  const [invoice] = await withLines(db, [row]);
  await emitEvent(db, 'invoice.posted', { invoice }, now);
}

/** Posts every planned invoice whose date has come. */
export async function postDueInvoices(db: Db, now: Date): Promise<void> {
  const due = await db
    .selectFrom('invoice')
    .select('id')
    .where('posted_at', 'is', null)
    .where('date', '<=', dayOf(now))
    .execute();
  for (const { id } of due) await db.transaction().execute((tx) => postInvoice(tx, id, now));
}
