import { OrgError, type SObjectRow, type TriggerContext } from '../../data/transaction.ts';
import { recordOf } from '../salesforce/records.ts';
import { ApexList, type ApexRecord } from '../values/value.ts';
import type { CompiledTrigger } from './compile-trigger.ts';
import { stateOf } from './exception-state.ts';
import type { Execution } from './execution.ts';
import { Thrown } from './thrown.ts';
import type { TriggerState } from './trigger-state.ts';

/** Runs an object's triggers for one step of a save. @returns the replay id to resume after, when a trigger set one. */
export function fireTriggers(
  run: Execution,
  triggers: readonly CompiledTrigger[],
  context: TriggerContext
): string | null {
  const due = triggersFor(triggers, context);
  if (!due.length) return null;
  const before = run.trigger;
  const state = triggerState(run, context);
  run.trigger = state;
  try {
    for (const trigger of due) runOne(run, trigger, context);
  } finally {
    run.trigger = before;
  }
  return state.checkpoint;
}

function triggersFor(
  triggers: readonly CompiledTrigger[],
  { object, timing, operation }: TriggerContext
): CompiledTrigger[] {
  return triggers.filter(
    (one) => one.object.toLowerCase() === object.toLowerCase() && one.events.has(`${timing} ${operation}`)
  );
}

function triggerState(run: Execution, context: TriggerContext): TriggerState {
  const list = (rows: readonly SObjectRow[], origin: ApexRecord['origin']): ApexList =>
    new ApexList(
      run.services.type(`List<${context.object}>`),
      rows.map((row) => recordOf(run, row, origin))
    );
  const newOrigin = context.timing === 'before' ? 'trigger' : 'final';
  return {
    context,
    newList: context.operation === 'delete' ? null : list(context.newRows, newOrigin),
    oldList: context.operation === 'insert' ? null : list(context.oldRows, 'final'),
    retries: context.retries ?? 0,
    lastError: context.lastError ?? null,
    checkpoint: null
  };
}

/** An exception leaves a save as Salesforce words it; limits and retries pass as they are. */
function runOne(run: Execution, trigger: CompiledTrigger, { timing, operation }: TriggerContext): void {
  try {
    trigger.run(run);
  } catch (error) {
    if (!(error instanceof Thrown) || error.uncatchable || error.retryable) throw error;
    const event = `${capital(timing)}${capital(operation)}`;
    const trace = ownTrace(stateOf(error.exception).trace).join('\n');
    throw new OrgError(
      'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
      `${trigger.name}: execution of ${event}\n\ncaused by: ${error.message}\n\n${trace}`
    );
  }
}

/** From the exception to the trigger; whoever saved the record is not told. */
function ownTrace(trace: readonly string[]): readonly string[] {
  const end = trace.findIndex((line) => line.startsWith('Trigger.'));
  return end < 0 ? trace : trace.slice(0, end + 1);
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
