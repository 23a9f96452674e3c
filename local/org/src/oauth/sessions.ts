import { createHash, randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { ORGANIZATION_ID } from '../setup/seed-org.ts';

const SESSIONS_SQL = `
CREATE TABLE IF NOT EXISTS session (token_hash TEXT PRIMARY KEY, user_id TEXT NOT NULL, client_id TEXT, issued_at INTEGER NOT NULL, expires_at INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS secret (name TEXT PRIMARY KEY, value BLOB NOT NULL);
`;

export interface Session {
  readonly userId: string;
  /** The app that signed in; undefined for a session opened in the org itself. */
  readonly clientId: string | undefined;
  readonly expiresAt: number;
}

/** How long an access token lives, as a new org's default. */
export const SESSION_LIFE_MS = 2 * 60 * 60_000;

const hash = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * Access tokens. Only their hashes are kept, in a file of their own, so that signing in never waits for a transaction of the
 * org's data; they survive a restart.
 */
export class Sessions {
  readonly #db: DatabaseSync;

  constructor(file: string) {
    this.#db = new DatabaseSync(file, { timeout: 5000 });
    this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    this.#db.exec(SESSIONS_SQL);
  }

  /** @returns an access token shaped as Salesforce's: `00D…!…` */
  open(userId: string, options: { clientId?: string; lifeMs?: number } = {}): string {
    const token = `${ORGANIZATION_ID.slice(0, 15)}!${randomBytes(72).toString('base64url').replaceAll('-', '.')}`;
    const now = Date.now();
    this.#db.prepare('DELETE FROM session WHERE expires_at < ?').run(now);
    this.#db
      .prepare('INSERT INTO session VALUES (?, ?, ?, ?, ?)')
      .run(hash(token), userId, options.clientId ?? null, now, now + (options.lifeMs ?? SESSION_LIFE_MS));
    return token;
  }

  /** The session of a token that has not expired. */
  find(token: string): Session | undefined {
    const row = this.#db
      .prepare('SELECT user_id, client_id, expires_at FROM session WHERE token_hash = ? AND expires_at > ?')
      .get(hash(token), Date.now()) as { user_id: string; client_id: string | null; expires_at: number } | undefined;
    return row === undefined
      ? undefined
      : { userId: row.user_id, clientId: row.client_id ?? undefined, expiresAt: row.expires_at };
  }

  revoke(token: string): boolean {
    return this.#db.prepare('DELETE FROM session WHERE token_hash = ?').run(hash(token)).changes > 0;
  }

  /** A random key that stays the same over restarts, for example to sign cookies. */
  secret(name: string): Buffer {
    this.#db.prepare('INSERT OR IGNORE INTO secret VALUES (?, ?)').run(name, randomBytes(32));
    const row = this.#db.prepare('SELECT value FROM secret WHERE name = ?').get(name) as { value: Uint8Array };
    return Buffer.from(row.value);
  }

  close(): void {
    this.#db.close();
  }
}
