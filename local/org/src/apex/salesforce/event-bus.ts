import type { SaveResult, SObjectRow } from '../../data/transaction.ts';
import type { Execution } from '../run/execution.ts';
import { Thrown } from '../run/thrown.ts';
import type { TestState } from '../run/test-state.ts';
import { noUsage } from '../run/limits.ts';
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

/**
 * Hands every waiting event to its triggers, what those publish included; neighbours of one kind arrive as one batch. A batch whose
 * trigger asks for another try is undone and waits for the next delivery.
 */
export function deliverInTest(run: Execution): void {
  const { test } = run;
  while (test?.events.length) {
    const [first] = test.events;
    const end = test.events.findIndex((row) => row.type !== first?.type);
    const batch = test.events.splice(0, end < 0 ? test.events.length : end);
    if (!first || deliverBatch(run, test, first.type, batch)) continue;
    test.events.unshift(...batch);
    return;
  }
}

/** One run of the triggers, as its own transaction would be: own limits, no pending work. @returns false to try again. */
function deliverBatch(run: Execution, test: TestState, object: string, batch: SObjectRow[]): boolean {
  const usage = run.usage;
  run.usage = noUsage();
  const savepoint = run.transaction.savepoint();
  const retries = test.retries.get(object) ?? { count: 0, lastError: null };
  try {
    asAutomatedProcess(run, () => {
      run.services.deliver(run, object, batch, retries);
    });
    test.retries.delete(object);
    return true;
  } catch (error) {
    if (!(error instanceof Thrown) || !error.retryable) throw error;
    run.transaction.rollbackTo(savepoint);
    test.retries.set(object, { count: retries.count + 1, lastError: run.messageOf(error.exception) });
    return false;
  } finally {
    run.usage = usage;
  }
}

/** Event triggers run as the Automated Process user, where the data layer has one. */
function asAutomatedProcess(run: Execution, work: () => void): void {
  const { transaction } = run;
  const [user] = transaction.runAs
    ? transaction.query("SELECT Id FROM User WHERE UserType = 'AutomatedProcess'", {}, 'system')
    : [];
  const id = user?.fields['Id'];
  if (transaction.runAs && typeof id === 'string') transaction.runAs(id, work);
  else work();
}
