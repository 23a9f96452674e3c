/** Records as JSON has them, to and from rows. */
import { Decimal } from 'decimal.js';
import type { Schema } from '../schema/schema.ts';
import { convertValue } from './dml/field-value.ts';
import type { QueryRow } from './soql/run-query.ts';
import { OrgError, type FieldValue, type SObjectRow } from './transaction.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `attributes` is left out; a nested object is a parent named by an external id. @throws OrgError for an unknown object or a value of the wrong JSON type. */
export const rowFromJson = (
  schema: Schema,
  objectName: string,
  json: Readonly<Record<string, unknown>>
): SObjectRow => {
  const object = schema.object(objectName);
  if (object === undefined) throw new OrgError('NOT_FOUND', 'The requested resource does not exist', [], 404);
  const fields: SObjectRow['fields'] = {};
  for (const [name, value] of Object.entries(json)) {
    if (name === 'attributes') continue;
    if (isObject(value)) {
      const parent = schema.lookup(object, name)?.referenceTo?.[0];
      if (parent === undefined)
        throw new OrgError('INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`, [], 400);
      fields[name] = rowFromJson(schema, parent, value);
      continue;
    }
    const field = schema.field(object, name);
    fields[field?.name ?? name] =
      field === undefined || field.type === 'id'
        ? scalar(value)
        : jsonValue(value, (v) => convertValue(field, v), field.type);
  }
  return { type: object.name, fields };
};

const scalar = (value: unknown): FieldValue =>
  typeof value === 'string' ? value : value === null || value === undefined ? null : JSON.stringify(value);

/** Values of the right JSON type go on as they are, so that the save order reports what is wrong with them. */
const jsonValue = (
  value: unknown,
  convert: (value: unknown) => ReturnType<typeof convertValue>,
  type: string
): FieldValue => {
  if (value === null || value === undefined) return null;
  const converted = convert(value);
  if (converted.ok) return typeof value === 'string' && typeof converted.value === 'string' ? value : converted.value;
  if (converted.statusCode === 'INVALID_TYPE_ON_FIELD_IN_RECORD') {
    throw new OrgError(
      'JSON_PARSER_ERROR',
      `Cannot deserialize instance of ${type} from ${jsonToken(value)} value ${JSON.stringify(value).replace(/^"|"$/g, '')} or request may be missing a required field at [line:1, column:1]`
    );
  }
  if (typeof value === 'number') return new Decimal(value);
  return typeof value === 'boolean' ? value : typeof value === 'string' ? value : JSON.stringify(value);
};

/** The token's name in Salesforce's parser. */
const jsonToken = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'VALUE_TRUE' : 'VALUE_FALSE';
  return typeof value === 'number' ? 'VALUE_NUMBER' : 'VALUE_STRING';
};

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | JsonRecord
  | JsonRecord[]
  | { totalSize: number; done: boolean; records: JsonRecord[] };
export interface JsonRecord {
  [name: string]: JsonValue;
}

/** UTC as the REST API writes it. */
export const apiDateTime = (iso: string): string => iso.replace('Z', '+0000');

/** A query's row as REST shows it: attributes first, parents nested, children as a result of their own (null when none). */
export const rowToJson = (row: QueryRow, version: string): JsonRecord => {
  const url = row.id === null ? {} : { url: `/services/data/v${version}/sobjects/${row.type}/${row.id}` };
  const json: JsonRecord = { attributes: { type: row.type, ...url } };
  for (const [name, value] of Object.entries(row.fields)) {
    const moment = typeof value === 'string' && row.moments.has(name);
    json[name] = moment ? apiDateTime(value) : valueToJson(value, version);
  }
  return json;
};

const valueToJson = (value: SObjectRow['fields'][string], version: string): JsonValue => {
  if (value instanceof Decimal) return value.toNumber();
  if (Array.isArray(value)) {
    const records = (value as QueryRow[]).map((row) => rowToJson(row, version));
    return value.length === 0 ? null : { totalSize: value.length, done: true, records };
  }
  if (typeof value === 'object' && value !== null) return rowToJson(value as QueryRow, version);
  return value;
};
