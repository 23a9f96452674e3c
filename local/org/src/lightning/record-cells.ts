/** How fields of a record are asked for and shown: a lookup shows its parent's name as a link. */
import type { FieldDefinition } from '../schema/definitions.ts';
import type { AccessibleObject, JsonRecord } from './deps.ts';
import { fieldText } from './field-text.ts';
import type { Html } from './html.ts';
import { recordLink } from './record-link.ts';
import type { Visit } from './visit.ts';

/** The text in a field; empty when there is none. */
export function textIn(row: JsonRecord, field: string): string {
  const value = row[field];
  return typeof value === 'string' ? value : '';
}

/** Name field of an object, `Name` for most of them. */
export function nameFieldOf(object: AccessibleObject): string {
  const field = object.readableFields.find((candidate) => candidate.nameField);
  return field?.name ?? 'Name';
}

function parentOf(visit: Visit, field: FieldDefinition): AccessibleObject | undefined {
  const target = field.referenceTo?.[0];
  return target === undefined ? undefined : visit.deps.accessibleObject(visit.user.id, target);
}

/** SOQL select expressions for a field: itself, and for a lookup the parent's name. */
export function selectOf(visit: Visit, field: FieldDefinition): string[] {
  const parent = field.type === 'reference' ? parentOf(visit, field) : undefined;
  if (!parent || field.relationshipName === undefined) return [field.name];
  return [field.name, `${field.relationshipName}.${nameFieldOf(parent)}`];
}

/** A field's value as text or as a link to the parent record. */
export function cell(visit: Visit, field: FieldDefinition, row: JsonRecord): Html | string {
  const value = row[field.name];
  const parent = field.type === 'reference' && typeof value === 'string' ? parentOf(visit, field) : undefined;
  if (!parent || field.relationshipName === undefined) return fieldText(visit.user, field, value);
  const nested = row[field.relationshipName];
  const name = nested !== null && typeof nested === 'object' ? textIn(nested, nameFieldOf(parent)) : '';
  return recordLink(parent.definition.name, textIn(row, field.name), name);
}
