/** Brings what a program gave for a field into the form that is stored, or says why it cannot be. */
import { Decimal } from 'decimal.js';
import { isNumeric, type FieldDefinition } from '../../schema/definitions.ts';
import { isRecordId, longId } from '../../schema/record-id.ts';
import type { FieldValue } from '../transaction.ts';

export type Conversion =
  | { readonly ok: true; readonly value: FieldValue }
  | { readonly ok: false; readonly statusCode: string; readonly message: string };

const good = (value: FieldValue): Conversion => ({ ok: true, value });
const bad = (statusCode: string, message: string): Conversion => ({ ok: false, statusCode, message });

const wrongType = (field: FieldDefinition, value: unknown): Conversion =>
  bad('INVALID_TYPE_ON_FIELD_IN_RECORD', `${field.label}: value not of required type: ${String(value)}`);

/** Empty text is no value; numbers are rounded half up to the field's scale; text loses surrounding space, as the platform does. */
export const convertValue = (field: FieldDefinition, value: unknown): Conversion => {
  if (value === null || value === undefined || value === '') return good(field.type === 'boolean' ? false : null);
  if (isNumeric(field.type)) return convertNumber(field, value);
  switch (field.type) {
    case 'boolean':
      return convertBoolean(field, value);
    case 'date':
      return convertDate(field, value);
    case 'datetime':
      return convertDateTime(field, value);
    case 'id':
    case 'reference':
      return convertId(field, value);
    default:
      return convertText(field, value);
  }
};

const convertText = (field: FieldDefinition, value: unknown): Conversion => {
  if (typeof value !== 'string') return wrongType(field, value);
  const text = field.type === 'textarea' ? value : value.trim();
  return good(text === '' ? null : text);
};

const convertNumber = (field: FieldDefinition, value: unknown): Conversion => {
  let number: Decimal;
  try {
    number = new Decimal(value as Decimal.Value);
  } catch {
    return wrongType(field, value);
  }
  if (!number.isFinite() || typeof value === 'boolean') return wrongType(field, value);
  const scale = field.scale ?? 0;
  const rounded = number.toDecimalPlaces(scale, Decimal.ROUND_HALF_UP);
  const whole = (field.precision ?? 18) - scale;
  if (rounded.abs().gte(new Decimal(10).pow(whole))) {
    return bad(
      'NUMBER_OUTSIDE_VALID_RANGE',
      `${field.label}: value outside of valid range on numeric field: ${number.toFixed()}`
    );
  }
  return good(rounded);
};

const convertBoolean = (field: FieldDefinition, value: unknown): Conversion => {
  if (typeof value === 'boolean') return good(value);
  if (value === 'true' || value === 'false') return good(value === 'true');
  return wrongType(field, value);
};

const convertDate = (field: FieldDefinition, value: unknown): Conversion => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}(T.*)?$/.test(value)) return wrongType(field, value);
  const day = value.slice(0, 10);
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day ? wrongType(field, value) : good(day);
};

const convertDateTime = (field: FieldDefinition, value: unknown): Conversion => {
  if (typeof value !== 'string' && typeof value !== 'number') return wrongType(field, value);
  const date = new Date(typeof value === 'number' ? value : value.replace(/\+0000$/, 'Z'));
  return Number.isNaN(date.getTime()) ? wrongType(field, value) : good(date.toISOString());
};

const convertId = (field: FieldDefinition, value: unknown): Conversion => {
  if (typeof value !== 'string' || !isRecordId(value)) {
    return bad('MALFORMED_ID', `${field.label}: id value of incorrect type: ${String(value)}`);
  }
  return good(longId(value.slice(0, 15)));
};
