/** The platform's own validation of a whole record, after the before triggers: every error a user would see, with Salesforce's codes. */
import type { FieldDefinition } from '../../schema/definitions.ts';
import { toCell } from '../cells.ts';
import type { SObjectRow } from '../transaction.ts';
import { changed, refuse, textValue, valueOf, type Change, type SaveContext } from './change.ts';
import { convertValue } from './field-value.ts';
import { findIds, readRow } from './stored-rows.ts';

export const checkFields = (change: Change, context: SaveContext): void => {
  convertAll(change);
  if (change.errors.length > 0) return;
  checkRequired(change);
  for (const field of change.object.fields.values()) {
    if (valueOf(change.next, field.name) === null || !changed(change, field.name)) continue;
    checkLength(change, field);
    checkPicklist(change, field);
    if (field.referenceTo !== undefined) checkReference(change, field, context);
    if (field.unique === true) checkUnique(change, field, context);
  }
};

/** Triggers may have set anything: bring it to the stored form again. */
const convertAll = (change: Change): void => {
  for (const field of change.object.fields.values()) {
    const given = plain(change.next, field.name);
    const converted = convertValue(field, given);
    if (converted.ok) change.next.fields[field.name] = converted.value;
    else refuse(change, converted.statusCode, converted.message, [field.name]);
  }
};

const plain = (row: SObjectRow, name: string): unknown => row.fields[name] ?? null;

const checkRequired = (change: Change): void => {
  const missing = [...change.object.fields.values()]
    .filter((field) => field.required && field.type !== 'boolean' && field.autoNumberFormat === undefined)
    .filter((field) => valueOf(change.next, field.name) === null)
    .map((field) => field.name);
  if (missing.length > 0)
    refuse(change, 'REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing);
};

const checkLength = (change: Change, field: FieldDefinition): void => {
  const text = textValue(change.next, field.name);
  if (text === null || field.length === undefined || field.picklist !== undefined || text.length <= field.length)
    return;
  refuse(change, 'STRING_TOO_LONG', `${field.label}: data value too large: ${text} (max length=${field.length})`, [
    field.name
  ]);
};

const checkPicklist = (change: Change, field: FieldDefinition): void => {
  if (field.restrictedPicklist !== true) return;
  const text = textValue(change.next, field.name) ?? '';
  const given = field.type === 'multipicklist' ? text.split(';') : [text];
  const allowed = new Set((field.picklist ?? []).filter((p) => p.active).map((p) => p.value));
  const wrong = given.find((value) => !allowed.has(value));
  if (wrong === undefined) return;
  refuse(
    change,
    'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    `${field.label}: bad value for restricted picklist field: ${wrong}`,
    [field.name]
  );
};

const checkReference = (change: Change, field: FieldDefinition, { db, schema }: SaveContext): void => {
  const id = textValue(change.next, field.name) ?? '';
  const target = schema.objectOfId(id);
  if (target === undefined || field.referenceTo?.includes(target.name) !== true) {
    refuse(change, 'FIELD_INTEGRITY_EXCEPTION', `${field.label}: id value of incorrect type: ${id}`, [field.name]);
  } else if (readRow(db, target, id) === undefined) {
    refuse(change, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', []);
  }
};

const checkUnique = (change: Change, field: FieldDefinition, { db }: SaveContext): void => {
  const others = findIds(db, change.object, field.name, toCell(valueOf(change.next, field.name)));
  const other = others.find((id) => id !== valueOf(change.next, 'Id'));
  if (other === undefined) return;
  refuse(
    change,
    'DUPLICATE_VALUE',
    `duplicate value found: ${field.name} duplicates value on record with id: ${other}`,
    []
  );
};
