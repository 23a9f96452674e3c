import type { Selectable } from 'kysely';
import type { Db } from '../database.ts';
import { newId } from '../platform/new-id.ts';
import type { Account, NewAccount } from './schema.ts';
import type { AccountTables } from './tables.ts';

/**
 * One account per external key, however many callers ask at once.
 * @returns the account, and whether this call made it
 */
export async function createAccount(
  db: Db,
  wanted: NewAccount,
  now: Date
): Promise<{ account: Account; created: boolean }> {
  const known = await findAccount(db, wanted.externalKey);
  if (known) return { account: known, created: false };
  const row = await db
    .insertInto('account')
    .values({
      id: newId('acc'),
      external_key: wanted.externalKey,
      name: wanted.name,
      currency: wanted.currency,
      country: wanted.country ?? null,
      email: wanted.email ?? null,
      created_at: now
    })
    .onConflict((conflict) => conflict.column('external_key').doNothing())
    .returningAll()
    .executeTakeFirst();
  if (row) return { account: toAccount(row), created: true };
  // another transaction was faster and has committed: that is what the insert waited for
  const winner = await findAccount(db, wanted.externalKey);
  if (!winner) throw new Error(`account ${wanted.externalKey} neither inserted nor found`);
  return { account: winner, created: false };
}

export async function findAccount(db: Db, externalKey: string): Promise<Account | undefined> {
  const row = await db.selectFrom('account').selectAll().where('external_key', '=', externalKey).executeTakeFirst();
  return row && toAccount(row);
}

function toAccount(row: Selectable<AccountTables['account']>): Account {
  const { id, number, name, currency, country, email } = row;
  return {
    id,
    number,
    externalKey: row.external_key,
    name,
    currency,
    country,
    email,
    createdAt: row.created_at.toISOString()
  };
}
