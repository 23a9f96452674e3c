import express, { Router, type NextFunction, type Request, type Response } from 'express';
import type { OrgData } from '../data/org-data.ts';
import { OrgError } from '../data/transaction.ts';
import { userContext } from '../data/user-access.ts';
import type { Engine } from '../engine/engine.ts';
import { NO_TRIGGERS, Work } from '../engine/work.ts';
import type { Sessions } from '../oauth/sessions.ts';
import { errorBody, NEWEST_VERSION, parsePath, type DataRequest, type DataResponse } from './data-request.ts';
import { handleDataRequest } from './handle-data-request.ts';
import type { RequestCount } from './request-count.ts';
import { requireSession, userIdOf } from './sign-in.ts';
import { apexTests } from './apex-tests.ts';

export interface RestDeps {
  /** The main thread's connection: reads only. */
  readonly data: OrgData;
  readonly engine: Engine;
  readonly sessions: Sessions;
  readonly count: RequestCount;
  readonly url: () => string;
}

/** `/services/data`: reads are answered here, everything that writes by an engine worker. */
export const restRouter = (deps: RestDeps): Router => {
  const router = Router();
  router.get('/services/data', (_request, response) => {
    response.json(versions());
  });
  router.use('/services/data', deps.count.middleware, requireSession(deps.sessions));
  router.get('/services/data/:version/limits', (_request, response) => {
    response.json(deps.count.limits());
  });
  router.use(apexTests(deps));
  router.use('/services/data', express.json({ limit: '64mb', strict: false }), (request, response, next) => {
    answerData(deps, request, response).catch(next);
  });
  return router;
};

/** The last handler: whatever went wrong, in Salesforce's shape. */
export const restErrors =
  (log: (error: Error) => void) =>
  (error: unknown, _request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) {
      next(error);
      return;
    }
    if (error instanceof OrgError) response.status(error.httpStatus).json(errorBody(error));
    else if (error instanceof SyntaxError)
      response.status(400).json([{ message: error.message, errorCode: 'JSON_PARSER_ERROR' }]);
    else {
      log(error instanceof Error ? error : new Error(String(error)));
      response
        .status(500)
        .json([
          { message: 'An unexpected error occurred. The org wrote it to its log.', errorCode: 'UNKNOWN_EXCEPTION' }
        ]);
    }
  };

const versions = (): unknown[] =>
  Array.from({ length: 8 }, (_, i) => NEWEST_VERSION - 7 + i).map((n) => ({
    label: `v${n}`,
    url: `/services/data/v${n}.0`,
    version: `${n}.0`
  }));

const answerData = async ({ data, engine }: RestDeps, request: Request, response: Response): Promise<void> => {
  const userId = userIdOf(response);
  const dataRequest = toDataRequest(request);
  const reads = dataRequest.method === 'GET';
  const result = reads ? readHere(data, userId, dataRequest) : await engine.rest({ userId, request: dataRequest });
  send(response, result);
};

const readHere = (data: OrgData, userId: string, request: DataRequest): DataResponse => {
  data.refresh();
  return handleDataRequest(request, new Work(data, userContext(data.db, data.metadata, userId), NO_TRIGGERS));
};

const toDataRequest = (request: Request): DataRequest => {
  const url = new URL(request.originalUrl.replace(/^\/+/, '/'), 'http://org');
  const override = url.searchParams.get('_HttpMethod');
  const headers = Object.entries(request.headers).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string'
  );
  return {
    ...parsePath(url.pathname),
    method: (override ?? request.method).toUpperCase(),
    query: Object.fromEntries(url.searchParams),
    headers: Object.fromEntries(headers.filter(([name]) => name !== 'authorization' && name !== 'cookie')),
    body: request.body as unknown
  };
};

const send = (response: Response, { status, body, headers }: DataResponse): void => {
  response.status(status).set(headers ?? {});
  if (body === undefined) response.end();
  else response.json(body);
};
