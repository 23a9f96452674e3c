/** A field of a deployed object, from its Metadata API description. */
import type { FieldDefinition, FieldType, PicklistValue } from './definitions.ts';
import { flagOf, listOf, numberOf, objectOf, textOf, type XmlObject } from '../metadata/xml.ts';

/** A description Salesforce would refuse (or that the local org cannot represent), in words. */
export class FieldProblem extends Error {}

type Limits = 'length' | 'digits' | 'picklist' | 'reference' | 'checkbox' | 'autonumber' | 'none';

const FIELD_TYPES: Readonly<
  Record<string, { type: FieldType; needs: Limits; maxLength?: number; key?: true; event?: true }>
> = {
  Text: { type: 'string', needs: 'length', maxLength: 255, key: true, event: true },
  TextArea: { type: 'textarea', needs: 'none' },
  LongTextArea: { type: 'textarea', needs: 'length', maxLength: 131_072, event: true },
  Html: { type: 'textarea', needs: 'length', maxLength: 131_072 },
  Number: { type: 'double', needs: 'digits', key: true, event: true },
  Currency: { type: 'currency', needs: 'digits' },
  Percent: { type: 'percent', needs: 'digits' },
  Checkbox: { type: 'boolean', needs: 'checkbox', event: true },
  Date: { type: 'date', needs: 'none', event: true },
  DateTime: { type: 'datetime', needs: 'none', event: true },
  Picklist: { type: 'picklist', needs: 'picklist' },
  MultiselectPicklist: { type: 'multipicklist', needs: 'picklist' },
  Lookup: { type: 'reference', needs: 'reference' },
  MasterDetail: { type: 'reference', needs: 'reference' },
  Email: { type: 'email', needs: 'none', key: true },
  Phone: { type: 'phone', needs: 'none' },
  Url: { type: 'url', needs: 'none' },
  AutoNumber: { type: 'string', needs: 'autonumber', key: true },
  EncryptedText: { type: 'encryptedstring', needs: 'length', maxLength: 175 }
};

const FIXED_LENGTH: Readonly<Record<string, number>> = {
  TextArea: 255,
  Email: 80,
  Phone: 40,
  Url: 255,
  AutoNumber: 30
};
const LONG = new Set(['LongTextArea', 'Html']);

/** @throws FieldProblem with what Salesforce would say. */
export const customField = (xml: XmlObject, options: { event: boolean }): FieldDefinition => {
  const name = textOf(xml, 'fullName') ?? '';
  const metadataType = textOf(xml, 'type') ?? '';
  if (!/^[A-Za-z][A-Za-z0-9_]*__c$/.test(name) || /__.*__c$|_{3}/.test(name)) {
    throw new FieldProblem(`The field name you provided ${name} on object is not valid.`);
  }
  const kind = FIELD_TYPES[metadataType];
  if (kind === undefined)
    throw new FieldProblem(`Invalid field type: '${metadataType}' is not a type the local org has`);
  if (options.event && kind.event !== true)
    throw new FieldProblem(`Field type ${metadataType} is not allowed on a platform event`);
  if (textOf(xml, 'formula') !== undefined) throw new FieldProblem('Formula fields are not modelled by the local org');
  const key = keyOptions(xml, metadataType, kind.key === true);
  const required = flagOf(xml, 'required') || metadataType === 'MasterDetail';
  const readOnly = kind.needs === 'autonumber';
  return {
    name,
    label: textOf(xml, 'label') ?? name,
    type: kind.type,
    custom: true,
    required,
    createable: !readOnly,
    updateable: !readOnly && !(metadataType === 'MasterDetail' && !flagOf(xml, 'reparentableMasterDetail')),
    permissionable: !required && !options.event,
    ...(LONG.has(metadataType) ? { filterable: false } : {}),
    ...(textOf(xml, 'inlineHelpText') === undefined ? {} : { helpText: textOf(xml, 'inlineHelpText') ?? '' }),
    ...key,
    ...sizeOf(xml, metadataType, kind.needs, kind.maxLength),
    ...(kind.needs === 'picklist' ? picklistOf(xml) : {}),
    ...(kind.needs === 'reference' ? lookupOf(xml, name, metadataType, required) : {}),
    ...defaultOf(xml, metadataType)
  };
};

const keyOptions = (xml: XmlObject, type: string, allowed: boolean): Partial<FieldDefinition> => {
  const unique = flagOf(xml, 'unique');
  const externalId = flagOf(xml, 'externalId');
  if ((unique || externalId) && !allowed)
    throw new FieldProblem(`Can not specify 'unique' or 'externalId' for a CustomField of type ${type}`);
  return { unique, externalId, caseSensitive: flagOf(xml, 'caseSensitive') };
};

const need = (xml: XmlObject, name: string, type: string): number => {
  const value = numberOf(xml, name);
  if (value === undefined || !Number.isInteger(value)) {
    throw new FieldProblem(`Must specify '${name}' for a CustomField of type ${type}`);
  }
  return value;
};

const sizeOf = (xml: XmlObject, type: string, needs: Limits, maxLength = 255): Partial<FieldDefinition> => {
  if (needs === 'length') {
    const length = need(xml, 'length', type);
    if (length < 1 || length > maxLength)
      throw new FieldProblem(`Length must be between 1 and ${maxLength} for a CustomField of type ${type}`);
    if (LONG.has(type)) {
      need(xml, 'visibleLines', type);
      if (length < 256)
        throw new FieldProblem(`Length must be between 256 and 131072 for a CustomField of type ${type}`);
    }
    return { length };
  }
  if (needs === 'digits') {
    const precision = need(xml, 'precision', type);
    const scale = need(xml, 'scale', type);
    if (precision > 18 || scale > precision || scale < 0)
      throw new FieldProblem('Precision must be at most 18 and not less than scale');
    return { precision, scale };
  }
  if (needs === 'autonumber') return { length: 30, autoNumberFormat: textOf(xml, 'displayFormat') ?? '{0}' };
  const length = FIXED_LENGTH[type];
  return length === undefined ? {} : { length };
};

const picklistOf = (xml: XmlObject): Partial<FieldDefinition> => {
  const valueSet = objectOf(xml, 'valueSet');
  const values = listOf(objectOf(valueSet, 'valueSetDefinition'), 'value');
  if (values.length === 0)
    throw new FieldProblem(
      'Must specify a valueSetDefinition with values for a picklist (global value sets are not modelled)'
    );
  const picklist = values.map((value): PicklistValue => ({
    value: textOf(value, 'fullName') ?? '',
    label: textOf(value, 'label') ?? textOf(value, 'fullName') ?? '',
    isDefault: flagOf(value, 'default'),
    active: textOf(value, 'isActive') !== 'false'
  }));
  const names = picklist.map((p) => p.value.toLowerCase());
  const repeated = picklist.find((p, i) => names.indexOf(p.value.toLowerCase()) !== i);
  if (repeated !== undefined) throw new FieldProblem(`Duplicate label: ${repeated.label}`);
  return { picklist, restrictedPicklist: flagOf(valueSet, 'restricted'), length: 255 };
};

const lookupOf = (xml: XmlObject, name: string, type: string, required: boolean): Partial<FieldDefinition> => {
  const referenceTo = textOf(xml, 'referenceTo');
  if (referenceTo === undefined) throw new FieldProblem(`Must specify 'referenceTo' for a CustomField of type ${type}`);
  const constraint = textOf(xml, 'deleteConstraint') ?? (type === 'MasterDetail' ? 'Cascade' : 'SetNull');
  if (type === 'Lookup' && required && constraint === 'SetNull') {
    throw new FieldProblem("A required lookup must have the deleteConstraint 'Restrict' or 'Cascade', not 'SetNull'");
  }
  const children = textOf(xml, 'relationshipName');
  if (type === 'MasterDetail' && children === undefined)
    throw new FieldProblem(`Must specify 'relationshipName' for a CustomField of type MasterDetail`);
  return {
    length: 18,
    referenceTo: [referenceTo],
    relationshipName: name.replace(/__c$/, '__r'),
    deleteRule: constraint === 'Cascade' ? 'cascade' : constraint === 'Restrict' ? 'restrict' : 'setNull',
    masterDetail: type === 'MasterDetail',
    ...(children === undefined ? {} : { childRelationshipName: `${children}__r` })
  };
};

const defaultOf = (xml: XmlObject, type: string): Partial<FieldDefinition> => {
  const value = textOf(xml, 'defaultValue');
  if (value === undefined) {
    if (type === 'Checkbox') throw new FieldProblem("Must specify 'defaultValue' for a CustomField of type Checkbox");
    return {};
  }
  if (/^(true|false|-?\d+(\.\d+)?)$/.test(value)) return { defaultValue: value };
  const literal = /^"([^"]*)"$|^'([^']*)'$/.exec(value);
  if (literal === null) throw new FieldProblem(`defaultValue '${value}': only literals are modelled by the local org`);
  return { defaultValue: literal[1] ?? literal[2] ?? '' };
};
