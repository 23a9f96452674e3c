import { Router, type RequestHandler } from 'express';
import * as z from 'zod';
import type { Db } from '../database.ts';
import { setCaller } from '../platform/http/caller.ts';
import { answer, refuse } from '../platform/http/outcome.ts';
import { sendOutcome } from '../platform/http/send-outcome.ts';
import { FINANCE_USERS } from './finance-users.ts';
import { closeSession, ENDED_COOKIE, findSession, openSession, sessionCookie, sessionToken } from './session.ts';

const login = z.strictObject({ username: z.enum(FINANCE_USERS.map(({ username }) => username)) });

/** Logging in by picking a name, and out again. */
export function sessionRoutes(db: Db): Router {
  const router = Router();
  router.get('/users', (_, res) => {
    sendOutcome(res, answer(200, { users: FINANCE_USERS }));
  });
  router.get('/session', async (req, res) => {
    const user = await findSession(db, sessionToken(req.get('Cookie')));
    sendOutcome(res, answer(200, { name: user?.name ?? null }));
  });
  router.post('/session', async (req, res) => {
    const wanted = login.safeParse(req.body);
    if (!wanted.success) {
      sendOutcome(res, refuse('invalid_request', 'Pick one of the people of finance.'));
      return;
    }
    const cookie = sessionCookie(await openSession(db, wanted.data.username));
    sendOutcome(res, answer(204, undefined, { 'Set-Cookie': cookie }));
  });
  router.delete('/session', async (req, res) => {
    await closeSession(db, sessionToken(req.get('Cookie')));
    sendOutcome(res, answer(204, undefined, { 'Set-Cookie': ENDED_COOKIE }));
  });
  return router;
}

/** Lets a person of finance pass, and remembers who it is. */
export function requireSession(db: Db): RequestHandler {
  return async (req, res, next) => {
    const user = await findSession(db, sessionToken(req.get('Cookie')));
    if (!user) {
      sendOutcome(res, refuse('unauthorized', 'Log in first.'));
      return;
    }
    setCaller(res, user.name);
    next();
  };
}
