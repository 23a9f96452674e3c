/** Databases for tests: one real PostgreSQL server a run (started by jest's globalSetup), a database of its own for whoever asks. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createDatabase } from './postgres.mjs';

/** @returns {string} the server of this test run, without a database name */
function serverUrl() {
  const url = process.env.TEST_POSTGRES_URL;
  if (!url)
    throw new Error(
      'TEST_POSTGRES_URL is not set: run tests through jest.node.config.mjs, whose globalSetup starts PostgreSQL.'
    );
  return url.replace(/\/$/, '');
}

/**
 * A fresh, empty database.
 * @param {string} name a word that tells whose it is
 * @returns {Promise<{ url: string, drop: () => Promise<void> }>}
 */
export async function testDatabase(name) {
  const unique = `${name.replace(/\W/g, '_')}_${randomUUID().slice(0, 8)}`;
  await createDatabase(`${serverUrl()}/postgres`, unique);
  const drop = async () => {
    const client = new pg.Client({ connectionString: `${serverUrl()}/postgres` });
    await client.connect();
    await client.query(`drop database if exists ${client.escapeIdentifier(unique)} with (force)`);
    await client.end();
  };
  return { url: `${serverUrl()}/${unique}`, drop };
}
