/** Forward-only migrations: every `NNNN-name.sql` of the folder once, in order, each in its own transaction. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';

const LOCK = 4_300_001;

/**
 * Applies what is missing; several nodes may start together (an advisory lock lets one through at a time).
 * @returns the names applied now
 */
export async function migrate(pool: pg.Pool, folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).sort();
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(
      'create table if not exists schema_migration (name text primary key, applied_at timestamptz not null default now())'
    );
    const done = await client.query<{ name: string }>('select name from schema_migration');
    const known = new Set(done.rows.map((row) => row.name));
    const missing = files.filter((name) => !known.has(name));
    for (const name of missing) await apply(client, name, await readFile(path.join(folder, name), 'utf8'));
    return missing;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]);
    client.release();
  }
}

async function apply(client: pg.PoolClient, name: string, sql: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into schema_migration (name) values ($1)', [name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${name} failed`, { cause: error });
  }
}
