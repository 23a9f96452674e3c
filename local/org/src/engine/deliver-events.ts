import { rowFromJson } from '../data/json-rows.ts';
import type { LoggedEvent } from '../data/event-log.ts';
import { inTransaction } from '../data/open-database.ts';
import type { PublishedEvent } from '../data/publish-rows.ts';
import type { SObjectRow, TriggerContext } from '../data/transaction.ts';
import { userContext } from '../data/user-access.ts';
import { movePosition } from '../events/triggers/trigger-positions.ts';
import { AUTOMATED_PROCESS_ID } from '../setup/seed-org.ts';
import type { DeliverEventsJob, DeliverEventsResult } from './jobs.ts';
import { Work } from './work.ts';
import type { WorkerOrg } from './worker-org.ts';

/** Fires the after-insert triggers of a platform event over a batch, in a transaction of their own. */
export const deliverEvents = (
  org: WorkerOrg,
  job: DeliverEventsJob,
  published: PublishedEvent[]
): DeliverEventsResult => {
  const user = userContext(org.data.db, org.data.metadata, AUTOMATED_PROCESS_ID);
  const work = new Work(org.data, user, org.dispatcher);
  const last = job.events.at(-1)?.replayId ?? 0;
  try {
    const checkpoint = fire(org, job, work);
    const position = checkpoint ?? last;
    work.transaction.write((db) => {
      movePosition(db, job.event, position);
    });
    work.commit();
    published.push(...work.published);
    return checkpoint === undefined ? { outcome: 'done' } : { outcome: 'resume', afterReplayId: checkpoint };
  } catch (error) {
    work.rollback();
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof Error && 'retryable' in error && error.retryable === true)
      return { outcome: 'retry', message };
    inTransaction(org.data.db, () => {
      movePosition(org.data.db, job.event, last);
    });
    return { outcome: 'failed', message };
  }
};

/** @returns the replay id of the checkpoint, when the trigger set one */
const fire = (org: WorkerOrg, job: DeliverEventsJob, work: Work): number | undefined => {
  const context: TriggerContext = {
    object: job.event,
    timing: 'after',
    operation: 'insert',
    newRows: job.events.map((logged) => eventRow(org, job.event, logged)),
    oldRows: [],
    addError: () => undefined,
    retries: job.retries,
    lastError: job.lastError
  };
  const answer = org.dispatcher.fire(context, work.transaction);
  return answer === undefined ? undefined : Number(answer.resumeAfter);
};

const eventRow = (org: WorkerOrg, event: string, { payload, replayId, eventUuid }: LoggedEvent): SObjectRow => {
  const row = rowFromJson(org.data.schema, event, payload);
  row.fields['ReplayId'] = String(replayId);
  row.fields['EventUuid'] = eventUuid;
  return row;
};
