/** Orders in PostgreSQL: state, attempts, timeline and exceptions, each change in one transaction. */
import { sql, type Kysely } from 'kysely';
import type pg from 'pg';
import { tables } from '../platform/database.ts';
import type { BillingAccount, Invoice, Subscription } from '../ports/billing-engine.ts';
import type { Acceptance, OrderSnapshot } from '../ports/crm.ts';
import { progressOf } from './order-progress.ts';
import { QUEUED, type OrderState, type OrderStep } from './order-state.ts';
import type { OrderTables } from './order-tables.ts';

export interface TimelineEntry {
  readonly kind: 'business' | 'technical';
  readonly step: OrderStep;
  /** Together with step, kind and attempt: what makes the entry the same one when it is written again. */
  readonly code: string;
  readonly attempt?: number;
  readonly text: string;
  readonly detail?: Record<string, unknown>;
}

export interface OrderException {
  readonly step: OrderStep;
  readonly code: string;
  readonly reason: string;
  readonly details: Record<string, unknown>;
}

/** What came out of the steps, kept on the order. */
export interface OrderResults {
  readonly billing_account?: BillingAccount;
  readonly subscription?: Subscription;
  readonly first_invoice?: Invoice;
}

export interface OrderChange {
  readonly state: OrderState;
  readonly timeline: readonly TimelineEntry[];
  readonly results?: OrderResults;
  readonly exception?: OrderException;
}

export type OrderStore = ReturnType<typeof createOrderStore>;

export function createOrderStore(pool: pg.Pool) {
  const db = tables<OrderTables>(pool);
  return {
    /** Repeating it changes nothing. */
    open: (acceptance: Acceptance) => open(db, acceptance),
    /** Counts an attempt before it is made. @returns how many there have been, this one included */
    beginAttempt: (key: string, step: OrderStep, idempotencyKey: string) => beginAttempt(db, key, step, idempotencyKey),
    /** Applies a change to the order as it is now and gives the snapshot to tell people. */
    change: (key: string, decide: (state: OrderState) => OrderChange) => change(db, key, decide),
    find: (key: string) => db.selectFrom('orders').selectAll().where('acceptance_key', '=', key).executeTakeFirst(),
    timeline: (key: string) =>
      db
        .selectFrom('order_timeline')
        .selectAll()
        .where('acceptance_key', '=', key)
        .orderBy('at')
        .orderBy('id')
        .execute()
  };
}

async function open(db: Kysely<OrderTables>, acceptance: Acceptance): Promise<void> {
  const { acceptanceKey, quoteId, fingerprint, correlationId, acceptedBy, acceptedAt } = acceptance;
  await db.transaction().execute(async (transaction) => {
    const opened = await transaction
      .insertInto('orders')
      .values({
        acceptance_key: acceptanceKey,
        quote_id: quoteId,
        fingerprint,
        correlation_id: correlationId,
        accepted_by: acceptedBy,
        accepted_at: new Date(acceptedAt),
        business_status: QUEUED.business,
        technical_status: QUEUED.technical,
        state: QUEUED,
        progress: progressOf(QUEUED)
      })
      .onConflict((conflict) => conflict.column('acceptance_key').doNothing())
      .executeTakeFirst();
    if (opened.numInsertedOrUpdatedRows !== 1n) return;
    await addTimeline(transaction, acceptanceKey, [
      {
        kind: 'business',
        step: 'accepted',
        code: 'received',
        text: 'The customer accepted the quote.',
        detail: { acceptedBy }
      }
    ]);
  });
}

async function beginAttempt(db: Kysely<OrderTables>, key: string, step: OrderStep, idempotencyKey: string) {
  const row = await db
    .insertInto('order_step')
    .values({
      acceptance_key: key,
      step,
      idempotency_key: idempotencyKey,
      attempts: 1,
      started_at: new Date(),
      done_at: null
    })
    .onConflict((conflict) =>
      conflict.columns(['acceptance_key', 'step']).doUpdateSet({ attempts: sql`order_step.attempts + 1` })
    )
    .returning('attempts')
    .executeTakeFirstOrThrow();
  return row.attempts;
}

async function change(
  db: Kysely<OrderTables>,
  key: string,
  decide: (state: OrderState) => OrderChange
): Promise<OrderSnapshot> {
  return db.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('orders')
      .select('state')
      .where('acceptance_key', '=', key)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const { state, timeline, results, exception } = decide(row.state);
    const updated = await transaction
      .updateTable('orders')
      .set({
        ...results,
        state,
        progress: progressOf(state),
        business_status: state.business,
        technical_status: state.technical,
        sequence: sql`sequence + 1`,
        updated_at: new Date()
      })
      .where('acceptance_key', '=', key)
      .returning(['quote_id', 'correlation_id', 'sequence'])
      .executeTakeFirstOrThrow();
    await addTimeline(transaction, key, timeline);
    if (exception) await addException(transaction, key, exception);
    return {
      quoteId: updated.quote_id,
      acceptanceKey: key,
      correlationId: updated.correlation_id,
      sequence: updated.sequence,
      businessStatus: state.business,
      technicalStatus: state.technical,
      progress: JSON.stringify(progressOf(state))
    };
  });
}

async function addTimeline(db: Kysely<OrderTables>, key: string, entries: readonly TimelineEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const at = new Date();
  await db
    .insertInto('order_timeline')
    .values(
      entries.map(({ attempt = 0, detail = null, ...entry }) => ({
        ...entry,
        acceptance_key: key,
        at,
        attempt,
        detail
      }))
    )
    .onConflict((conflict) => conflict.columns(['acceptance_key', 'step', 'kind', 'code', 'attempt']).doNothing())
    .execute();
}

async function addException(db: Kysely<OrderTables>, key: string, exception: OrderException): Promise<void> {
  await db
    .insertInto('order_exception')
    .values({ ...exception, acceptance_key: key })
    .onConflict((conflict) => conflict.columns(['acceptance_key', 'step', 'code']).doNothing())
    .execute();
}
