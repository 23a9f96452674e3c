/** Turns a request into a visit of a signed-in user, or refuses it. */
import type { Request, RequestHandler, Response } from 'express';
import type { LightningDeps } from './deps.ts';
import { csrfToken, hasCsrfToken, isSameOrigin, signedInUser } from './session.ts';
import type { Visit } from './visit.ts';

export const LOGIN_URL = '/lightning/login';

function queryOf(request: Request): Record<string, string> {
  return Object.fromEntries(new URL(request.originalUrl, 'http://host').searchParams);
}

/** The visit behind a request, or undefined when nobody is signed in. */
export function visitOf(deps: LightningDeps, request: Request): Visit | undefined {
  const id = signedInUser(request, deps.sessionKey);
  const user = deps.users().find((candidate) => candidate.id === id);
  if (!user) return undefined;
  const csrf = csrfToken(deps.sessionKey, user.id);
  return { deps, user, csrf, url: request.originalUrl, query: queryOf(request) };
}

const READS = new Set(['GET', 'HEAD']);

/** Lets a change pass only when it comes from one of our own pages. */
export function refuseForgery(deps: LightningDeps): RequestHandler {
  return (request, response, next) => {
    const userId = signedInUser(request, deps.sessionKey);
    const fromUs = isSameOrigin(request) && userId !== undefined && hasCsrfToken(request, deps.sessionKey, userId);
    if (READS.has(request.method) || fromUs) next();
    else response.status(403).json({ message: 'This page is out of date. Reload it and try again.' });
  };
}

/** `handle` for signed-in users; data requests of anybody else get 401. */
export function withVisit(
  deps: LightningDeps,
  handle: (visit: Visit, request: Request, response: Response) => Promise<void> | void
): RequestHandler {
  return (request, response) => {
    const visit = visitOf(deps, request);
    if (visit) return handle(visit, request, response);
    response.status(401).json({ message: 'Your session has ended. Sign in again.', errorCode: 'INVALID_SESSION_ID' });
    return undefined;
  };
}
