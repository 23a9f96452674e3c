import type { Kysely } from 'kysely';
import type { AccountTables } from './accounts/tables.ts';
import type { CatalogTables } from './catalog/tables.ts';
import type { ConsoleTables } from './console/tables.ts';
import type { InvoiceTables } from './invoices/tables.ts';
import type { OrderTables } from './orders/tables.ts';
import type { IdempotencyTables } from './platform/http/run-once.ts';
import type { WebhookTables } from './webhooks/tables.ts';

/** Every table of the engine. */
export interface Database
  extends CatalogTables, AccountTables, OrderTables, InvoiceTables, WebhookTables, ConsoleTables, IdempotencyTables {}

/** The pool, or a transaction of it. */
export type Db = Kysely<Database>;
