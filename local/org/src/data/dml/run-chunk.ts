/** One chunk of a DML call: its rows become changes, and the changes go through the save order. */
import type { ObjectDefinition } from '../../schema/definitions.ts';
import { longId } from '../../schema/record-id.ts';
import type { DmlOperation, SObjectRow } from '../transaction.ts';
import { refuse, textValue, type Change, type SaveContext } from './change.ts';
import { deleteChanges } from './delete-rows.ts';
import { prepareChange } from './prepare.ts';
import { saveChanges } from './save-changes.ts';
import { readRows } from './stored-rows.ts';
import { matchByKey } from './upsert-keys.ts';

/** A caller's row and its place in the call. */
export interface Item {
  readonly index: number;
  readonly row: SObjectRow;
  readonly object: ObjectDefinition;
}

/** Runs the save order once over a chunk of one object. */
export const runChunk = (
  operation: DmlOperation,
  items: readonly Item[],
  externalIdField: string,
  context: SaveContext
): Change[] => {
  const object = items[0]?.object;
  if (object === undefined) return [];
  if (operation === 'upsert') return upsert(items, object, externalIdField, context);
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
