import { ApexRefusal } from '../syntax/refusal.ts';
import type { Statement } from '../syntax/tree.ts';
import { isSubtype } from '../types/subtype.ts';
import { dmlAllOrNone } from '../salesforce/dml.ts';
import { ApexList, ApexRecord, type Value } from '../values/value.ts';
import type { Compiled, Scope, Step } from './scope.ts';
import { singleRow } from './conversion.ts';

/** insert, update, upsert and delete of one record or a list of them: all or none, errors as DmlException. */
export function compileDml(scope: Scope, statement: Extract<Statement, { kind: 'dml' }>): Step {
  const { code } = recordsOf(scope, statement);
  const access = statement.access ?? 'system';
  const key = statement.externalId?.split('.').at(-1);
  const options = { allOrNone: true, access, ...(key === undefined ? {} : { externalIdField: key }) };
  return (frame) => {
    const value = code(frame);
    dmlAllOrNone(frame.run, statement.op, value === null ? frame.run.failNull() : rows(value), options);
    return 0;
  };
}

function recordsOf(scope: Scope, statement: Extract<Statement, { kind: 'dml' }>): Compiled {
  const value = scope.compiler.expression(scope, statement.value);
  const record = scope.table.named('SObject');
  if (isSubtype(value.type, record)) return value.isQuery ? { type: value.type, code: singleRow(value.code) } : value;
  if (isSubtype(value.type, scope.table.named('List', record))) return value;
  throw new ApexRefusal(statement.at, `DML requires SObject or SObject list type: ${value.type.text}`);
}

const rows = (value: Value): ApexRecord[] =>
  value instanceof ApexList ? (value.items as ApexRecord[]) : [value as ApexRecord];
