/** The part of the Tooling API that the sf CLI asks for. */
import { OrgError } from '../data/transaction.ts';
import type { Work } from '../engine/work.ts';
import { answer, notFound, type DataRequest, type DataResponse } from './data-request.ts';
import { query } from './query.ts';

/** Objects of the Tooling API that are always empty here. */
const EMPTY = new Set([
  'apexcodecoverage',
  'flowtestresult',
  'apexcodecoverageaggregate',
  'packageversion',
  'subscriberpackage',
  'installedsubscriberpackage',
  'sourcemember',
  'traceflag',
  'debuglevel'
]);

export const tooling = (request: DataRequest, work: Work): DataResponse => {
  const inner = { ...request, path: request.path.slice(1) };
  switch (inner.path[0]) {
    case 'query': {
      const object = /\bFROM\s+(\w+)/i.exec(request.query['q'] ?? '')?.[1] ?? '';
      if (EMPTY.has(object.toLowerCase()))
        return answer({ size: 0, totalSize: 0, done: true, queryLocator: null, entityTypeName: object, records: [] });
      const { status, body } = query(inner, work);
      return {
        status,
        body: {
          ...(body as object),
          size: (body as { totalSize: number }).totalSize,
          queryLocator: null,
          entityTypeName: object
        }
      };
    }
    case 'sobjects':
      // The sf CLI asks for SourceMember to learn whether the org tracks source; "no such resource" means it does not.
      if (request.method === 'GET') throw notFound();
      throw new OrgError('INVALID_TYPE', 'The Tooling API of the local org only queries', [], 400);
    default:
      throw notFound();
  }
};
