import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { canonicalDecimal } from '../decimal-text.ts';
import type { Logger } from '../log.ts';

const { builtins } = pg.types;

/** numeric stays exact text, a date stays a calendar date, counters are numbers. */
const PARSERS = new Map<number, (text: string) => unknown>([
  [builtins.NUMERIC, canonicalDecimal],
  [builtins.DATE, (text) => text],
  [builtins.INT8, Number]
]);
const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  PARSERS.get(oid) ??
  (pg.types.getTypeParser as (oid: number, format?: string) => (text: string) => unknown)(oid, format);

/** Opens a pool. A connection that breaks while idle is logged and replaced, it does not end the process. */
export function openDatabase<DB>(url: string, log: Logger): Kysely<DB> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    types: { getTypeParser }
  });
  pool.on('error', (error) => {
    log.warn({ err: error }, 'database connection lost');
  });
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}
