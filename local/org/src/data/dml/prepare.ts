/** Turns the caller's rows into changes: names resolved, access checked, values converted, defaults filled. */
import type { FieldDefinition, ObjectDefinition } from '../../schema/definitions.ts';
import { toCell } from '../cells.ts';
import type { SObjectRow } from '../transaction.ts';
import { isSame, refuse, valueOf, type Change, type SaveContext } from './change.ts';
import { convertValue } from './field-value.ts';
import { copyRow, findIds } from './stored-rows.ts';

export interface Prepared {
  readonly index: number;
  readonly row: SObjectRow;
  readonly old: SObjectRow | undefined;
}

export const prepareChange = (
  { index, row, old }: Prepared,
  object: ObjectDefinition,
  context: SaveContext
): Change => {
  const change: Change = { index, object, old, next: old === undefined ? emptyRow(object) : copyRow(old), errors: [] };
  checkObjectAccess(change, context);
  const given = new Set<string>();
  for (const [name, value] of Object.entries(row.fields)) {
    if (name === 'Id') continue;
    if (isRow(value)) setByExternalId(change, row, name, value, given, context);
    else if (!Array.isArray(value)) setField(change, name, value, given, context);
  }
  if (old === undefined) applyDefaults(change, given);
  return change;
};

const isRow = (value: unknown): value is SObjectRow =>
  typeof value === 'object' && value !== null && 'fields' in value && 'type' in value;

const emptyRow = (object: ObjectDefinition): SObjectRow => {
  const fields: SObjectRow['fields'] = {};
  for (const field of object.fields.values()) fields[field.name] = field.type === 'boolean' ? false : null;
  return { type: object.name, fields };
};

const checkObjectAccess = (change: Change, { visibility }: SaveContext): void => {
  const { object, old } = change;
  if (old === undefined && !visibility.createObject(object)) {
    refuse(change, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `entity type cannot be inserted: ${object.label}`);
  }
  if (old !== undefined && !visibility.editObject(object)) {
    refuse(change, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
  }
};

const setField = (change: Change, name: string, value: unknown, given: Set<string>, context: SaveContext): void => {
  const field = context.schema.field(change.object, name);
  if (field === undefined || !context.visibility.readField(change.object, field)) {
    refuse(change, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${change.object.name}`);
    return;
  }
  const converted = convertValue(field, value);
  if (!converted.ok) {
    refuse(change, converted.statusCode, converted.message, [field.name]);
    return;
  }
  if (!writable(change, field, context)) {
    // A record read whole and written back carries platform fields: they are ignored when nothing was changed.
    if (change.old !== undefined && isSame(valueOf(change.old, field.name), converted.value)) return;
    refuse(
      change,
      'INVALID_FIELD_FOR_INSERT_UPDATE',
      `Unable to create/update fields: ${field.name}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
      [field.name]
    );
    return;
  }
  change.next.fields[field.name] = converted.value;
  given.add(field.name);
};

const writable = ({ object, old }: Change, field: FieldDefinition, { visibility }: SaveContext): boolean =>
  (old === undefined ? field.createable : field.updateable) && visibility.editField(object, field);

/** `{ Account__r: { Key__c: 'x' } }` sets Account__c. A parent that a query read along is ignored. */
const setByExternalId = (
  change: Change,
  row: SObjectRow,
  name: string,
  parent: SObjectRow,
  given: Set<string>,
  context: SaveContext
): void => {
  const lookup = context.schema.lookup(change.object, name);
  const target = context.schema.object(lookup?.referenceTo?.[0] ?? '');
  if (lookup === undefined || target === undefined) {
    refuse(change, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${change.object.name}`);
    return;
  }
  const keys = Object.entries(parent.fields).filter(([, value]) => value !== null && !isRow(value));
  const [keyName, keyValue] = keys[0] ?? ['', null];
  const key = context.schema.field(target, keyName);
  const isKey = key !== undefined && (key.externalId === true || key.idLookup === true);
  if (lookup.name in row.fields || keys.length !== 1 || !isKey) {
    if (change.old !== undefined || lookup.name in row.fields) return;
    refuse(
      change,
      'INVALID_FIELD',
      `Foreign key external ID: ${keyName} is not an external id or indexed field of ${target.name}`
    );
    return;
  }
  const converted = convertValue(key, keyValue);
  const ids = converted.ok ? findIds(context.db, target, key.name, toCell(converted.value)) : [];
  const [id] = ids;
  if (id === undefined) {
    refuse(
      change,
      'INVALID_FIELD',
      `Foreign key external ID: ${String(toCell(converted.ok ? converted.value : null)).toLowerCase()} not found for field ${key.name} in entity ${target.name}`
    );
  } else setField(change, lookup.name, id, given, context);
};

const applyDefaults = (change: Change, given: ReadonlySet<string>): void => {
  for (const field of change.object.fields.values()) {
    if (given.has(field.name)) continue;
    const initial = field.defaultValue ?? field.picklist?.find((p) => p.isDefault)?.value;
    if (initial === undefined) continue;
    const converted = convertValue(field, initial);
    if (converted.ok) change.next.fields[field.name] = converted.value;
  }
};
