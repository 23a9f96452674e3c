import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildApp } from './build-app.ts';
import { announceVersions } from './catalog/announce-versions.ts';
import { seedCatalog } from './catalog/seed-catalog.ts';
import type { Database, Db } from './database.ts';
import { postDueInvoices } from './invoices/post-invoices.ts';
import type { Clock } from './platform/clock.ts';
import type { BillingConfig } from './platform/config.ts';
import { openDatabase } from './platform/db/database.ts';
import { migrate } from './platform/db/migrate.ts';
import { createLog, type Logger } from './platform/log.ts';
import { repeat } from './platform/repeat.ts';
import { deliverDue } from './webhooks/deliver-due.ts';

export type { BillingConfig };

/** What a test may put in place of the real world. */
export interface BillingOptions {
  now?: Clock;
  /** How the fault `die` ends the process. */
  die?: () => void;
}

const PAUSE_MS = 1_000;
const FIRST_WAIT_MS = 1_000;

/** Starts the engine on 127.0.0.1: migrates, seeds an empty database, listens. `close` stops it, unfinished requests included. */
export async function startBilling(
  config: BillingConfig,
  options: BillingOptions = {}
): Promise<{ url: string; close: () => Promise<void> }> {
  const log = createLog(config.logLevel ?? 'info');
  const clock = options.now ?? (() => new Date());
  const die = options.die ?? (() => process.kill(process.pid, 'SIGKILL'));
  const db = openDatabase<Database>(config.databaseUrl, log);
  const applied = await migrate(db, new URL('../migrations/', import.meta.url));
  if (applied.length > 0) log.info({ applied }, 'database migrated');
  await seedCatalog(db);

  const background = startBackground(db, clock, config.webhookRetryMs ?? FIRST_WAIT_MS, log);
  const app = buildApp({ config, db, log, clock, die, written: background.nudge });
  const server = app.listen(config.port, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  log.info({ url }, 'billing engine is up');
  return { url, close: () => stop(server, background, db) };
}

/** What happens by itself: versions begin, invoices fall due, events go out. */
function startBackground(db: Db, clock: Clock, retryMs: number, log: Logger) {
  const pause = Math.min(PAUSE_MS, retryMs);
  return repeat(
    async () => {
      await announceVersions(db, clock());
      await postDueInvoices(db, clock());
      await deliverDue(db, retryMs);
    },
    pause,
    log
  );
}

async function stop(server: Server, background: ReturnType<typeof repeat>, db: Db) {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await Promise.all([closed, background.stop()]);
  await db.destroy();
}
