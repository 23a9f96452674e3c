import type { Db } from '../database.ts';
import { dayOf } from '../platform/clock.ts';
import { emitEvent } from '../webhooks/emit-event.ts';

/** Tells, once each, the published versions whose effective date has come. */
export async function announceVersions(db: Db, now: Date): Promise<void> {
  await db.transaction().execute((tx) => announceWithin(tx, now));
}

/** The same inside the transaction that publishes. */
export async function announceWithin(tx: Db, now: Date): Promise<void> {
  const begun = await tx
    .updateTable('catalog_version')
    .set({ announced_at: now })
    .where('state', '=', 'published')
    .where('announced_at', 'is', null)
    .where('effective_from', '<=', dayOf(now))
    .returning(['number', 'effective_from'])
    .execute();
  for (const { number, effective_from } of begun.sort((a, b) => a.number - b.number)) {
    await emitEvent(tx, 'catalog.published', { version: number, effectiveFrom: effective_from }, now);
  }
}
