/** DML as a caller sees it: chunks of 200, all or none, partial success with Salesforce's retries. */
import { OrgError, type DmlError, type DmlOperation, type SaveResult, type SObjectRow } from '../transaction.ts';
import { textValue, type Change, type SaveContext } from './change.ts';
import { runChunk, type Item } from './run-chunk.ts';
import { savepoint } from './savepoint.ts';

const CHUNK = 200;
/** A chunk with refused rows is undone and tried again without them, at most this often. */
const ATTEMPTS = 3;

export interface SaveOptions {
  readonly allOrNone: boolean;
  readonly externalIdField?: string;
}

type Outcome = { readonly id: string | null; readonly created: boolean; readonly errors: readonly DmlError[] };

/** Saves rows in order. Nothing is kept when `allOrNone` and a row is refused. New ids are put into the caller's rows. */
export const saveRows = (
  operation: DmlOperation,
  rows: readonly SObjectRow[],
  options: SaveOptions,
  context: SaveContext
): SaveResult[] => {
  const outcomes = new Map<number, Outcome>();
  const undo = savepoint(context, 'dml');
  for (const chunk of chunks(rows, context)) saveChunk(operation, chunk, options, context, outcomes);
  const results = rows.map((_, index) => outcomes.get(index) ?? { id: null, created: false, errors: [] });
  if (options.allOrNone && results.some(({ errors }) => errors.length > 0)) {
    undo.rollback();
    return results.map(({ errors }) => ({
      id: null,
      success: false,
      created: false,
      errors: errors.length > 0 ? errors : [ROLLED_BACK]
    }));
  }
  undo.release();
  return results.map(({ id, created, errors }, index) => {
    const success = errors.length === 0;
    const row = rows[index];
    if (success && created && row !== undefined) row.fields['Id'] = id;
    return { id: success || !created ? id : null, success, created: success && created, errors };
  });
};

const ROLLED_BACK: DmlError = {
  statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
  message: 'Record rolled back because not all records were valid and the request was using AllOrNone header',
  fields: []
};

/** Neighbouring rows of one object, at most 200 together. */
const chunks = (rows: readonly SObjectRow[], { schema }: SaveContext): Item[][] => {
  const all: Item[][] = [];
  rows.forEach((row, index) => {
    const object = schema.object(row.type);
    if (object === undefined || object.kind !== 'object') {
      throw new OrgError('INVALID_TYPE', `sObject type '${row.type}' is not supported.`, [], 404);
    }
    const last = all.at(-1);
    if (last !== undefined && last[0]?.object === object && last.length < CHUNK) last.push({ index, row, object });
    else all.push([{ index, row, object }]);
  });
  return all;
};

const saveChunk = (
  operation: DmlOperation,
  chunk: readonly Item[],
  options: SaveOptions,
  context: SaveContext,
  outcomes: Map<number, Outcome>
): void => {
  let live = chunk;
  for (let attempt = 1; live.length > 0; attempt += 1) {
    const undo = savepoint(context, `chunk${attempt}`);
    const changes = runChunk(operation, live, options.externalIdField ?? 'Id', context);
    for (const change of changes) outcomes.set(change.index, outcomeOf(change));
    const failed = new Set(changes.filter((change) => change.errors.length > 0).map((change) => change.index));
    if (failed.size === 0) {
      undo.release();
      return;
    }
    undo.rollback();
    if (options.allOrNone) return;
    live = live.filter(({ index }) => !failed.has(index));
    if (attempt === ATTEMPTS) {
      for (const { index } of live) outcomes.set(index, { id: null, created: false, errors: [TOO_MANY_RETRIES] });
      return;
    }
  }
};

const TOO_MANY_RETRIES: DmlError = {
  statusCode: 'TOO_MANY_APEX_REQUESTS',
  message: 'Too many batch retries in the presence of Apex triggers and partial failures.',
  fields: []
};

const outcomeOf = ({ old, next, errors }: Change): Outcome => ({
  id: textValue(next, 'Id'),
  created: old === undefined,
  errors
});
