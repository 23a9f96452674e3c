import type { LoggedEvent } from '../data/event-log.ts';
import type { PublishedEvent } from '../data/publish-rows.ts';
import { rowFromJson } from '../data/json-rows.ts';
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
  { event, events }: DeliverEventsJob,
  published: PublishedEvent[]
): DeliverEventsResult => {
  const work = new Work(org.data, userContext(org.data.db, org.data.metadata, AUTOMATED_PROCESS_ID), org.dispatcher);
  const newRows = events.map((logged) => eventRow(org, event, logged));
  try {
    const result = fire(org, event, newRows, work);
    // In the transaction of the run: a killed process neither repeats nor loses events.
    movePosition(org.data.db, event, result.outcome === 'resume' ? result.afterReplayId : lastReplayIdOf(events));
    work.commit();
    published.push(...work.published);
    return result;
  } catch (error) {
    work.rollback();
    const message = error instanceof Error ? error.message : String(error);
    const retry = error instanceof Error && 'retryable' in error && error.retryable === true;
    if (retry) return { outcome: 'retry', message };
    movePosition(org.data.db, event, lastReplayIdOf(events));
    return { outcome: 'failed', message };
  }
};

const lastReplayIdOf = (events: readonly LoggedEvent[]): number => events.at(-1)?.replayId ?? 0;

/** A dispatcher may hand back where the trigger's checkpoint is. */
const fire = (org: WorkerOrg, event: string, newRows: SObjectRow[], work: Work): DeliverEventsResult => {
  const context: TriggerContext = {
    object: event,
    timing: 'after',
    operation: 'insert',
    newRows,
    oldRows: [],
    addError: () => undefined
  };
  const answer = org.dispatcher.fire(context, work.transaction) as unknown;
  const resume =
    typeof answer === 'object' && answer !== null && 'resumeAfter' in answer ? Number(answer.resumeAfter) : undefined;
  return resume === undefined ? { outcome: 'done' } : { outcome: 'resume', afterReplayId: resume };
};

const eventRow = (org: WorkerOrg, event: string, { payload, replayId, eventUuid }: LoggedEvent): SObjectRow => {
  const row = rowFromJson(org.data.schema, event, payload);
  row.fields['ReplayId'] = String(replayId);
  row.fields['EventUuid'] = eventUuid;
  return row;
};
