import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { canonicalDecimal } from '../decimal-text.ts';
import type { Logger } from '../log.ts';

const { builtins } = pg.types;

/** numeric stays exact text, a date stays a calendar date, counters are numbers. */
function parserOf(oid: number): (text: string) => unknown {
  if (oid === builtins.NUMERIC) return canonicalDecimal;
  if (oid === builtins.DATE) return (text) => text;
  if (oid === builtins.INT8) return Number;
  return pg.types.getTypeParser(oid) as (text: string) => unknown;
}

/** Opens a pool. A connection that breaks while idle is logged and replaced, it does not end the process. */
export function openDatabase<DB>(url: string, log: Logger): Kysely<DB> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    types: { getTypeParser: parserOf as typeof pg.types.getTypeParser }
  });
  pool.on('error', (error) => {
    log.warn({ err: error }, 'database connection lost');
  });
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}
