import type { FieldValue, SObjectRow } from '../../data/transaction.ts';
import type { FieldDefinition } from '../../schema/definitions.ts';
import type { Execution } from '../run/execution.ts';
import { toApex, toStored } from '../values/record-fields.ts';
import { ApexRecord, type Value } from '../values/value.ts';

/** A new, empty record of an object, by name. */
export function newRecord(run: Execution, objectName: string): ApexRecord {
  const object = run.services.schema.object(objectName);
  if (!object) return run.fail('TypeException', `Invalid sObject type: ${objectName}`);
  return new ApexRecord(object, { type: object.name, fields: {} }, 'made');
}

/** A row of the data layer as a record; the row's own type decides, for a lookup may point at several objects. */
export function recordOf(run: Execution, row: SObjectRow, origin: ApexRecord['origin']): ApexRecord {
  const object = run.services.schema.object(row.type);
  if (!object) throw new Error(`the data layer returned a row of the unknown object ${row.type}`);
  return new ApexRecord(object, row, origin);
}

export function readField(run: Execution, record: ApexRecord, field: FieldDefinition): Value {
  const stored = record.row.fields[field.name] as FieldValue | undefined;
  if (stored !== undefined) return toApex(stored, field.type);
  return field.name === 'Id' ? null : missing(run, record, field.name);
}

function missing(run: Execution, record: ApexRecord, name: string): null {
  if (record.origin !== 'queried') return null;
  const message = `SObject row was retrieved via SOQL without querying the requested field: ${record.object.name}.${name}`;
  return run.fail('SObjectException', message);
}

export function writeField(run: Execution, record: ApexRecord, field: FieldDefinition, value: Value): void {
  if (record.origin === 'final') run.fail('FinalException', 'Record is read-only');
  record.row.fields[field.name] = toStored(value);
  record.written.add(field.name);
}

export function parentRecord(run: Execution, record: ApexRecord, relationship: string): Value {
  const parent = record.row.fields[relationship] as SObjectRow | null | undefined;
  if (parent === undefined) return missing(run, record, relationship);
  return parent === null ? null : recordOf(run, parent, record.origin === 'queried' ? 'queried' : 'made');
}

export function setParent(run: Execution, record: ApexRecord, relationship: string, parent: ApexRecord | null): void {
  if (record.origin === 'final') run.fail('FinalException', 'Record is read-only');
  record.row.fields[relationship] = parent && parent.row;
}

export function childRecords(run: Execution, record: ApexRecord, relationship: string): Value[] {
  const rows = record.row.fields[relationship] as SObjectRow[] | null | undefined;
  if (rows === undefined) missing(run, record, relationship);
  return (rows ?? []).map((row) => recordOf(run, row, 'queried'));
}
