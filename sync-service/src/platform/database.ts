/** One connection pool for the service; each feature sees its own tables of it, typed. */
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { errorCode, errorMessage } from './error-code.ts';

/** Class 08 and 57P0x: the server went away or is starting. Everything else is ours to fix. */
const TRANSIENT_SQLSTATE = /^(08...|57P0[123]|53300)$/;
const TRANSIENT_SYSTEM = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);

export function openPool(connectionString: string, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 20, idleTimeoutMillis: 30_000 });
  pool.on('error', onError);
  return pool;
}

/** The given tables as typed queries over the shared pool; closing is the pool's business. */
export function tables<T>(pool: pg.Pool): Kysely<T> {
  return new Kysely<T>({ dialect: new PostgresDialect({ pool }) });
}

/** True when PostgreSQL was away for a moment, so the same statement may succeed later. */
export function isDatabaseAway(error: unknown): boolean {
  const code = errorCode(error) ?? '';
  return (
    TRANSIENT_SQLSTATE.test(code) ||
    TRANSIENT_SYSTEM.has(code) ||
    errorMessage(error).startsWith('Connection terminated')
  );
}
