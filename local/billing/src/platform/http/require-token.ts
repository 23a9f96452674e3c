import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { refuse } from './outcome.ts';
import { sendOutcome } from './send-outcome.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Lets a request pass that carries `Authorization: Bearer <token>`; compared in constant time. */
export function requireToken(token: string): RequestHandler {
  const expected = digest(`Bearer ${token}`);
  return (req, res, next) => {
    if (timingSafeEqual(digest(req.get('Authorization') ?? ''), expected)) {
      next();
      return;
    }
    res.set('WWW-Authenticate', 'Bearer');
    sendOutcome(res, refuse('unauthorized', 'Send the API token as a bearer token in the Authorization header.'));
  };
}
