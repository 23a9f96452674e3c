/** `/composite/sobjects`: up to 200 records of any objects in one call. */
import { rowFromJson, rowToJson } from '../data/json-rows.ts';
import { OrgError, type DmlOperation, type SaveResult, type SObjectRow } from '../data/transaction.ts';
import type { Work } from '../engine/work.ts';
import { isRecordId, longId } from '../schema/record-id.ts';
import { answer, listIn, notFound, objectBody, type DataRequest, type DataResponse } from './data-request.ts';
import { resultBody, type ResultBody } from './save-result-body.ts';

const LIMIT = 200;

export const collections = (request: DataRequest, work: Work): DataResponse => {
  const [, , object, keyField] = request.path;
  switch (request.method) {
    case 'POST':
      return object === undefined ? save('insert', request, work) : retrieve(object, request, work);
    case 'PATCH':
      return object === undefined
        ? save('update', request, work)
        : save('upsert', request, work, { object, keyField: keyField ?? 'Id' });
    case 'GET':
      return object === undefined ? refuseMethod(request) : retrieve(object, request, work);
    case 'DELETE':
      return remove(request, work);
    default:
      return refuseMethod(request);
  }
};

const refuseMethod = ({ method }: DataRequest): never => {
  throw new OrgError('METHOD_NOT_ALLOWED', `HTTP Method '${method}' not allowed`, [], 405);
};

const tooMany = (): OrgError =>
  new OrgError('EXCEEDED_ID_LIMIT', `record limit reached. cannot submit more than ${LIMIT} records into this call`);

interface UpsertTarget {
  readonly object: string;
  readonly keyField: string;
}

const save = (operation: DmlOperation, request: DataRequest, work: Work, target?: UpsertTarget): DataResponse => {
  const body = objectBody(request.body);
  const records = listIn(body, 'records');
  if (records.length > LIMIT) throw tooMany();
  const rows = records.map((record) => toRow(record, work, target));
  const allOrNone = body['allOrNone'] === true;
  const results = saveRows(operation, rows, allOrNone, work, target?.keyField);
  return answer(
    results.map((result) =>
      operation === 'upsert' ? { ...resultBody(result), created: result.created } : resultBody(result)
    )
  );
};

const toRow = (record: Record<string, unknown>, { data }: Work, target?: UpsertTarget): SObjectRow => {
  const attributes = record['attributes'] as { type?: unknown } | undefined;
  const type = attributes?.type ?? target?.object;
  if (typeof type !== 'string')
    throw new OrgError('INVALID_INPUT', 'The attributes.type of every record must be given');
  if (target !== undefined && type.toLowerCase() !== target.object.toLowerCase()) {
    throw new OrgError('INVALID_INPUT', 'All records of an upsert must be of the type named in the URL');
  }
  const { id, ...rest } = record;
  return rowFromJson(data.schema, type, id === undefined ? rest : { ...rest, Id: id });
};

/** Events among the rows are published; the records around them keep their order. */
const saveRows = (
  operation: DmlOperation,
  rows: readonly SObjectRow[],
  allOrNone: boolean,
  { transaction, data }: Work,
  externalIdField?: string
): SaveResult[] => {
  const events = rows.filter((row) => data.schema.object(row.type)?.kind === 'event');
  if (events.length === 0) {
    return transaction.dml(operation, [...rows], {
      allOrNone,
      access: 'user',
      ...(externalIdField === undefined ? {} : { externalIdField })
    });
  }
  if (events.length < rows.length || operation !== 'insert')
    throw new OrgError('INVALID_INPUT', 'Platform events can only be created, and not together with records');
  return transaction.publish(events, 'user');
};

const retrieve = (objectName: string, request: DataRequest, { transaction, data }: Work): DataResponse => {
  const object = data.schema.object(objectName);
  if (object === undefined) throw notFound();
  const body = request.method === 'POST' ? objectBody(request.body) : undefined;
  const ids = body === undefined ? (request.query['ids'] ?? '').split(',') : texts(body['ids']);
  const fields = body === undefined ? (request.query['fields'] ?? '').split(',') : texts(body['fields']);
  const wanted = ids.map(longId);
  const names = [...new Set(['Id', ...fields.filter((f) => f !== '' && f.toLowerCase() !== 'id')])];
  const { rows } = transaction.queryResult(
    `SELECT ${names.join(', ')} FROM ${object.name} WHERE Id IN :ids`,
    { ids: wanted.filter(isRecordId) },
    'user'
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return answer(
    wanted.map((id) => {
      const row = byId.get(id);
      return row === undefined ? null : rowToJson(row, request.version);
    })
  );
};

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

const remove = (request: DataRequest, { transaction, data }: Work): DataResponse => {
  const ids = (request.query['ids'] ?? '').split(',').filter((id) => id !== '');
  if (ids.length > LIMIT) throw tooMany();
  const allOrNone = request.query['allOrNone'] === 'true';
  const results = new Map<number, ResultBody>();
  const rows: { index: number; row: SObjectRow }[] = [];
  ids.forEach((id, index) => {
    const object = isRecordId(id) ? data.schema.objectOfId(id) : undefined;
    if (object?.kind === 'object') rows.push({ index, row: { type: object.name, fields: { Id: longId(id) } } });
    else
      results.set(index, {
        success: false,
        errors: [{ statusCode: 'MALFORMED_ID', message: `malformed id ${id}`, fields: [] }]
      });
  });
  const saved = transaction.dml(
    'delete',
    rows.map(({ row }) => row),
    { allOrNone, access: 'user' }
  );
  saved.forEach((result, i) => results.set(rows[i]?.index ?? -1, resultBody(result)));
  return answer(ids.map((_, index) => results.get(index)));
};
