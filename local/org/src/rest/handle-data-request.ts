import { OrgError } from '../data/transaction.ts';
import type { Work } from '../engine/work.ts';
import { batch, composite, graph, type Handle } from './composite.ts';
import { collections } from './collections.ts';
import { answer, failure, notFound, type DataRequest, type DataResponse } from './data-request.ts';
import { query } from './query.ts';
import { sobjects } from './sobjects.ts';
import { tree } from './tree.ts';
import { tooling } from './tooling.ts';

const RESOURCES: Readonly<Record<string, Handle>> = {
  query,
  queryAll: query,
  sobjects,
  tooling,
  composite: (request, work) => {
    switch (request.path[1]) {
      case undefined:
        return composite(request, work, handleDataRequest);
      case 'batch':
        return batch(request, work, handleDataRequest);
      case 'graph':
        return graph(request, work, handleDataRequest);
      case 'tree':
        return tree(request, work);
      case 'sobjects':
        return collections(request, work);
      default:
        throw notFound();
    }
  }
};

/**
 * Carries out one data API request inside `work`'s transaction, which the caller commits or drops. Refusals become responses
 * in Salesforce's shape; anything else is thrown.
 */
export const handleDataRequest = (request: DataRequest, work: Work): DataResponse => {
  try {
    const [resource] = request.path;
    if (resource === undefined) return answer(resourceLinks(request.version));
    const handler = RESOURCES[resource];
    if (handler === undefined) throw notFound();
    return handler(request, work);
  } catch (error) {
    if (error instanceof OrgError) return failure(error);
    throw error;
  }
};

const resourceLinks = (version: string): Record<string, string> =>
  Object.fromEntries(
    ['sobjects', 'query', 'queryAll', 'composite', 'limits', 'tooling', 'metadata', 'named-credentials'].map((name) => [
      name,
      `/services/data/v${version}/${name}`
    ])
  );
