import { readdir, readFile } from 'node:fs/promises';
import { sql, type Kysely } from 'kysely';

/** Any number, the same for every process: only one migrates at a time. */
const MIGRATION_LOCK = 41_000_001;

/**
 * Runs every `*.sql` file of the folder that this database has not seen, in name order, all in one transaction.
 * Forward only: a file that has run is never changed.
 * @returns the names of the files that ran
 */
export async function migrate<DB>(db: Kysely<DB>, folder: URL): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(tx);
    await sql`create table if not exists schema_migration (name text primary key, applied_at timestamptz not null default now())`.execute(
      tx
    );
    const done = await sql<{ name: string }>`select name from schema_migration`.execute(tx);
    const seen = new Set(done.rows.map((row) => row.name));
    const fresh = files.filter((name) => !seen.has(name));
    for (const name of fresh) {
      await sql.raw(await readFile(new URL(name, folder), 'utf8')).execute(tx);
      await sql`insert into schema_migration (name) values (${name})`.execute(tx);
    }
    return fresh;
  });
}
