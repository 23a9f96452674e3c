import { Decimal } from 'decimal.js';
import { OrgError, type AccessLevel, type Binds, type FieldValue, type SObjectRow } from '../../data/transaction.ts';
import type { Execution } from '../run/execution.ts';
import { toStored } from '../values/record-fields.ts';
import { ApexDecimal } from '../values/decimal.ts';
import { ApexList, ApexRecord, ApexSet, Instance, type Value } from '../values/value.ts';
import { recordOf } from './records.ts';

/** Runs a query; rows become records, groups AggregateResults, and COUNT() a single Integer. */
export function runQuery(
  run: Execution,
  soql: string,
  binds: Readonly<Record<string, Value>>,
  access: AccessLevel
): Value[] {
  run.spend('queries');
  const rows = ask(run, soql, reduceBinds(run, binds), access);
  run.spend('queryRows', rows.length);
  if (/^\s*select\s+count\(\s*\)/i.test(soql)) return [countOf(rows)];
  return rows.map((row) => (row.type === 'AggregateResult' ? aggregate(run, row) : recordOf(run, row, 'queried')));
}

function ask(run: Execution, soql: string, binds: Binds, access: AccessLevel): SObjectRow[] {
  try {
    return run.transaction.query(soql, binds, access);
  } catch (error) {
    if (error instanceof OrgError) return run.fail('QueryException', error.message);
    throw error;
  }
}

function countOf(rows: readonly SObjectRow[]): number {
  const count = rows[0]?.fields['expr0'];
  return Decimal.isDecimal(count) ? count.toNumber() : rows.length;
}

function aggregate(run: Execution, row: SObjectRow): Instance {
  const result = new Instance(run.services.type('AggregateResult'));
  const values = Object.entries(row.fields).map(([name, value]) => [name.toLowerCase(), value as FieldValue] as const);
  result.native = new Map(values.map(([name, value]) => [name, plain(value)]));
  return result;
}

const plain = (value: FieldValue): Value => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  return value.isInteger() && value.abs().lt(2 ** 31) ? value.toNumber() : new ApexDecimal(value);
};

function reduceBinds(run: Execution, binds: Readonly<Record<string, Value>>): Binds {
  return Object.fromEntries(Object.entries(binds).map(([name, value]) => [name.toLowerCase(), reduce(run, value)]));
}

/** A bound record stands for its id; a collection for the list of its members. */
function reduce(run: Execution, value: Value): FieldValue | FieldValue[] {
  if (value instanceof ApexList || value instanceof ApexSet) return value.items.map((item) => reduceOne(run, item));
  return reduceOne(run, value);
}

function reduceOne(run: Execution, value: Value): FieldValue {
  if (value instanceof ApexRecord) return value.id;
  try {
    return toStored(value);
  } catch {
    return run.fail('QueryException', 'Invalid bind expression');
  }
}
