/** `/composite/tree`: records with their children, all or none. */
import type { Work } from '../engine/work.ts';
import type { ObjectDefinition } from '../schema/definitions.ts';
import { OrgError } from '../data/transaction.ts';
import { answer, listIn, notFound, objectBody, type DataRequest, type DataResponse } from './data-request.ts';
import { insertOne } from './sobjects.ts';

type Json = Record<string, unknown>;

interface TreeResult {
  readonly referenceId: string;
  readonly id?: string;
  readonly errors?: unknown;
}

/** Ends the walk; the failed record's result is in the list. */
class TreeFailure extends Error {}

export const tree = (request: DataRequest, work: Work): DataResponse => {
  const object = work.data.schema.object(request.path[2] ?? '');
  if (object === undefined) throw notFound();
  const results: TreeResult[] = [];
  try {
    for (const record of listIn(objectBody(request.body), 'records')) insert(record, object, {}, work, results);
  } catch (error) {
    if (!(error instanceof TreeFailure)) throw error;
    return { status: 400, body: { hasErrors: true, results: results.filter((r) => r.errors !== undefined) } };
  }
  return answer({ hasErrors: false, results }, 201);
};

const insert = (record: Json, object: ObjectDefinition, parent: Json, work: Work, results: TreeResult[]): void => {
  const { fields, children } = split(record);
  const referenceId = referenceOf(record);
  const { success, id, errors } = insertOne(object, { ...fields, ...parent }, work);
  if (!success || id === null) {
    results.push({ referenceId, errors });
    throw new TreeFailure();
  }
  results.push({ referenceId, id });
  for (const [name, records] of children) {
    const relationship = work.data.schema.childRelationship(object, name);
    if (relationship === undefined) {
      throw new OrgError('INVALID_FIELD', `No such relationship '${name}' on ${object.name}`);
    }
    for (const child of records) insert(child, relationship.child, { [relationship.field.name]: id }, work, results);
  }
};

const isChildren = (value: unknown): value is Json => typeof value === 'object' && value !== null && 'records' in value;

const split = (record: Json): { fields: Json; children: [string, Json[]][] } => {
  const children: [string, Json[]][] = [];
  const fields: Json = {};
  for (const [name, value] of Object.entries(record)) {
    if (isChildren(value)) children.push([name, listIn(value, 'records')]);
    else fields[name] = value;
  }
  return { fields, children };
};

const referenceOf = ({ attributes }: Json): string => {
  const id =
    typeof attributes === 'object' && attributes !== null && 'referenceId' in attributes ? attributes.referenceId : '';
  return typeof id === 'string' ? id : '';
};
