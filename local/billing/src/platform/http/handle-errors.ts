import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from '../log.ts';
import { refuse, type Refusal } from './outcome.ts';
import { sendOutcome } from './send-outcome.ts';

export const notFound: RequestHandler = (req, res) => {
  sendOutcome(res, refuse('not_found', `There is nothing at ${req.method} ${req.path}.`));
};

/** Known trouble becomes a refusal; anything else is a bug: logged, told without its details. */
export function handleErrors(log: Logger): ErrorRequestHandler {
  return (error: Trouble, req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    const refusal = bodyRefusal(error.type) ?? databaseRefusal(error.code ?? '');
    if (!refusal) log.error({ err: error, method: req.method, path: req.path }, 'request failed');
    sendOutcome(
      res,
      refusal ?? refuse('internal_error', 'Something broke inside the billing engine. Nothing was changed.')
    );
  };
}

interface Trouble {
  /** of body-parser */
  type?: string;
  /** of Node or Postgres */
  code?: string;
}

function bodyRefusal(type: string | undefined): Refusal | undefined {
  if (type === 'entity.parse.failed') return refuse('malformed_json', 'The body is not valid JSON.');
  if (type === 'entity.too.large') return refuse('body_too_large', 'The body is larger than 4 MB.');
  return undefined;
}

/** No connection: Node's codes, Postgres class 08, and 57P01 to 57P03 while it stops or starts. */
const NO_DATABASE = /^(ECONN\w+|EPIPE|ETIMEDOUT|08\w{3}|57P0[1-3])$/;
/** Postgres class 22: a value it cannot hold, such as a NUL character or a day before its calendar. */
const NO_SUCH_VALUE = /^22\w{3}$/;

function databaseRefusal(code: string): Refusal | undefined {
  if (NO_DATABASE.test(code)) return refuse('unavailable', 'The database does not answer. Try again in a moment.');
  if (NO_SUCH_VALUE.test(code)) return refuse('invalid_request', 'The request holds a value that cannot be stored.');
  return undefined;
}
