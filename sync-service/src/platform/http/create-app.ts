/** The Express application: limits and headers first, then the routes, then the one place that answers errors. */
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { correlationFrom, correlationId, withCorrelation } from '../correlation.ts';
import type { Logger } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { ApiError, statusOf } from './api-error.ts';
import { openApiDocument } from './openapi.ts';
import type { Route } from './route.ts';

const BODY_LIMIT = '5mb';

/** Raw bytes of the body as sent: what a webhook's signature covers. */
export type RawRequest = Request & { rawBody?: Buffer };

export interface AppParts {
  readonly routes: readonly Route[];
  readonly publicUrl: string;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly rateLimitPerMinute: number;
  /** Refuses a request whose token does not carry the scope. @throws ApiError unauthenticated or scope_missing */
  readonly authorize: (authorization: string | undefined, scope: string) => Promise<void>;
}

export function createApp(parts: AppParts): Express {
  const app = express();
  app.set('etag', false);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.use(correlated, observed(parts), helmet());
  app.use(limited(parts.rateLimitPerMinute));
  app.use(express.json({ limit: BODY_LIMIT, verify: keepRawBody }), express.urlencoded({ extended: false }));
  for (const { spec, handle } of parts.routes)
    app[spec.method](spec.path.replace(/\{(\w+)\}/g, ':$1'), async (request, response) => {
      if (spec.scope) await parts.authorize(request.headers.authorization, spec.scope);
      const answer = await handle(request);
      response.status(answer.status ?? spec.status ?? 200).set(answer.headers ?? {});
      if (spec.media) response.type(spec.media).send(answer.body);
      else response.json(answer.body);
    });
  const document = openApiDocument(parts.routes, parts.publicUrl);
  app.get('/openapi.json', (_request, response) => response.json(document));
  app.use((request) => {
    throw new ApiError('not_found', `There is nothing at ${request.method} ${request.path}.`);
  });
  app.use(answerError(parts.log));
  return app;
}

const correlated: RequestHandler = (request, response, next) => {
  const id = correlationFrom(request.headers['x-correlation-id']);
  response.set('X-Correlation-Id', id);
  withCorrelation(id, next);
};

function observed({ log, metrics }: AppParts): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    const id = correlationId() ?? '';
    response.on('finish', () => {
      const seconds = (performance.now() - started) / 1000;
      const path = (request.route as { path?: string } | undefined)?.path ?? 'unmatched';
      metrics.httpSeconds.observe({ method: request.method, route: path, status: response.statusCode }, seconds);
      const line = { method: request.method, path: request.path, status: response.statusCode, seconds };
      withCorrelation(id, () => {
        if (/^\/(healthz|readyz|metrics)$/.test(request.path)) log.debug(line, 'request');
        else log.info(line, 'request');
      });
    });
    next();
  };
}

function limited(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skip: (request) => request.path === '/healthz' || request.path === '/readyz',
    handler: () => {
      throw new ApiError('rate_limited', 'Too many requests in this minute. Try again in the next one.');
    }
  });
}

function keepRawBody(request: unknown, _response: unknown, bytes: Buffer): void {
  (request as RawRequest).rawBody = bytes;
}

function answerError(log: Logger): ErrorRequestHandler {
  return (thrown: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(thrown);
      return;
    }
    const error = asApiError(thrown);
    const status = statusOf(error.code);
    if (error.code === 'internal_error') log.error({ err: thrown }, 'request broke');
    else if (status >= 500) log.warn({ code: error.code, reason: error.message }, 'request failed');
    const { code, message, issues, details } = error;
    response.status(status).json({
      error: { code, message, ...(issues ? { issues } : {}), ...(details ? { details } : {}) },
      correlationId: correlationId()
    });
  };
}

/** Express's own errors (a body that is no JSON, one that is too large) in our words; anything unknown stays unnamed. */
function asApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  const type = typeof thrown === 'object' && thrown !== null && 'type' in thrown ? thrown.type : undefined;
  if (type === 'entity.parse.failed') return new ApiError('malformed_json', 'The body is not valid JSON.');
  if (type === 'entity.too.large') return new ApiError('body_too_large', 'The body is larger than 5 MB.');
  return new ApiError('internal_error', 'Something went wrong on our side. It is in the log under the correlation id.');
}
