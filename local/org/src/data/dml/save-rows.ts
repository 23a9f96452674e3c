/** DML as a caller sees it: chunks of 200, all or none, partial success with Salesforce's retries. */
import type { ObjectDefinition } from '../../schema/definitions.ts';
import { longId } from '../../schema/record-id.ts';
import { OrgError, type DmlError, type DmlOperation, type SaveResult, type SObjectRow } from '../transaction.ts';
import { refuse, textValue, type Change, type SaveContext } from './change.ts';
import { deleteChanges } from './delete-rows.ts';
import { prepareChange } from './prepare.ts';
import { saveChanges } from './save-changes.ts';
import { readRows } from './stored-rows.ts';
import { matchByKey } from './upsert-keys.ts';

const CHUNK = 200;
/** A chunk with refused rows is undone and tried again without them, at most this often. */
const ATTEMPTS = 3;

export interface SaveOptions {
  readonly allOrNone: boolean;
  readonly externalIdField?: string;
}

interface Item {
  readonly index: number;
  readonly row: SObjectRow;
  readonly object: ObjectDefinition;
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
    const changes = runOnce(operation, live, options, context);
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

const runOnce = (
  operation: DmlOperation,
  items: readonly Item[],
  options: SaveOptions,
  context: SaveContext
): Change[] => {
  const object = items[0]?.object;
  if (object === undefined) return [];
  if (operation === 'upsert') return upsert(items, object, options.externalIdField ?? 'Id', context);
  if (operation === 'insert')
    return save(
      'insert',
      items.map((item) => newChange(item, context)),
      context
    );
  const changes = existing(items, object, operation, context);
  if (operation === 'update') return save('update', changes, context);
  deleteChanges(
    changes.filter((change) => change.errors.length === 0),
    context
  );
  return changes;
};

const save = (operation: 'insert' | 'update', changes: Change[], context: SaveContext): Change[] => {
  saveChanges(
    operation,
    changes.filter((change) => change.errors.length === 0),
    context
  );
  return changes;
};

const newChange = ({ index, row, object }: Item, context: SaveContext): Change => {
  const change = prepareChange({ index, row, old: undefined }, object, context);
  if (row.fields['Id'] !== undefined && row.fields['Id'] !== null) {
    refuse(change, 'INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id']);
  }
  return change;
};

const existing = (
  items: readonly Item[],
  object: ObjectDefinition,
  operation: 'update' | 'delete',
  context: SaveContext
): Change[] => {
  const ids = items.map(({ row }) => longId(textValue(row, 'Id') ?? ''));
  const stored = readRows(context.db, object, ids);
  return items.map(({ index, row }, i) => {
    const id = ids[i] ?? '';
    const old = stored.get(id);
    const blank: Change = {
      index,
      object,
      old,
      next: { type: object.name, fields: { Id: id === '' ? null : id } },
      errors: []
    };
    if (id === '') refuse(blank, 'MISSING_ARGUMENT', `Id not specified in an ${operation} call`);
    else if (!id.startsWith(object.keyPrefix)) refuse(blank, 'MALFORMED_ID', `malformed id ${id}`, ['Id']);
    else if (old === undefined) refuse(blank, 'ENTITY_IS_DELETED', 'entity is deleted');
    else if (ids.indexOf(id) !== i && operation === 'update')
      refuse(blank, 'DUPLICATE_VALUE', `Duplicate id in list: ${id}`);
    if (blank.errors.length > 0 || old === undefined) return blank;
    return operation === 'delete' ? { ...blank, next: old } : prepareChange({ index, row, old }, object, context);
  });
};

const upsert = (items: readonly Item[], object: ObjectDefinition, key: string, context: SaveContext): Change[] => {
  const matches = matchByKey(
    items.map(({ row }) => row),
    object,
    key,
    context
  );
  const changes = items.map(({ index, row }, i) => {
    const match = matches[i];
    const change = prepareChange({ index, row, old: match?.old }, object, context);
    change.errors.push(...(match?.errors ?? []));
    return change;
  });
  save(
    'insert',
    changes.filter((change) => change.old === undefined),
    context
  );
  save(
    'update',
    changes.filter((change) => change.old !== undefined),
    context
  );
  return changes;
};

let savepoints = 0;

const savepoint = ({ db }: SaveContext, label: string): { release: () => void; rollback: () => void } => {
  const name = `${label}_${++savepoints}`;
  db.exec(`SAVEPOINT ${name}`);
  return {
    release: () => {
      db.exec(`RELEASE ${name}`);
    },
    rollback: () => {
      db.exec(`ROLLBACK TO ${name}; RELEASE ${name}`);
    }
  };
};
