import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { FINANCE_USERS, type FinanceUser } from './finance-users.ts';

const HOURS = 12;
export const SESSION_COOKIE = 'billing_session';

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** Opens a session for half a day. Real time on purpose: a login is no business date. @returns what the cookie carries */
export async function openSession(db: Db, username: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await sql`delete from console_session where expires_at < now()`.execute(db);
  await sql`insert into console_session (token_hash, username, expires_at)
    values (${hashOf(token)}, ${username}, now() + make_interval(hours => ${HOURS}))`.execute(db);
  return token;
}

/** Whose session this is; undefined when it is none or has run out. */
export async function findSession(db: Db, token: string | undefined): Promise<FinanceUser | undefined> {
  if (token === undefined) return undefined;
  const row = await db
    .selectFrom('console_session')
    .select('username')
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst();
  return FINANCE_USERS.find(({ username }) => username === row?.username);
}

export async function closeSession(db: Db, token: string | undefined): Promise<void> {
  if (token === undefined) return;
  await db.deleteFrom('console_session').where('token_hash', '=', hashOf(token)).execute();
}

/** The session cookie of a Cookie header. */
export function sessionToken(cookies: string | undefined): string | undefined {
  const pairs = (cookies ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === SESSION_COOKIE)?.[1];
}

/** Readable by no script, sent by no other site's form or frame. */
export function sessionCookie(token: string): string {
  return `${SESSION_COOKIE}=${token}; Path=/console; HttpOnly; SameSite=Lax; Max-Age=${HOURS * 3600}`;
}

export const ENDED_COOKIE = `${SESSION_COOKIE}=; Path=/console; HttpOnly; SameSite=Lax; Max-Age=0`;
