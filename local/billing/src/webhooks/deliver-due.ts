import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { signature } from './sign-delivery.ts';

const BATCH = 20;
const ANSWER_WITHIN_MS = 10_000;
/** A delivery in hand is left alone by others for longer than an answer may take; after a crash it is taken up again. */
const LEASE_MS = 30_000;
const LONGEST_WAIT_MS = 300_000;

/** Sends what is due and books the result. @returns how many deliveries were tried */
export async function deliverDue(db: Db, firstWaitMs: number): Promise<number> {
  const due = await takeDue(db);
  await Promise.all(
    due.map(async (delivery) => {
      const problem = await send(delivery);
      if (problem === undefined) await bookSuccess(db, delivery.id);
      else
        await bookFailure(
          db,
          delivery.id,
          problem,
          Math.min(firstWaitMs * 2 ** (delivery.attempts - 1), LONGEST_WAIT_MS)
        );
    })
  );
  return due.length;
}

interface Due {
  id: number;
  attempts: number;
  url: string;
  secret: string;
  event_id: string;
  type: string;
  occurred_at: Date;
  data: unknown;
}

/** Real time on purpose: waiting is not a business date. Rows another process holds are skipped. */
async function takeDue(db: Db): Promise<Due[]> {
  const { rows } = await sql<Due>`
    with due as (
      select id from webhook_delivery
      where delivered_at is null and next_attempt_at <= now()
      order by id limit ${BATCH} for update skip locked
    ), taken as (
      update webhook_delivery d set attempts = attempts + 1, next_attempt_at = now() + make_interval(secs => ${LEASE_MS / 1000})
      from due where d.id = due.id returning d.id, d.attempts, d.webhook_id, d.event_id
    )
    select taken.id, taken.attempts, w.url, w.secret, e.id as event_id, e.type, e.occurred_at, e.data
    from taken join webhook w on w.id = taken.webhook_id join webhook_event e on e.id = taken.event_id
    order by taken.id`.execute(db);
  return rows;
}

/** @returns undefined when the receiver answered 2xx, else what went wrong */
async function send(delivery: Due): Promise<string | undefined> {
  const { event_id: id, type, data } = delivery;
  const body = JSON.stringify({ id, type, occurredAt: delivery.occurred_at.toISOString(), data });
  try {
    const response = await fetch(delivery.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'billing-event-id': id,
        'billing-signature': signature(delivery.secret, body)
      },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS)
    });
    await response.body?.cancel();
    return response.ok ? undefined : `answered ${response.status}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function bookSuccess(db: Db, id: number) {
  await sql`update webhook_delivery set delivered_at = now(), last_problem = null where id = ${id}`.execute(db);
}

async function bookFailure(db: Db, id: number, problem: string, waitMs: number) {
  await sql`update webhook_delivery set next_attempt_at = now() + make_interval(secs => ${waitMs / 1000}), last_problem = ${problem}
    where id = ${id}`.execute(db);
}
