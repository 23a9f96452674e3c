import express, { Router } from 'express';
import { draftOperations } from '../catalog/draft/operations.ts';
import { readOperations } from '../catalog/read-operations.ts';
import type { Db } from '../database.ts';
import type { Clock } from '../platform/clock.ts';
import { mountOperations } from '../platform/http/mount-operations.ts';
import { consoleOperations } from './operations.ts';
import { requireSameOrigin } from './require-same-origin.ts';
import { requireSession, sessionRoutes } from './session-routes.ts';
import { staticFiles } from './static-files.ts';

/** Finance's console: static page, login, and the catalog operations for whoever is logged in. */
export function consoleRouter(db: Db, clock: Clock, consoleOrigin: string | undefined): Router {
  const router = Router();
  const operations = [...consoleOperations(clock), ...readOperations(clock), ...draftOperations(clock)];
  router.use(staticFiles());
  router.use(
    '/api',
    requireSameOrigin(consoleOrigin),
    express.json({ limit: '256kb' }),
    sessionRoutes(db),
    requireSession(db),
    mountOperations(db, operations)
  );
  return router;
}
