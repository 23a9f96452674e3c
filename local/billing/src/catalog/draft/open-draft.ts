import { sql } from 'kysely';
import type { Db } from '../../database.ts';
import { publishedVersions } from '../catalog-versions.ts';

/** Edits, discards and publications go one after the other; the lock ends with the transaction. */
export async function lockDraft(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('catalog draft', 0))`.execute(db);
}

/** The draft, if there is one. */
export function findDraft(db: Db) {
  return db.selectFrom('catalog_version').selectAll().where('state', '=', 'draft').executeTakeFirst();
}

/** What a draft starts from and is compared with: the newest published version, in force or scheduled. */
export async function newestPublished(db: Db) {
  const [newest] = await publishedVersions(db);
  if (!newest) throw new Error('the engine has no published catalog');
  return newest;
}

/** The draft's version number; the first edit makes the draft, a whole copy of the newest published version. */
export async function openDraft(db: Db, by: string, now: Date): Promise<number> {
  await lockDraft(db);
  const draft = await findDraft(db);
  if (draft) return draft.number;
  const base = await newestPublished(db);
  const number = base.number + 1;
  await db
    .insertInto('catalog_version')
    .values({ number, state: 'draft', base_version: base.number, started_by: by, started_at: now })
    .execute();
  await sql`select copy_catalog(${base.number}, ${number})`.execute(db);
  return number;
}
