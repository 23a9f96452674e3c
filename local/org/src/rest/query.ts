import { randomUUID } from 'node:crypto';
import { rowToJson } from '../data/json-rows.ts';
import type { QueryRow } from '../data/soql/run-query.ts';
import { OrgError } from '../data/transaction.ts';
import type { Work } from '../engine/work.ts';
import { answer, notFound, type DataRequest, type DataResponse } from './data-request.ts';
import { queryColumns } from './query-columns.ts';

/** Rows of a page. */
const PAGE = 2000;
const CURSOR_LIFE_MS = 15 * 60_000;

interface Cursor {
  readonly rows: readonly QueryRow[];
  readonly userId: string;
  readonly at: number;
}

/** Open query locators of this thread; a restart forgets them, as the platform does after 15 minutes. */
const cursors = new Map<string, Cursor>();

/** `GET query?q=…`, `GET query/<locator>`, and the sf CLI's `query?columns=true&q=…`. */
export const query = (request: DataRequest, work: Work): DataResponse => {
  if (request.method !== 'GET')
    throw new OrgError(
      'METHOD_NOT_ALLOWED',
      `HTTP Method '${request.method}' not allowed. Allowed are HEAD,GET`,
      [],
      405
    );
  const [, locator] = request.path;
  if (locator !== undefined) return page(locator, request, work);
  const soql = request.query['q'];
  if (soql === undefined) throw new OrgError('MALFORMED_QUERY', 'A query string has to be specified');
  if (request.query['columns'] === 'true') return answer(queryColumns(soql, work));
  return run(soql, request, work);
};

export const run = (soql: string, request: DataRequest, work: Work): DataResponse => {
  const { rows, totalSize, countOnly } = work.transaction.queryResult(soql, {}, 'user');
  if (countOnly) return answer({ totalSize, done: true, records: [] });
  if (rows.length <= PAGE)
    return answer({ totalSize, done: true, records: rows.map((row) => rowToJson(row, request.version)) });
  const id = `0r8${randomUUID().replaceAll('-', '').slice(0, 15)}`;
  forgetOld();
  cursors.set(id, { rows, userId: work.user.id, at: Date.now() });
  return page(`${id}-0`, request, work);
};

const forgetOld = (): void => {
  for (const [id, cursor] of cursors) if (Date.now() - cursor.at > CURSOR_LIFE_MS) cursors.delete(id);
};

const page = (locator: string, { version }: DataRequest, { user }: Work): DataResponse => {
  const match = /^(\w+)-(\d+)$/.exec(locator);
  if (match === null) throw notFound();
  const cursor = cursors.get(match[1] ?? '');
  if (cursor?.userId !== user.id) throw new OrgError('INVALID_QUERY_LOCATOR', 'invalid query locator');
  const from = Number(match[2]);
  const end = Math.min(from + PAGE, cursor.rows.length);
  const done = end === cursor.rows.length;
  return answer({
    totalSize: cursor.rows.length,
    done,
    ...(done ? {} : { nextRecordsUrl: `/services/data/v${version}/query/${match[1] ?? ''}-${end}` }),
    records: cursor.rows.slice(from, end).map((row) => rowToJson(row, version))
  });
};
