import { Decimal } from 'decimal.js';
import type { FieldValue } from '../../data/transaction.ts';
import type { FieldDefinition, FieldType } from '../../schema/definitions.ts';
import { ApexDecimal } from './decimal.ts';
import { ApexDouble } from './double.ts';
import { ApexDate, ApexDatetime } from './times.ts';
import { ApexBlob, EnumValue, type ApexRecord, type Value } from './value.ts';

/** The Apex type of a column. */
export function typeNameOfField(type: FieldType): string {
  if (type === 'id' || type === 'reference') return 'Id';
  if (type === 'boolean') return 'Boolean';
  if (type === 'int') return 'Integer';
  if (type === 'double' || type === 'currency' || type === 'percent') return 'Decimal';
  if (type === 'date') return 'Date';
  return type === 'datetime' ? 'Datetime' : 'String';
}

/** A stored value as Apex sees it in a field of this type. */
export function toApex(value: FieldValue, type: FieldType): Value {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value !== 'string') return type === 'int' ? value.toNumber() : new ApexDecimal(value);
  if (type === 'date') return ApexDate.parse(value);
  if (type === 'datetime') return ApexDatetime.parse(value);
  return value;
}

/** An Apex value as the data layer keeps it. @throws Error for a value no field can hold. */
export function toStored(value: Value): FieldValue {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return new Decimal(value);
  if (typeof value === 'bigint') return new Decimal(value.toString());
  if (value instanceof ApexDecimal) return new Decimal(value.toPlainString());
  if (value instanceof ApexDouble) return new Decimal(value.value);
  if (value instanceof ApexDate || value instanceof ApexDatetime) return value.iso;
  if (value instanceof EnumValue) return value.name;
  if (value instanceof ApexBlob) return value.bytes.toString('base64');
  throw new Error('a value of this type cannot be stored in a field');
}

/** What a record holds in a field; undefined when a query left it out. */
export function fieldValue(record: ApexRecord, name: string): Value | undefined {
  const field = fieldOf(record, name);
  if (!field) return undefined;
  const stored = record.row.fields[field.name] as FieldValue | undefined;
  if (stored === undefined) return record.origin === 'queried' && field.name !== 'Id' ? undefined : null;
  return toApex(stored, field.type);
}

export const fieldOf = (record: ApexRecord, name: string): FieldDefinition | undefined =>
  record.object.fields.get(name.toLowerCase());
