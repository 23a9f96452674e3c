import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { dayOf } from '../platform/clock.ts';
import { answer, refuse, type Outcome } from '../platform/http/outcome.ts';
import { checkOrder } from './check-order.ts';
import { contentHash, createOrder } from './create-order.ts';
import { findOrder } from './find-order.ts';
import type { NewOrder } from './schema.ts';

/** Checks an order and starts its subscription. The same order sent under another idempotency key is found, not doubled. */
export async function placeOrder(db: Db, wanted: NewOrder, now: Date): Promise<Outcome> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`order ${wanted.externalKey}`}, 0))`.execute(db);
  const known = await findOrder(db, wanted.externalKey, dayOf(now));
  if (known) return known.contentHash === contentHash(wanted) ? answer(200, known.order) : keyTaken(wanted.externalKey);
  const [problem, ...others] = await checkOrder(db, wanted, now);
  if (problem) return refuse(problem.code, problem.message, { problems: [problem, ...others] });
  await createOrder(db, wanted, now);
  const placed = await findOrder(db, wanted.externalKey, dayOf(now));
  return answer(201, placed?.order);
}

function keyTaken(externalKey: string): Outcome {
  return refuse('external_key_taken', `Another order has the external key ${externalKey}.`);
}
