/** Several requests in one: composite (with references), batch and graph. */
import { OrgError } from '../data/transaction.ts';
import type { Work } from '../engine/work.ts';
import { answer, failure, listIn, objectBody, parsePath, type DataRequest, type DataResponse } from './data-request.ts';
import { fillReferences } from './composite-references.ts';

/** Carries out one subrequest. */
export type Handle = (request: DataRequest, work: Work) => DataResponse;

interface SubRequest {
  readonly method: string;
  readonly url: string;
  readonly referenceId: string;
  readonly body: unknown;
}

interface SubResponse {
  body: unknown;
  httpHeaders: Record<string, string>;
  httpStatusCode: number;
  readonly referenceId: string;
}

const limit = (what: string, count: number, most: number): void => {
  if (count > most)
    throw new OrgError('LIMIT_EXCEEDED', `The maximum number of ${what} is ${most}, this request has ${count}`);
};

const toSubRequest = (json: Record<string, unknown>): SubRequest => {
  const { method, url, referenceId, body } = json;
  if (typeof method !== 'string' || typeof url !== 'string')
    throw new OrgError('JSON_PARSER_ERROR', 'A subrequest needs method and url');
  return { method: method.toUpperCase(), url, referenceId: typeof referenceId === 'string' ? referenceId : '', body };
};

const call = (
  { method, url, body }: Pick<SubRequest, 'method' | 'url' | 'body'>,
  work: Work,
  handle: Handle
): DataResponse => {
  try {
    const parsed = new URL(url, 'http://org');
    const query = Object.fromEntries(parsed.searchParams);
    return handle({ ...parsePath(parsed.pathname), method, query, headers: {}, body }, work);
  } catch (error) {
    if (error instanceof OrgError) return failure(error);
    throw error;
  }
};

const HALTED = [
  {
    errorCode: 'PROCESSING_HALTED',
    message: 'The transaction was rolled back since another operation in the same transaction failed.'
  }
];

/** Runs subrequests in order. Together: one transaction, dropped when any fails. Apart: each is kept or dropped by itself. */
const runAll = (
  requests: readonly SubRequest[],
  together: boolean,
  work: Work,
  handle: Handle
): { responses: SubResponse[]; failed: boolean } => {
  const answers = new Map<string, unknown>();
  const responses: SubResponse[] = [];
  let failed = false;
  if (!together) work.commit();
  for (const request of requests) {
    if (failed && together) break;
    const response = fillAndCall(request, answers, work, handle);
    const ok = response.status < 400;
    if (ok) answers.set(request.referenceId, response.body);
    else failed = true;
    responses.push({
      body: response.body ?? null,
      httpHeaders: location(request, response),
      httpStatusCode: response.status,
      referenceId: request.referenceId
    });
    if (!together) finish(ok, work);
  }
  if (together) finish(!failed, work);
  if (!failed || !together) return { responses, failed };
  return { failed, responses: requests.map(({ referenceId }, i) => halted(responses[i], referenceId)) };
};

const finish = (ok: boolean, work: Work): void => {
  if (ok) work.commit();
  else work.rollback();
};

const halted = (response: SubResponse | undefined, referenceId: string): SubResponse =>
  response !== undefined && response.httpStatusCode >= 400
    ? response
    : { body: HALTED, httpHeaders: {}, httpStatusCode: 400, referenceId };

const fillAndCall = (
  request: SubRequest,
  answers: ReadonlyMap<string, unknown>,
  work: Work,
  handle: Handle
): DataResponse => {
  try {
    const url = fillReferences(request.url, answers) as string;
    return call({ method: request.method, url, body: fillReferences(request.body, answers) }, work, handle);
  } catch (error) {
    if (error instanceof OrgError) return failure(error);
    throw error;
  }
};

const location = ({ url }: SubRequest, { status, body }: DataResponse): Record<string, string> => {
  const id = typeof body === 'object' && body !== null && 'id' in body ? body.id : undefined;
  return status === 201 && typeof id === 'string' ? { Location: `${url}/${id}` } : {};
};

export const composite = (request: DataRequest, work: Work, handle: Handle): DataResponse => {
  const body = objectBody(request.body);
  const requests = listIn(body, 'compositeRequest').map(toSubRequest);
  limit('subrequests', requests.length, 25);
  return answer({ compositeResponse: runAll(requests, body['allOrNone'] === true, work, handle).responses });
};

export const graph = (request: DataRequest, work: Work, handle: Handle): DataResponse => {
  const graphs = listIn(objectBody(request.body), 'graphs').map((g) => ({
    graphId: String(g['graphId']),
    requests: listIn(g, 'compositeRequest').map(toSubRequest)
  }));
  limit('graphs', graphs.length, 75);
  limit(
    'nodes',
    graphs.reduce((n, { requests }) => n + requests.length, 0),
    500
  );
  const answers = graphs.map(({ graphId, requests }) => {
    const { responses, failed } = runAll(requests, true, work, handle);
    return { graphId, graphResponse: { compositeResponse: responses }, isSuccessful: !failed };
  });
  return answer({ graphs: answers });
};

export const batch = (request: DataRequest, work: Work, handle: Handle): DataResponse => {
  const body = objectBody(request.body);
  const requests = listIn(body, 'batchRequests').map(toSubRequest);
  limit('subrequests', requests.length, 25);
  const halt = body['haltOnError'] === true;
  const raw = listIn(body, 'batchRequests');
  let hasErrors = false;
  const results = requests.map(({ method, url }, i) => {
    if (hasErrors && halt)
      return {
        statusCode: 412,
        result: [{ errorCode: 'BATCH_PROCESSING_HALTED', message: 'Batch processing halted per request' }]
      };
    const response = call(
      { method, url: `/services/data/${url.replace(/^\/?(services\/data\/)?/, '')}`, body: raw[i]?.['richInput'] },
      work,
      handle
    );
    const ok = response.status < 400;
    finish(ok, work);
    hasErrors ||= !ok;
    return { statusCode: response.status, result: response.body ?? null };
  });
  return answer({ hasErrors, results });
};
