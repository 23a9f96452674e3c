import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Statements of one connection by their text; SQLite compiles one anew by itself after a schema change. */
const prepared = new WeakMap<DatabaseSync, Map<string, StatementSync>>();

/** More texts than this come only from queries with values written into them. */
const REMEMBERED = 1000;

/** `db.prepare`, remembered: compiling costs more than running most statements. */
export const statement = (db: DatabaseSync, sql: string): StatementSync => {
  const known = prepared.get(db) ?? new Map<string, StatementSync>();
  prepared.set(db, known);
  const found = known.get(sql);
  if (found !== undefined) return found;
  if (known.size >= REMEMBERED) known.clear();
  const made = db.prepare(sql);
  known.set(sql, made);
  return made;
};
