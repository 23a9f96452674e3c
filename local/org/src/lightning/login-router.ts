import express, { type Router } from 'express';
import type { LightningDeps } from './deps.ts';
import { loginPage } from './login-page.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { isSameOrigin, signIn, signOut } from './session.ts';
import { LOGIN_URL } from './visits.ts';

const HOME = '/lightning/page/home';

/** A page of ours, never another site: an open redirect would lend our address to anyone. */
const safeTarget = (target: unknown): string =>
  typeof target === 'string' && /^\/lightning\/[^\\]*$/.test(target) ? target : HOME;

/** Sign in as one of the org's users, and out again. */
export function loginRouter(deps: LightningDeps): Router {
  const router = express.Router();
  router.get('/login', (request, response) => {
    setSecurityHeaders(response);
    response.type('html').send(loginPage(deps.users(), safeTarget(request.query['target'])).markup);
  });
  router.post('/login', (request, response) => {
    const { userId, target } = request.body as { userId?: unknown; target?: unknown };
    const user = deps.users().find((candidate) => candidate.id === userId);
    if (!user || !isSameOrigin(request)) {
      response.redirect(303, LOGIN_URL);
      return;
    }
    signIn(response, deps.sessionKey, user.id);
    response.redirect(303, safeTarget(target));
  });
  router.post('/logout', (_request, response) => {
    signOut(response);
    response.redirect(303, LOGIN_URL);
  });
  return router;
}
