import express, { type Express } from 'express';
import helmet from 'helmet';
import { accountOperations } from './accounts/operations.ts';
import { readOperations } from './catalog/read-operations.ts';
import type { Db } from './database.ts';
import { orderOperations } from './orders/operations.ts';
import type { Clock } from './platform/clock.ts';
import type { BillingConfig } from './platform/config.ts';
import { handleErrors, notFound } from './platform/http/handle-errors.ts';
import { mountOperations } from './platform/http/mount-operations.ts';
import { openApiDocument } from './platform/http/openapi-document.ts';
import { requireToken } from './platform/http/require-token.ts';
import type { Logger } from './platform/log.ts';

export interface AppParts {
  config: BillingConfig;
  db: Db;
  log: Logger;
  clock: Clock;
}

/** The HTTP surface: open pages first, then everything a machine may do with the API token. */
export function buildApp({ config, db, log, clock }: AppParts): Express {
  const operations = [...readOperations(clock), ...accountOperations(clock), ...orderOperations(clock)];
  const document = openApiDocument(operations);
  const app = express();
  app.disable('etag').set('query parser', 'simple');
  app.use(helmet());
  app.get('/healthz', (_, res) => {
    res.json({ status: 'up' });
  });
  app.get('/openapi.json', (_, res) => {
    res.json(document);
  });
  app.use('/v1', requireToken(config.apiToken));
  app.use(express.json({ limit: '4mb' }));
  app.use(mountOperations(db, operations));
  app.use(notFound, handleErrors(log));
  return app;
}
