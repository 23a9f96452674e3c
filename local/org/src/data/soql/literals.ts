/** Values on the right of a comparison, in the form the column is stored. */
import type { Condition, LiteralType } from '@jetstreamapp/soql-parser-js';
import { Decimal } from 'decimal.js';
import { isNumeric, type FieldDefinition, type FieldType } from '../../schema/definitions.ts';
import { isRecordId, longId } from '../../schema/record-id.ts';
import { toCell, type Cell } from '../cells.ts';
import { OrgError, type Binds, type FieldValue } from '../transaction.ts';
import { boundValue, malformed } from './parse-soql.ts';

type Compared = Extract<Condition, { operator: unknown; value: unknown }>;

/** @throws OrgError INVALID_FIELD when the literal's type is not the field's. */
export const literalCells = (field: FieldDefinition, condition: Compared, binds: Binds): Cell[] => {
  const values = [condition.value].flat();
  const types = [condition.literalType].flat();
  return values.flatMap((value, i) => {
    const type = types[i] ?? types[0];
    if (type === 'APEX_BIND_VARIABLE') return boundCells(field, boundValue(binds, value), condition.operator);
    return [literalCell(field, value, type, condition.operator)];
  });
};

const boundCells = (field: FieldDefinition, value: Binds[string], operator: string): Cell[] => {
  const list = Array.isArray(value) ? (value as readonly FieldValue[]) : [value as FieldValue];
  if (Array.isArray(value) && !/IN|CLUDES/i.test(operator))
    throw malformed(`Invalid bind expression for ${field.name}: a list needs IN`);
  return list.map((item) => boundCell(field, item, operator));
};

const boundCell = (field: FieldDefinition, value: FieldValue, operator: string): Cell => {
  if (value === null || value === '') return null;
  const fits =
    value instanceof Decimal
      ? isNumeric(field.type)
      : typeof value === 'boolean'
        ? field.type === 'boolean'
        : !isNumeric(field.type) && field.type !== 'boolean';
  if (!fits) throw wrongType(field, false);
  if (typeof value !== 'string') return toCell(value);
  if (field.type === 'datetime' && value.length === 10) return `${value}T00:00:00.000Z`;
  if (field.type === 'datetime') return new Date(value).toISOString();
  if (field.type === 'date') return value.slice(0, 10);
  return textCell(field, value, operator);
};

const literalCell = (field: FieldDefinition, value: string, type: LiteralType | undefined, operator: string): Cell => {
  switch (type) {
    case 'NULL':
      return null;
    case 'BOOLEAN':
      if (field.type !== 'boolean') throw wrongType(field, true);
      return value.toUpperCase() === 'TRUE' ? 1 : 0;
    case 'INTEGER':
    case 'DECIMAL':
      if (!isNumeric(field.type)) throw wrongType(field, true);
      return new Decimal(value).toFixed();
    case 'DATETIME':
      if (field.type !== 'datetime') throw wrongType(field, false);
      return new Date(value).toISOString();
    case 'DATE':
      if (field.type !== 'date') throw wrongType(field, false);
      return value;
    case 'STRING':
      if (UNQUOTED.has(field.type)) throw wrongType(field, false);
      return textCell(field, unquote(value, operator), operator);
    default:
      throw malformed(`unexpected value ${value}`);
  }
};

const UNQUOTED = new Set<FieldType>(['boolean', 'int', 'double', 'currency', 'percent', 'date', 'datetime']);

const wrongType = (field: FieldDefinition, quotes: boolean): OrgError => {
  const type = isNumeric(field.type)
    ? 'double'
    : UNQUOTED.has(field.type)
      ? field.type.replace('time', 'Time')
      : 'string';
  const advice =
    quotes && !UNQUOTED.has(field.type) ? 'should be enclosed in quotes' : 'should not be enclosed in quotes';
  return new OrgError(
    'INVALID_FIELD',
    `value of filter criterion for field '${field.name}' must be of type ${type} and ${advice}`
  );
};

const textCell = (field: FieldDefinition, text: string, operator: string): Cell => {
  if (operator.toUpperCase() === 'LIKE') return text;
  if (text === '') return null;
  if (field.type !== 'id' && field.type !== 'reference') return text;
  if (!isRecordId(text)) throw new OrgError('INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${text}`);
  return longId(text);
};

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Removes the quotes and SOQL's backslash escapes; `\%` and `\_` stay escaped for LIKE. */
const unquote = (literal: string, operator: string): string =>
  literal.slice(1, -1).replace(/\\(.)/g, (whole, c: string) => {
    if (operator.toUpperCase() === 'LIKE' && (c === '%' || c === '_' || c === '\\')) return whole;
    return ESCAPES[c] ?? c;
  });
