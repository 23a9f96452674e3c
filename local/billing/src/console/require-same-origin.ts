import type { RequestHandler } from 'express';
import { refuse } from '../platform/http/outcome.ts';
import { sendOutcome } from '../platform/http/send-outcome.ts';

/** Browsers name the page that sends a write. Only the console's own pages may; the cookie alone is not enough. */
export function requireSameOrigin(consoleOrigin: string | undefined): RequestHandler {
  return (req, res, next) => {
    const own = consoleOrigin ?? `http://${req.get('Host') ?? ''}`;
    if (req.method === 'GET' || req.get('Origin') === own) {
      next();
      return;
    }
    sendOutcome(res, refuse('forbidden_origin', "Only the console's own pages may do this."));
  };
}
