import type { SaveResult, SObjectRow } from '../../data/transaction.ts';
import type { Execution } from '../run/execution.ts';
import type { ApexRecord } from '../values/value.ts';

/** Publishes events. In a test they also wait for delivery, at Test.stopTest() or Test.getEventBus().deliver(). */
export function publish(run: Execution, events: readonly ApexRecord[]): SaveResult[] {
  run.spend('dmlStatements');
  run.noteWrite();
  const rows = events.map(({ row }): SObjectRow => ({ type: row.type, fields: { ...row.fields } }));
  const results = run.transaction.publish(rows, 'system');
  if (run.test) {
    for (const [index, row] of rows.entries())
      if (results[index]?.success) run.test.events.push(withSystemFields(run, row, run.test.nextReplayId++));
  }
  return results;
}

function withSystemFields(run: Execution, row: SObjectRow, replayId: number): SObjectRow {
  const system = {
    ReplayId: String(replayId),
    EventUuid: `00000000-0000-4000-8000-${String(replayId).padStart(12, '0')}`
  };
  const fields = {
    ...row.fields,
    ...system,
    CreatedDate: new Date().toISOString(),
    CreatedById: run.transaction.user.id
  };
  return { type: row.type, fields };
}

/** Hands every waiting event to its triggers, what those publish included. Neighbours of one kind arrive as one batch. */
export function deliverInTest(run: Execution): void {
  const { test } = run;
  while (test?.events.length) {
    const [first] = test.events;
    const end = test.events.findIndex((row) => row.type !== first?.type);
    const batch = test.events.splice(0, end < 0 ? test.events.length : end);
    if (first) run.services.deliver(run, first.type, batch);
  }
}
