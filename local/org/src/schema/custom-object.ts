import type { FieldDefinition, ObjectDefinition } from './definitions.ts';
import { EVENT_FIELDS, fieldMap, lookup, OWNER, READ_ONLY, SYSTEM_FIELDS, text } from './field-builders.ts';
import { objectOf, textOf, type XmlObject } from '../metadata/xml.ts';
import { FieldProblem } from './custom-field.ts';

/** The Name field a custom object declares: text people enter, or a number the platform gives. */
const nameField = (xml: XmlObject): FieldDefinition => {
  const declared = objectOf(xml, 'nameField');
  const type = textOf(declared, 'type') ?? 'Text';
  const base = text('Name', 80, {
    label: textOf(declared, 'label') ?? 'Name',
    nameField: true,
    permissionable: false,
    idLookup: true
  });
  if (type === 'Text') return base;
  if (type !== 'AutoNumber') throw new FieldProblem(`nameField type '${type}' must be Text or AutoNumber`);
  return { ...base, ...READ_ONLY, autoNumberFormat: textOf(declared, 'displayFormat') ?? '{0}' };
};

const event = (
  name: string,
  xml: XmlObject,
  keyPrefix: string,
  fields: readonly FieldDefinition[]
): ObjectDefinition => {
  const behaviour = textOf(xml, 'publishBehavior') ?? 'PublishImmediately';
  if (behaviour !== 'PublishAfterCommit' && behaviour !== 'PublishImmediately') {
    throw new FieldProblem(`publishBehavior '${behaviour}' is not valid`);
  }
  if ((textOf(xml, 'eventType') ?? 'HighVolume') !== 'HighVolume')
    throw new FieldProblem('Only HighVolume platform events can be created');
  return {
    ...labels(name, xml),
    name,
    keyPrefix,
    kind: 'event',
    custom: true,
    publishBehavior: behaviour,
    fields: fieldMap([...EVENT_FIELDS, ...fields])
  };
};

const labels = (name: string, xml: XmlObject): { label: string; labelPlural: string } => {
  const label = textOf(xml, 'label') ?? name;
  return { label, labelPlural: textOf(xml, 'pluralLabel') ?? label };
};

const METADATA_TYPE_FIELDS: readonly FieldDefinition[] = [
  text('DeveloperName', 40, { required: true, nameField: true }),
  text('MasterLabel', 40, { required: true }),
  text('QualifiedApiName', 70, READ_ONLY)
];

/** A deployed object (`__c`), platform event (`__e`) or custom metadata type (`__mdt`) with its fields. @throws FieldProblem */
export const customObject = (
  name: string,
  xml: XmlObject,
  keyPrefix: string,
  fields: readonly FieldDefinition[]
): ObjectDefinition => {
  if (name.endsWith('__e')) return event(name, xml, keyPrefix, fields);
  const base = { ...labels(name, xml), name, keyPrefix, custom: true } as const;
  if (name.endsWith('__mdt')) {
    return {
      ...base,
      kind: 'metadata',
      setup: true,
      fields: fieldMap([...SYSTEM_FIELDS, ...METADATA_TYPE_FIELDS, ...fields])
    };
  }
  const detail = fields.some((f) => f.masterDetail === true);
  const owner = detail ? [] : [{ ...OWNER, ...lookup('OwnerId', 'User', undefined, { permissionable: false }) }];
  return { ...base, kind: 'object', fields: fieldMap([...SYSTEM_FIELDS, nameField(xml), ...owner, ...fields]) };
};
