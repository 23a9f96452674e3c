import type { Db } from '../../database.ts';
import { dayOf } from '../../platform/clock.ts';
import { answer, refuse, type Outcome } from '../../platform/http/outcome.ts';
import { announceWithin } from '../announce-versions.ts';
import { findDraft, lockDraft, newestPublished } from './open-draft.ts';
import { readDraft } from './read-draft.ts';

/**
 * Makes the draft a published version that counts from a day on (default today). Days never go back from one version to
 * the next, so that the catalog of a day is always the newest version that has begun.
 */
export async function publishDraft(db: Db, wanted: string | undefined, by: string, now: Date): Promise<Outcome> {
  await lockDraft(db);
  const draft = await findDraft(db);
  if (!draft) return refuse('draft_not_found', 'There is no draft to publish.');
  const { changes } = await readDraft(db);
  if (changes.length === 0) return refuse('nothing_to_publish', 'The draft does not differ from what is published.');
  const effectiveFrom = wanted ?? dayOf(now);
  const problem = await dateProblem(db, effectiveFrom, dayOf(now));
  if (problem) return refuse('effective_date_too_early', problem);
  await db
    .updateTable('catalog_version')
    .set({ state: 'published', published_by: by, published_at: now, effective_from: effectiveFrom })
    .where('number', '=', draft.number)
    .execute();
  await announceWithin(db, now);
  return answer(201, { version: draft.number, effectiveFrom });
}

async function dateProblem(db: Db, day: string, today: string): Promise<string | undefined> {
  if (day < today) return `The effective date ${day} is in the past.`;
  const newest = await newestPublished(db);
  if (newest.effective_from === null || day >= newest.effective_from) return undefined;
  return `Version ${newest.number} takes effect on ${newest.effective_from}; a later version cannot take effect before it.`;
}

/** Throws the draft away. */
export async function discardDraft(db: Db): Promise<Outcome> {
  await lockDraft(db);
  const draft = await findDraft(db);
  if (!draft) return refuse('draft_not_found', 'There is no draft to discard.');
  await db.deleteFrom('catalog_version').where('number', '=', draft.number).execute();
  return answer(204);
}
