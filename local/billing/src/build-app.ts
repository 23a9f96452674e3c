import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { accountOperations } from './accounts/operations.ts';
import { draftOperations } from './catalog/draft/operations.ts';
import { readOperations } from './catalog/read-operations.ts';
import { consoleRouter } from './console/console-router.ts';
import type { Db } from './database.ts';
import { createFaultBoard } from './faults/fault-board.ts';
import { injectFaults } from './faults/inject-faults.ts';
import { faultOperations } from './faults/operations.ts';
import { invoiceOperations } from './invoices/operations.ts';
import { orderOperations } from './orders/operations.ts';
import type { Clock } from './platform/clock.ts';
import type { BillingConfig } from './platform/config.ts';
import { handleErrors, notFound } from './platform/http/handle-errors.ts';
import { logRequests } from './platform/http/log-requests.ts';
import { mountOperations } from './platform/http/mount-operations.ts';
import { openApiDocument } from './platform/http/openapi-document.ts';
import { requireToken } from './platform/http/require-token.ts';
import type { Logger } from './platform/log.ts';
import { webhookOperations } from './webhooks/operations.ts';

export interface AppParts {
  config: BillingConfig;
  db: Db;
  log: Logger;
  clock: Clock;
  die: () => void;
  /** Called after each request that may have written something. */
  written: () => void;
}

/** Nothing inline, nothing from elsewhere. No upgrade to https: a laptop speaks http. */
const CONTENT_POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"]
};

/** The HTTP surface: open pages first, then everything a machine may do with the API token. */
export function buildApp({ config, db, log, clock, die, written }: AppParts): Express {
  const faults = createFaultBoard();
  const operations = [
    ...readOperations(clock),
    ...draftOperations(clock),
    ...accountOperations(clock),
    ...orderOperations(clock),
    ...invoiceOperations(clock),
    ...webhookOperations(clock),
    ...faultOperations(faults)
  ];
  const app = express();
  app.disable('etag').set('query parser', 'simple');
  app.use(
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: CONTENT_POLICY },
      strictTransportSecurity: false
    })
  );
  serveOpenPages(app, openApiDocument(operations));
  app.use(['/v1', '/local', '/console/api'], logRequests(log));
  app.use(afterWrites(written));
  app.use('/console', consoleRouter(db, clock, config.consoleOrigin));
  app.use(['/v1', '/local'], requireToken(config.apiToken));
  app.use('/v1', injectFaults(faults, die));
  app.use(express.json({ limit: '4mb' }));
  app.use(mountOperations(db, operations));
  app.use(notFound, handleErrors(log));
  return app;
}

function serveOpenPages(app: Express, document: object) {
  app.get('/', (_, res) => {
    res.redirect('/console/');
  });
  app.get('/healthz', (_, res) => {
    res.json({ status: 'up' });
  });
  app.get('/openapi.json', (_, res) => {
    res.json(document);
  });
}

function afterWrites(written: () => void): RequestHandler {
  return (req, res, next) => {
    if (req.method !== 'GET') res.once('close', written);
    next();
  };
}
