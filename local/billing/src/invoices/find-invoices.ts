import type { Selectable } from 'kysely';
import type { Db } from '../database.ts';
import type { Invoice } from './schema.ts';
import type { InvoiceTables } from './tables.ts';

type Row = Selectable<InvoiceTables['invoice']>;

/** A subscription's invoices, first one first. */
export async function findInvoices(db: Db, subscriptionId: string): Promise<Invoice[]> {
  const rows = await db
    .selectFrom('invoice')
    .selectAll()
    .where('subscription_id', '=', subscriptionId)
    .orderBy('date')
    .execute();
  return withLines(db, rows);
}

/** Reads the lines of invoices that were found one way or the other. */
export function withLines(db: Db, rows: Row[]): Promise<Invoice[]> {
  return Promise.all(rows.map(async (row) => toInvoice(row, await linesOf(db, row.id))));
}

function linesOf(db: Db, invoiceId: string) {
  return db.selectFrom('invoice_line').selectAll().where('invoice_id', '=', invoiceId).orderBy('position').execute();
}

function toInvoice(row: Row, lines: Awaited<ReturnType<typeof linesOf>>): Invoice {
  return {
    id: row.id,
    number: row.number,
    subscriptionId: row.subscription_id,
    date: row.date,
    currency: row.currency,
    status: row.posted_at ? 'posted' : 'planned',
    total: row.total,
    lines: lines.map((line) => ({
      planKey: line.plan_key,
      chargeId: line.charge_id,
      serviceStart: line.service_start,
      serviceEnd: line.service_end,
      amount: line.amount
    }))
  };
}
