import type { SObjectRow } from '../../data/transaction.ts';
import { ApexRecord } from '../values/value.ts';

/** A copy one may change without touching the first. Without its id it is a new record. */
export function cloneRecord(record: ApexRecord, keepId: boolean): ApexRecord {
  const row: SObjectRow = { type: record.row.type, fields: { ...record.row.fields } };
  if (!keepId) delete row.fields['Id'];
  const copy = new ApexRecord(record.object, row, record.origin === 'queried' ? 'queried' : 'made');
  for (const name of Object.keys(row.fields)) copy.written.add(name);
  return copy;
}
