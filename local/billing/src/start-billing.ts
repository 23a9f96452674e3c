import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buildApp } from './build-app.ts';
import { seedCatalog } from './catalog/seed-catalog.ts';
import type { Database } from './database.ts';
import type { Clock } from './platform/clock.ts';
import type { BillingConfig } from './platform/config.ts';
import { openDatabase } from './platform/db/database.ts';
import { migrate } from './platform/db/migrate.ts';
import { createLog } from './platform/log.ts';

export type { BillingConfig };

/** What a test may put in place of the real world. */
export interface BillingOptions {
  now?: Clock;
}

/** Starts the engine on 127.0.0.1: migrates, seeds an empty database, listens. `close` stops it, unfinished requests included. */
export async function startBilling(
  config: BillingConfig,
  options: BillingOptions = {}
): Promise<{ url: string; close: () => Promise<void> }> {
  const log = createLog(config.logLevel ?? 'info');
  const clock = options.now ?? (() => new Date());
  const db = openDatabase<Database>(config.databaseUrl, log);
  const applied = await migrate(db, new URL('../migrations/', import.meta.url));
  if (applied.length > 0) log.info({ applied }, 'database migrated');
  await seedCatalog(db);

  const server = buildApp({ config, db, log, clock }).listen(config.port, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  log.info({ url }, 'billing engine is up');

  const close = async () => {
    server.closeAllConnections();
    server.close();
    await db.destroy();
  };
  return { url, close };
}
