/** Short ways to write the standard fields down; everything they leave out has Salesforce's usual value. */
import type { FieldDefinition, FieldType, ObjectDefinition, PicklistValue } from './definitions.ts';

type Extra = Partial<Omit<FieldDefinition, 'name' | 'type' | 'custom'>>;

const wordsOf = (name: string): string => name.replace(/Id$/, '').replace(/(?<=[a-z])(?=[A-Z0-9])/g, ' ');

const standard = (name: string, type: FieldType, extra: Extra = {}): FieldDefinition => ({
  name,
  type,
  label: wordsOf(name),
  custom: false,
  required: false,
  createable: true,
  updateable: true,
  permissionable: extra.required !== true && extra.createable !== false && extra.nameField !== true,
  ...extra
});

export const text = (name: string, length: number, extra: Extra = {}): FieldDefinition =>
  standard(name, 'string', { length, ...extra });
export const longText = (name: string, length = 32_000, extra: Extra = {}): FieldDefinition =>
  standard(name, 'textarea', { length, filterable: false, ...extra });
export const email = (name: string, extra: Extra = {}): FieldDefinition =>
  standard(name, 'email', { length: 80, ...extra });
export const phone = (name: string): FieldDefinition => standard(name, 'phone', { length: 40 });
export const url = (name: string): FieldDefinition => standard(name, 'url', { length: 255 });
export const checkbox = (name: string, extra: Extra = {}): FieldDefinition =>
  standard(name, 'boolean', { permissionable: false, ...extra });
export const date = (name: string, extra: Extra = {}): FieldDefinition => standard(name, 'date', extra);
export const datetime = (name: string, extra: Extra = {}): FieldDefinition => standard(name, 'datetime', extra);
export const integer = (name: string, extra: Extra = {}): FieldDefinition =>
  standard(name, 'int', { precision: 9, scale: 0, ...extra });
export const decimal = (name: string, precision: number, scale: number, extra: Extra = {}): FieldDefinition =>
  standard(name, 'double', { precision, scale, ...extra });
export const currency = (name: string, extra: Extra = {}): FieldDefinition =>
  standard(name, 'currency', { precision: 18, scale: 2, ...extra });
export const percent = (name: string, extra: Extra = {}): FieldDefinition =>
  standard(name, 'percent', { precision: 5, scale: 2, ...extra });

/** A picklist, open as standard ones are; `*` before a value makes it the default. */
export const picklist = (name: string, values: readonly string[], extra: Extra = {}): FieldDefinition =>
  standard(name, 'picklist', { length: 255, picklist: values.map(picklistValue), restrictedPicklist: false, ...extra });

const picklistValue = (text: string): PicklistValue => {
  const isDefault = text.startsWith('*');
  const value = isDefault ? text.slice(1) : text;
  return { value, label: value, isDefault, active: true };
};

/** A lookup. `children` names the list on the parent's side. */
export const lookup = (name: string, to: string, children?: string, extra: Extra = {}): FieldDefinition =>
  standard(name, 'reference', {
    length: 18,
    referenceTo: [to],
    relationshipName: name.replace(/Id$/, ''),
    deleteRule: 'setNull',
    ...(children === undefined ? {} : { childRelationshipName: children }),
    ...extra
  });

/** Filled by the platform alone. */
export const READ_ONLY = { createable: false, updateable: false, permissionable: false } as const;

const system = (f: FieldDefinition): FieldDefinition => ({ ...f, ...READ_ONLY });

/** The fields every stored object has. */
export const SYSTEM_FIELDS: readonly FieldDefinition[] = [
  system(standard('Id', 'id', { length: 18, label: 'Record ID', idLookup: true })),
  system(checkbox('IsDeleted', { label: 'Deleted' })),
  system(datetime('CreatedDate')),
  system(lookup('CreatedById', 'User')),
  system(datetime('LastModifiedDate')),
  system(lookup('LastModifiedById', 'User')),
  system(datetime('SystemModstamp'))
];

/** What a platform event has before its own fields. */
export const EVENT_FIELDS: readonly FieldDefinition[] = [
  system(text('ReplayId', 1000)),
  system(text('EventUuid', 36)),
  system(datetime('CreatedDate')),
  system(lookup('CreatedById', 'User'))
];

export const OWNER: FieldDefinition = lookup('OwnerId', 'User', undefined, { permissionable: false });

export const fieldMap = (fields: readonly FieldDefinition[]): Map<string, FieldDefinition> =>
  new Map(fields.map((f) => [f.name.toLowerCase(), f]));

type ObjectExtra = Partial<Pick<ObjectDefinition, 'label' | 'labelPlural' | 'permissionsFrom' | 'setup'>>;

export const standardObject = (
  name: string,
  keyPrefix: string,
  fields: readonly FieldDefinition[],
  extra: ObjectExtra = {}
): ObjectDefinition => {
  const label = extra.label ?? wordsOf(name);
  return {
    name,
    label,
    labelPlural: label.endsWith('y') ? `${label.slice(0, -1)}ies` : `${label}s`,
    keyPrefix,
    kind: 'object',
    custom: false,
    fields: fieldMap([...SYSTEM_FIELDS, ...fields]),
    ...extra
  };
};
