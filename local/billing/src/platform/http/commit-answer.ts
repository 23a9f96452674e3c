import type { Kysely, Transaction } from 'kysely';
import type { Outcome } from './outcome.ts';

class RolledBack extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super('refused');
    this.outcome = outcome;
  }
}

/** Runs the work in a transaction that is kept only for an answer: a refusal leaves no trace. */
export async function commitAnswer<DB>(
  db: Kysely<DB>,
  work: (tx: Transaction<DB>) => Promise<Outcome>
): Promise<Outcome> {
  try {
    return await db.transaction().execute(async (tx) => {
      const outcome = await work(tx);
      if (outcome.kind === 'refusal') throw new RolledBack(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.outcome;
    throw error;
  }
}
