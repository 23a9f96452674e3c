/** Describe results as the REST API gives them, as far as clients read them. */
import type { Visibility } from '../data/visibility.ts';
import { isNumeric, type FieldDefinition, type ObjectDefinition } from './definitions.ts';
import type { Schema } from './schema.ts';

export const describeSummary = (object: ObjectDefinition, version: string): Record<string, unknown> => {
  const url = `/services/data/v${version}/sobjects/${object.name}`;
  const stored = object.kind === 'object';
  return {
    activateable: false,
    createable: object.kind !== 'metadata',
    custom: object.custom,
    customSetting: false,
    deletable: stored,
    deprecatedAndHidden: false,
    feedEnabled: false,
    hasSubtypes: false,
    isInterface: false,
    isSubtype: false,
    keyPrefix: object.keyPrefix,
    label: object.label,
    labelPlural: object.labelPlural,
    layoutable: stored,
    mergeable: false,
    mruEnabled: false,
    name: object.name,
    queryable: object.kind !== 'event',
    replicateable: stored,
    retrieveable: object.kind !== 'event',
    searchable: false,
    triggerable: true,
    undeletable: false,
    updateable: stored,
    urls: { sobject: url, describe: `${url}/describe`, rowTemplate: `${url}/{ID}` }
  };
};

export const describeObject = (
  object: ObjectDefinition,
  schema: Schema,
  visibility: Visibility,
  version: string
): Record<string, unknown> => {
  const fields = [...object.fields.values()].filter((field) => visibility.readField(object, field));
  const children = schema.childRelationships(object).map(({ child, field }) => ({
    cascadeDelete: field.deleteRule === 'cascade',
    childSObject: child.name,
    deprecatedAndHidden: false,
    field: field.name,
    junctionIdListNames: [],
    junctionReferenceTo: [],
    relationshipName: field.childRelationshipName ?? null,
    restrictedDelete: field.deleteRule === 'restrict'
  }));
  return {
    ...describeSummary(object, version),
    createable: visibility.createObject(object),
    childRelationships: children,
    fields: fields.map((field) => describeField(object, field, visibility)),
    recordTypeInfos: [],
    supportedScopes: [{ label: 'All', name: 'everything' }]
  };
};

const SOAP_TYPES: Readonly<Record<string, string>> = {
  id: 'tns:ID',
  reference: 'tns:ID',
  boolean: 'xsd:boolean',
  int: 'xsd:int',
  double: 'xsd:double',
  currency: 'xsd:double',
  percent: 'xsd:double',
  date: 'xsd:date',
  datetime: 'xsd:dateTime'
};

const describeField = (
  object: ObjectDefinition,
  field: FieldDefinition,
  visibility: Visibility
): Record<string, unknown> => ({
  aggregatable: field.filterable !== false,
  autoNumber: field.autoNumberFormat !== undefined,
  byteLength: (field.length ?? 0) * 3,
  calculated: false,
  calculatedFormula: null,
  caseSensitive: field.caseSensitive === true,
  createable: field.createable && visibility.editField(object, field),
  custom: field.custom,
  defaultValue: field.type === 'boolean' ? field.defaultValue === 'true' : null,
  defaultedOnCreate: field.defaultValue !== undefined || field.name === 'OwnerId',
  deprecatedAndHidden: false,
  digits: field.type === 'int' ? (field.precision ?? 9) : 0,
  externalId: field.externalId === true,
  filterable: field.filterable !== false,
  groupable: field.filterable !== false,
  idLookup: field.externalId === true || field.idLookup === true,
  inlineHelpText: field.helpText ?? null,
  label: field.label,
  length: isNumeric(field.type) ? 0 : (field.length ?? 0),
  name: field.name,
  nameField: field.nameField === true,
  nillable: !field.required && field.type !== 'boolean' && field.type !== 'id',
  permissionable: field.permissionable,
  picklistValues: (field.picklist ?? []).map(({ value, label, isDefault, active }) => ({
    active,
    defaultValue: isDefault,
    label,
    validFor: null,
    value
  })),
  precision: field.precision ?? 0,
  referenceTo: field.referenceTo ?? [],
  relationshipName: field.relationshipName ?? null,
  restrictedDelete: field.deleteRule === 'restrict',
  restrictedPicklist: field.restrictedPicklist === true,
  scale: field.scale ?? 0,
  soapType: SOAP_TYPES[field.type] ?? 'xsd:string',
  sortable: field.filterable !== false,
  type: field.type,
  unique: field.unique === true,
  updateable: field.updateable && visibility.editField(object, field)
});
