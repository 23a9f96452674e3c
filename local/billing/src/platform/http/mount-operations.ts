import { Router, type Request } from 'express';
import type { Kysely } from 'kysely';
import { callerOf } from './caller.ts';
import { commitAnswer } from './commit-answer.ts';
import { readInput } from './read-input.ts';
import { runOnce, type IdempotencyTables } from './run-once.ts';
import { sendOutcome } from './send-outcome.ts';
import { refuse, type Outcome } from './outcome.ts';
import type { Operation } from './operation.ts';

const LONGEST_KEY = 255;

/** A router that serves the operations: parse, run (once per key where a key is sent), answer. */
export function mountOperations<DB extends IdempotencyTables>(
  db: Kysely<DB>,
  operations: Operation<Kysely<DB>>[]
): Router {
  const router = Router();
  for (const operation of operations) {
    const path = operation.path.replaceAll(/\{(\w+)\}/g, ':$1');
    router[operation.method](path, async (req, res) => {
      sendOutcome(res, await perform(db, operation, req, callerOf(res)));
    });
  }
  return router;
}

async function perform<DB extends IdempotencyTables>(
  db: Kysely<DB>,
  operation: Operation<Kysely<DB>>,
  req: Request,
  caller: string
): Promise<Outcome> {
  const key = req.get('Idempotency-Key');
  if (operation.idempotency === 'required' && !key) {
    return refuse(
      'idempotency_key_missing',
      'Send an Idempotency-Key header, so that a repeated request has one effect.'
    );
  }
  if (key && key.length > LONGEST_KEY) {
    return refuse('invalid_request', `An Idempotency-Key has at most ${LONGEST_KEY} characters.`);
  }
  const input = readInput(operation, { params: req.params, query: req.query, body: req.body as unknown });
  if (input.kind === 'refusal') return input;
  if (operation.method === 'get') return operation.handle(db, input, caller);
  if (!key || operation.idempotency === 'none') return commitAnswer(db, (tx) => operation.handle(tx, input, caller));
  const request = {
    operation: `${operation.method} ${operation.path}`,
    key,
    content: { params: input.params, body: input.body }
  };
  return runOnce(db, request, (tx) => operation.handle(tx, input, caller));
}
