/** Deletes records and does to their children what each lookup's rule says. */
import type { ObjectDefinition } from '../../schema/definitions.ts';
import { rulesOf } from '../rules/rules-of.ts';
import type { SObjectRow } from '../transaction.ts';
import { refuse, textValue, type Change, type SaveContext } from './change.ts';
import { fireTriggers } from './fire-triggers.ts';
import { deleteRow, findIds, readRow, updateRow } from './stored-rows.ts';

export const deleteChanges = (changes: readonly Change[], context: SaveContext): void => {
  for (const change of changes) {
    if (!context.visibility.deleteObject(change.object))
      refuse(change, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
  }
  fireTriggers('before', 'delete', changes, context);
  const gone: SObjectRow[] = [];
  for (const change of changes) {
    if (change.errors.length > 0) continue;
    const blocker = restrictedBy(change.object, idOf(change.next), context);
    if (blocker !== undefined)
      refuse(
        change,
        'DELETE_FAILED',
        `Your attempt to delete the record could not be completed because it is associated with: ${blocker}`
      );
    else remove(change.object, change.next, context, gone);
  }
  fireTriggers('after', 'delete', changes, context);
  updateParents(gone, context, changes);
};

const idOf = (row: SObjectRow): string => textValue(row, 'Id') ?? '';

/** The first child object whose lookup forbids the delete, on any level a cascade would reach. */
const restrictedBy = (object: ObjectDefinition, id: string, context: SaveContext): string | undefined => {
  for (const { child, field } of context.schema.childRelationships(object)) {
    if (child.kind !== 'object' || field.deleteRule === 'setNull' || field.deleteRule === undefined) continue;
    const ids = findIds(context.db, child, field.name, id);
    if (ids.length === 0) continue;
    if (field.deleteRule === 'restrict') return child.labelPlural;
    for (const childId of ids) {
      const deeper = restrictedBy(child, childId, context);
      if (deeper !== undefined) return deeper;
    }
  }
  return undefined;
};

/** Children that go with their parent fire no triggers, as in Salesforce. */
const remove = (object: ObjectDefinition, row: SObjectRow, context: SaveContext, gone: SObjectRow[]): void => {
  deleteRow(context.db, object, idOf(row));
  gone.push(row);
  for (const { child, field } of context.schema.childRelationships(object)) {
    if (child.kind !== 'object') continue;
    for (const id of findIds(context.db, child, field.name, idOf(row))) {
      const childRow = readRow(context.db, child, id);
      if (childRow === undefined) continue;
      if (field.deleteRule === 'cascade') remove(child, childRow, context, gone);
      else updateRow(context.db, child, { ...childRow, fields: { ...childRow.fields, [field.name]: null } });
    }
  }
};

/** Totals of parents that still exist. */
const updateParents = (gone: readonly SObjectRow[], context: SaveContext, changes: readonly Change[]): void => {
  for (const [type, rows] of Map.groupBy(gone, (row) => row.type)) {
    const object = context.schema.object(type);
    const parents = object === undefined ? [] : (rulesOf(object).parents?.(rows) ?? []);
    const present = parents.filter((row) => {
      const parent = context.schema.object(row.type);
      return parent !== undefined && readRow(context.db, parent, idOf(row)) !== undefined;
    });
    for (const error of context.saveParents(present)) for (const change of changes) change.errors.push(error);
  }
};
