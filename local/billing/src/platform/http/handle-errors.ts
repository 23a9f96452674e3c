import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from '../log.ts';
import { refuse, type Refusal } from './outcome.ts';
import { sendOutcome } from './send-outcome.ts';

export const notFound: RequestHandler = (req, res) => {
  sendOutcome(res, refuse('not_found', `There is nothing at ${req.method} ${req.path}.`));
};

/** What Express found wrong with the body becomes a refusal; anything else is a bug: logged, told without its details. */
export function handleErrors(log: Logger): ErrorRequestHandler {
  return (error: { type?: string }, req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    const refusal = bodyRefusal(error.type);
    if (!refusal) log.error({ err: error, method: req.method, path: req.path }, 'request failed');
    sendOutcome(
      res,
      refusal ?? refuse('internal_error', 'Something broke inside the billing engine. Nothing was changed.')
    );
  };
}

function bodyRefusal(type: string | undefined): Refusal | undefined {
  if (type === 'entity.parse.failed') return refuse('malformed_json', 'The body is not valid JSON.');
  if (type === 'entity.too.large') return refuse('body_too_large', 'The body is larger than 4 MB.');
  return undefined;
}
