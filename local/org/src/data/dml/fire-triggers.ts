import { OrgError, type TriggerContext } from '../transaction.ts';
import { refuse, type Change, type SaveContext } from './change.ts';
import { copyRow } from './stored-rows.ts';

/** Salesforce's limit of triggers that call DML that fires triggers. */
export const MAX_DEPTH = 16;

/** Fires the object's triggers over the changes that are still good. An exception in a trigger refuses all of them. */
export const fireTriggers = (
  timing: TriggerContext['timing'],
  operation: TriggerContext['operation'],
  changes: readonly Change[],
  context: SaveContext
): void => {
  const good = changes.filter((change) => change.errors.length === 0);
  const [first] = good;
  if (first === undefined) return;
  const oldRows = good.flatMap(({ old }) => (old === undefined ? [] : [copyRow(old)]));
  const newRows = operation === 'delete' ? [] : good.map(({ next }) => (timing === 'before' ? next : copyRow(next)));
  const addError = (rowIndex: number, message: string, field?: string): void => {
    const change = good[rowIndex];
    if (change !== undefined)
      refuse(change, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message, field === undefined ? [] : [field]);
  };
  try {
    context.dispatcher.fire(
      { object: first.object.name, timing, operation, newRows, oldRows, addError },
      context.transaction
    );
  } catch (error) {
    const { statusCode, message, fields } = asRefusal(error);
    for (const change of good) refuse(change, statusCode, message, fields);
  }
};

const asRefusal = (error: unknown): { statusCode: string; message: string; fields: readonly string[] } => {
  if (error instanceof OrgError) return error;
  if (!(error instanceof Error)) throw error;
  // Breaking a governor limit cannot be caught: it ends the whole transaction.
  if ('uncatchable' in error && error.uncatchable === true) throw error;
  return { statusCode: 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', message: error.message, fields: [] };
};
