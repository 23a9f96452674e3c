/** jest globalSetup and globalTeardown: one throw-away PostgreSQL for the whole run. Durability is off: a test run need not survive a power cut. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port.mjs';
import { startPostgres } from './postgres.mjs';

const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

export default async function start() {
  const root = mkdtempSync(path.join(tmpdir(), 'plumbline-test-'));
  chmodSync(root, 0o755);
  const server = await startPostgres({ dir: path.join(root, 'data'), port: await freePort(), settings: FAST });
  process.env.TEST_POSTGRES_URL = server.url('').replace(/\/$/, '');
  globalThis.stopTestPostgres = async () => {
    await server.stop();
    rmSync(root, { recursive: true, force: true });
  };
}
