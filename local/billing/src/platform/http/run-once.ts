import { createHash } from 'node:crypto';
import { sql, type Generated, type Kysely, type Transaction } from 'kysely';
import { commitAnswer } from './commit-answer.ts';
import { answer, refuse, type Answer, type Outcome } from './outcome.ts';

export interface IdempotencyTables {
  idempotency_key: {
    operation: string;
    key: string;
    request_hash: string;
    answer_status: number;
    answer_body: string;
    created_at: Generated<Date>;
  };
}

interface KeyedRequest {
  operation: string;
  key: string;
  /** Everything that makes the request what it is. */
  content: unknown;
}

/**
 * Performs the effect of a keyed request at most once. The key, the effect and the answer are stored in one
 * transaction: after a crash either all of them are there or none is. A second request with the key meets the stored
 * answer, or 409 while the first is still at work. A refused request stores nothing, so it can be mended and sent again.
 */
export async function runOnce<DB extends IdempotencyTables>(
  db: Kysely<DB>,
  request: KeyedRequest,
  effect: (tx: Transaction<DB>) => Promise<Outcome>
): Promise<Outcome> {
  const hash = hashOf(request.content);
  return commitAnswer(db, async (tx) => {
    // The generic DB only promises that our table is there; kysely cannot resolve it, hence the narrowed view.
    const keys = tx as unknown as Transaction<IdempotencyTables>;
    if (!(await lock(keys, request)))
      return refuse('request_in_flight', 'A request with this Idempotency-Key is still at work.');
    const known = await find(keys, request);
    if (known) return known.request_hash === hash ? replay(known) : reused();
    const outcome = await effect(tx);
    if (outcome.kind === 'answer') await remember(keys, request, hash, outcome);
    return outcome;
  });
}

function hashOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** Held until the transaction ends, also when the process dies. */
async function lock(tx: Transaction<IdempotencyTables>, { operation, key }: KeyedRequest): Promise<boolean> {
  const name = `${operation} ${key}`;
  const { rows } = await sql<{
    taken: boolean;
  }>`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as taken`.execute(tx);
  return rows[0]?.taken === true;
}

function find(tx: Transaction<IdempotencyTables>, { operation, key }: KeyedRequest) {
  return tx
    .selectFrom('idempotency_key')
    .select(['request_hash', 'answer_status', 'answer_body'])
    .where('operation', '=', operation)
    .where('key', '=', key)
    .executeTakeFirst();
}

async function remember(
  tx: Transaction<IdempotencyTables>,
  { operation, key }: KeyedRequest,
  hash: string,
  given: Answer
) {
  const stored = { request_hash: hash, answer_status: given.status, answer_body: JSON.stringify(given.body) };
  await tx
    .insertInto('idempotency_key')
    .values({ operation, key, ...stored })
    .execute();
}

function replay(known: { answer_status: number; answer_body: string }): Outcome {
  return answer(known.answer_status, JSON.parse(known.answer_body), { 'Idempotent-Replayed': 'true' });
}

function reused(): Outcome {
  return refuse(
    'idempotency_key_reused',
    'This Idempotency-Key was used for a different request. Use a new key for a new request.'
  );
}
