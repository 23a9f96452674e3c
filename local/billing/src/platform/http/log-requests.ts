import type { RequestHandler } from 'express';
import type { Logger } from '../log.ts';

/** One record per request, with the correlation id its caller sent, which is echoed. */
export function logRequests(log: Logger): RequestHandler {
  return (req, res, next) => {
    const start = performance.now();
    const { method } = req;
    const path = req.baseUrl + req.path;
    const correlationId = req.get('X-Correlation-Id')?.slice(0, 100);
    if (correlationId) res.set('X-Correlation-Id', correlationId);
    res.once('close', () => {
      const ms = Math.round(performance.now() - start);
      // a response that was not finished was dropped
      const status = res.writableFinished ? res.statusCode : 0;
      log.info({ method, path, status, ms, ...(correlationId && { correlationId }) }, 'request');
    });
    next();
  };
}
