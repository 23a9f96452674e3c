import type { RequestHandler } from 'express';
import { refuse } from '../platform/http/outcome.ts';
import { sendOutcome } from '../platform/http/send-outcome.ts';

/** Another name may be pointed at this machine by anyone, and login asks for no password. */
const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** Browsers name the page that sends a write. Only the console's own pages may; the cookie alone is not enough. */
export function requireSameOrigin(consoleOrigin: string | undefined): RequestHandler {
  return (req, res, next) => {
    if (req.method === 'GET' || req.get('Origin') === (consoleOrigin ?? ownOrigin(req.get('Host') ?? ''))) {
      next();
      return;
    }
    sendOutcome(res, refuse('forbidden_origin', "Only the console's own pages may do this."));
  };
}

function ownOrigin(host: string): string | undefined {
  return LOOPBACK.test(host) ? `http://${host}` : undefined;
}
