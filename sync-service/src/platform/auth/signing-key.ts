/** The built-in issuer's Ed25519 key: made once, kept in PostgreSQL so that all nodes sign and verify with the same one. */
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import type pg from 'pg';

export const ALGORITHM = 'EdDSA';

export interface SigningKey {
  readonly id: string;
  readonly privateKey: JWK;
  /** Safe to publish. */
  readonly publicKey: JWK;
}

interface KeyRow {
  id: string;
  private_key: JWK;
  public_key: JWK;
}

/** The current key; the first node to ask makes it. */
export async function signingKey(pool: pg.Pool): Promise<SigningKey> {
  return (await newestKey(pool)) ?? (await createKey(pool));
}

async function newestKey(pool: pg.Pool): Promise<SigningKey | undefined> {
  const found = await pool.query<KeyRow>(
    'select id, private_key, public_key from signing_key order by created_at desc, id limit 1'
  );
  const row = found.rows[0];
  return row && { id: row.id, privateKey: row.private_key, publicKey: row.public_key };
}

async function createKey(pool: pg.Pool): Promise<SigningKey> {
  const pair = await generateKeyPair('Ed25519', { extractable: true });
  const publicJwk = await exportJWK(pair.publicKey);
  const id = await calculateJwkThumbprint(publicJwk);
  const publicKey = { ...publicJwk, kid: id, alg: ALGORITHM, use: 'sig' };
  const privateKey = { ...(await exportJWK(pair.privateKey)), kid: id, alg: ALGORITHM };
  await pool.query(
    'insert into signing_key (id, private_key, public_key) select $1, $2, $3 where not exists (select from signing_key)',
    [id, privateKey, publicKey]
  );
  return (await newestKey(pool)) ?? { id, privateKey, publicKey };
}
