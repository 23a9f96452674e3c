import {
  OrgError,
  type DmlOperation,
  type DmlOptions,
  type SaveResult,
  type SObjectRow
} from '../../data/transaction.ts';
import { stateOf } from '../run/exception-state.ts';
import type { Execution } from '../run/execution.ts';
import type { Thrown } from '../run/thrown.ts';
import type { ApexRecord } from '../values/value.ts';

/** Saves and throws a DmlException for the first refusal, as the DML words do. */
export function dmlAllOrNone(
  run: Execution,
  operation: DmlOperation,
  records: readonly ApexRecord[],
  options: DmlOptions
): SaveResult[] {
  const results = dml(run, operation, records, { ...options, allOrNone: true });
  if (results.some((result) => !result.success)) throw dmlException(run, operation, records, results);
  return results;
}

/** Saves; refusals come back as results. Records of an insert get their ids. */
export function dml(
  run: Execution,
  operation: DmlOperation,
  records: readonly ApexRecord[],
  options: DmlOptions
): SaveResult[] {
  if (!records.length) return [];
  run.spend('dmlStatements');
  run.spend('dmlRows', records.length);
  run.noteWrite();
  const published = run.test?.events.length ?? 0;
  try {
    const results = run.transaction.dml(
      operation,
      records.map((record) => rowToSave(run, record, operation)),
      options
    );
    for (const [index, result] of results.entries()) if (result.success) keepId(records[index], result);
    return results;
  } catch (error) {
    if (run.test) run.test.events.length = Math.min(published, run.test.events.length);
    if (!(error instanceof OrgError)) throw error;
    const refusal = { statusCode: error.statusCode, message: error.message, fields: error.fields };
    return records.map((record) => ({ id: record.id, success: false, created: false, errors: [refusal] }));
  }
}

/** What was read is not sent back: an update holds the id and the fields Apex wrote. */
function rowToSave(run: Execution, record: ApexRecord | null, operation: DmlOperation): SObjectRow {
  if (!record) return run.failNull();
  const { row, written, origin } = record;
  const fresh = operation === 'insert' || origin === 'made';
  const names = Object.keys(row.fields).filter(
    (name) => record.object.fields.has(name.toLowerCase()) && (fresh || name === 'Id' || written.has(name))
  );
  return { type: row.type, fields: Object.fromEntries(names.map((name) => [name, row.fields[name] ?? null])) };
}

function keepId(record: ApexRecord | undefined, result: SaveResult): void {
  if (record && result.id !== null) record.row.fields['Id'] = result.id;
}

/** The exception Apex sees: its message names the first refused row. */
function dmlException(
  run: Execution,
  operation: DmlOperation,
  records: readonly ApexRecord[],
  results: readonly SaveResult[]
): Thrown {
  const failures = results.flatMap((result, index) =>
    result.success ? [] : [{ result, index, record: records[index] }]
  );
  const [first] = failures;
  const error = first?.result.errors[0];
  const head = `${word(operation)} failed. First exception on row ${first?.index ?? 0}${operation === 'insert' ? '' : idText(first?.record)}`;
  const cause = `${error?.statusCode ?? ''}, ${error?.message ?? ''}: [${error?.fields.join(', ') ?? ''}]`;
  const type = run.services.type('System.DmlException');
  const exception = run.services.construct(run, type, [`${head}; first error: ${cause}`]);
  stateOf(exception).failures = failures;
  return run.raise(exception);
}

const word = (operation: DmlOperation): string => operation.charAt(0).toUpperCase() + operation.slice(1);
const idText = (record: ApexRecord | undefined): string => (record?.id ? ` with id ${record.id}` : '');
