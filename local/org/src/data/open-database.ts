import { DatabaseSync } from 'node:sqlite';
import { Decimal } from 'decimal.js';
import { METADATA_SQL } from '../metadata/metadata-store.ts';
import { EVENT_LOG_SQL } from './event-log.ts';
import { statement } from './statements.ts';

const ORG_SQL = `
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS object_prefix (name TEXT PRIMARY KEY COLLATE NOCASE, prefix TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS counter (name TEXT PRIMARY KEY, last INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS deploy_job (id TEXT PRIMARY KEY, result TEXT NOT NULL, at INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS credential_secret (
  credential TEXT NOT NULL COLLATE NOCASE,
  principal TEXT NOT NULL COLLATE NOCASE,
  name TEXT NOT NULL COLLATE NOCASE,
  value TEXT NOT NULL,
  PRIMARY KEY (credential, principal, name)
);
`;

/** How long a writer waits for another thread's transaction. */
const LOCK_WAIT_MS = 10_000;

/**
 * Opens the org's one file. Each thread has its own connection; WAL lets them read while one writes, and a killed process
 * loses only what it had not committed.
 */
export const openDatabase = (file: string): DatabaseSync => {
  const db = new DatabaseSync(file, { timeout: LOCK_WAIT_MS });
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  db.exec(ORG_SQL + METADATA_SQL + EVENT_LOG_SQL);
  defineDecimalSums(db);
  return db;
};

/** SUM and AVG over exact decimals kept as text. */
const defineDecimalSums = (db: DatabaseSync): void => {
  const start = { sum: '0', n: 0 };
  const step = (so: typeof start, value: string | number | null): typeof start =>
    value === null ? so : { sum: new Decimal(so.sum).plus(value).toFixed(), n: so.n + 1 };
  db.aggregate('decimal_sum', { start, step, result: ({ sum, n }: typeof start) => (n === 0 ? null : sum) } as never);
  db.aggregate('decimal_avg', {
    start,
    step,
    result: ({ sum, n }: typeof start) => (n === 0 ? null : new Decimal(sum).div(n).toSignificantDigits(18).toFixed())
  } as never);
};

/** Runs `work` in one write transaction; anything thrown undoes all of it. */
export const inTransaction = <T>(db: DatabaseSync, work: () => T): T => {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
};

/** The next number of a named series, inside the caller's transaction. */
export const nextNumber = (db: DatabaseSync, name: string): number => {
  const row = statement(
    db,
    'INSERT INTO counter VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last'
  ).get(name) as { last: number };
  return row.last;
};

export const readSetting = (db: DatabaseSync, name: string): string | undefined =>
  (statement(db, 'SELECT value FROM setting WHERE name = ?').get(name) as { value: string } | undefined)?.value;

export const writeSetting = (db: DatabaseSync, name: string, value: string): void => {
  statement(db, 'INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value').run(
    name,
    value
  );
};
