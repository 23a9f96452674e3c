/** `/sobjects`: describe, and single records by id or external id. */
import { rowFromJson, rowToJson } from '../data/json-rows.ts';
import { OrgError, type SaveResult, type SObjectRow } from '../data/transaction.ts';
import type { Work } from '../engine/work.ts';
import type { ObjectDefinition } from '../schema/definitions.ts';
import { describeObject, describeSummary } from '../schema/describe.ts';
import { isRecordId, longId } from '../schema/record-id.ts';
import { visibilityOf } from '../data/user-access.ts';
import { answer, NO_CONTENT, notFound, objectBody, type DataRequest, type DataResponse } from './data-request.ts';
import { resultBody } from './save-result-body.ts';

export const sobjects = (request: DataRequest, work: Work): DataResponse => {
  const [, name, second, third] = request.path;
  if (name === undefined) return describeGlobal(request, work);
  const object = work.data.schema.object(name);
  if (object === undefined) throw notFound();
  if (second === 'describe')
    return answer(
      describeObject(
        object,
        work.data.schema,
        visibilityOf(work.data.db, work.data.metadata, work.user.id),
        request.version
      )
    );
  if (second === undefined)
    return request.method === 'POST'
      ? create(object, request, work)
      : answer({ objectDescribe: describeSummary(object, request.version), recentItems: [] });
  if (object.kind === 'event') throw notFound();
  if (third === undefined) return byId(object, second, request, work);
  return byExternalId(object, second, third, request, work);
};

const describeGlobal = (request: DataRequest, { data, user }: Work): DataResponse => {
  const visibility = visibilityOf(data.db, data.metadata, user.id);
  const visible = data.schema.objects().filter((object) => visibility.readObject(object));
  return answer({
    encoding: 'UTF-8',
    maxBatchSize: 200,
    sobjects: visible.map((object) => describeSummary(object, request.version))
  });
};

/** Events are published, records inserted. */
export const insertOne = (
  object: ObjectDefinition,
  json: Readonly<Record<string, unknown>>,
  { data, transaction }: Work
): SaveResult => {
  const row = rowFromJson(data.schema, object.name, json);
  if (object.kind === 'event') return first(transaction.publish([row], 'user'));
  return first(transaction.dml('insert', [row], { allOrNone: true, access: 'user' }));
};

const first = ([result]: readonly SaveResult[]): SaveResult => {
  if (result === undefined) throw new Error('a save gave no result');
  return result;
};

/** A single record's refusal is the response itself. @throws OrgError */
const orThrow = (result: SaveResult): SaveResult => {
  const [error] = result.errors;
  if (result.success || error === undefined) return result;
  throw new OrgError(error.statusCode, error.message, error.fields, HTTP_STATUS[error.statusCode] ?? 400);
};

const HTTP_STATUS: Readonly<Record<string, number>> = { ENTITY_IS_DELETED: 404, INSUFFICIENT_ACCESS_OR_READONLY: 403 };

const create = (object: ObjectDefinition, request: DataRequest, work: Work): DataResponse =>
  answer(resultBody(orThrow(insertOne(object, objectBody(request.body), work))), 201);

const byId = (object: ObjectDefinition, id: string, request: DataRequest, work: Work): DataResponse => {
  if (!isRecordId(id)) throw notFound(`Provided external ID field does not exist or is not accessible: ${id}`);
  return onRecord(object, longId(id), request, work);
};

const onRecord = (object: ObjectDefinition, id: string, request: DataRequest, work: Work): DataResponse => {
  switch (request.method) {
    case 'GET':
      return read(object, id, request, work);
    case 'PATCH': {
      const row = rowFromJson(work.data.schema, object.name, { ...objectBody(request.body) });
      if ('Id' in row.fields)
        throw new OrgError('INVALID_FIELD', 'The Id field should not be specified in the sobject data.', ['Id']);
      requireExists(object, id, work);
      orThrow(first(work.transaction.dml('update', [withId(row, id)], { allOrNone: true, access: 'user' })));
      return NO_CONTENT;
    }
    case 'DELETE':
      requireExists(object, id, work);
      orThrow(
        first(
          work.transaction.dml('delete', [{ type: object.name, fields: { Id: id } }], {
            allOrNone: true,
            access: 'user'
          })
        )
      );
      return NO_CONTENT;
    default:
      throw new OrgError(
        'METHOD_NOT_ALLOWED',
        `HTTP Method '${request.method}' not allowed. Allowed are DELETE,GET,HEAD,PATCH`,
        [],
        405
      );
  }
};

const withId = (row: SObjectRow, id: string): SObjectRow => ({ type: row.type, fields: { ...row.fields, Id: id } });

const requireExists = (object: ObjectDefinition, id: string, { transaction }: Work): void => {
  const found =
    id.startsWith(object.keyPrefix) &&
    transaction.query(`SELECT Id FROM ${object.name} WHERE Id = :id`, { id }, 'system').length > 0;
  if (!found) throw notFound('The requested resource does not exist');
};

const read = (
  object: ObjectDefinition,
  id: string,
  request: DataRequest,
  { data, transaction, user }: Work
): DataResponse => {
  const visibility = visibilityOf(data.db, data.metadata, user.id);
  const wanted = request.query['fields']?.split(',').map((field) => field.trim());
  const readable = [...object.fields.values()]
    .filter((field) => visibility.readField(object, field))
    .map((field) => field.name);
  const names = [...new Set([...(wanted ?? readable).filter((name) => name.toLowerCase() !== 'id'), 'Id'])];
  const { rows } = transaction.queryResult(
    `SELECT ${names.join(', ')} FROM ${object.name} WHERE Id = :id`,
    { id },
    'user'
  );
  const [row] = rows;
  if (row === undefined) throw notFound();
  return answer(rowToJson(row, request.version));
};

const byExternalId = (
  object: ObjectDefinition,
  fieldName: string,
  value: string,
  request: DataRequest,
  work: Work
): DataResponse => {
  const field = work.data.schema.field(object, fieldName);
  if (field === undefined || (field.externalId !== true && field.idLookup !== true)) {
    throw notFound(`Provided external ID field does not exist or is not accessible: ${fieldName}`);
  }
  if (field.type === 'id') return byId(object, value, request, work);
  if (request.method === 'PATCH') return upsert(object, field.name, value, request, work);
  const found = work.transaction.query(`SELECT Id FROM ${object.name} WHERE ${field.name} = :value`, { value }, 'user');
  const id = found[0]?.fields['Id'];
  if (typeof id !== 'string') throw notFound();
  if (found.length > 1)
    throw new OrgError(
      'DUPLICATE_EXTERNAL_ID',
      `${field.name}: more than one record found for external id field`,
      [],
      300
    );
  return onRecord(object, id, request, work);
};

const upsert = (
  object: ObjectDefinition,
  externalIdField: string,
  value: string,
  request: DataRequest,
  work: Work
): DataResponse => {
  const body = objectBody(request.body);
  if (Object.keys(body).some((name) => name.toLowerCase() === externalIdField.toLowerCase())) {
    throw new OrgError('INVALID_FIELD', `The ${externalIdField} field should not be specified in the sobject data.`, [
      externalIdField
    ]);
  }
  const row = rowFromJson(work.data.schema, object.name, { ...body, [externalIdField]: value });
  const [result] = work.transaction.dml('upsert', [row], { allOrNone: true, access: 'user', externalIdField });
  if (result === undefined) throw new Error('a save gave no result');
  orThrow(result);
  return answer({ ...resultBody(result), created: result.created }, result.created ? 201 : 200);
};
