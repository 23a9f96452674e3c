/** Failures on purpose, for tests: the next matching requests are delayed, refused or cut off. */
import type { NextFunction, Request, Response } from 'express';
import express, { Router } from 'express';
import * as z from 'zod';

const faultSchema = z.strictObject({
  match: z.strictObject({ method: z.string().optional(), path: z.string().optional() }).default({}),
  behaviour: z.enum(['delay', 'fail', 'fail_after_effect', 'drop']),
  /** For fail: HTTP status, Salesforce's code and words. */
  status: z.int().min(400).max(599).default(503),
  errorCode: z.string().default('SERVER_UNAVAILABLE'),
  message: z.string().default('Server unavailable'),
  delayMs: z.int().min(0).max(60_000).default(0),
  times: z.int().min(1).default(1)
});
type Fault = z.infer<typeof faultSchema>;

const isLoopback = (address: string | undefined): boolean =>
  address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1';

export class Faults {
  #faults: Fault[] = [];

  /** `POST /local/faults` adds one, `DELETE` forgets all. From this machine only. */
  router(): Router {
    const router = Router();
    router.use('/local', (request, response, next) => {
      if (isLoopback(request.socket.remoteAddress)) next();
      else response.status(404).end();
    });
    router.post('/local/faults', express.json(), (request, response) => {
      const parsed = faultSchema.safeParse(request.body);
      if (parsed.success) {
        this.#faults.push(parsed.data);
        response.status(201).json(parsed.data);
      } else response.status(422).json({ error: { code: 'invalid_fault', message: z.prettifyError(parsed.error) } });
    });
    router.delete('/local/faults', (_request, response) => {
      this.#faults = [];
      response.status(204).end();
    });
    return router;
  }

  readonly middleware = (request: Request, response: Response, next: NextFunction): void => {
    const fault = this.#take(request);
    if (fault === undefined) next();
    else
      setTimeout(() => {
        carryOut(fault, request, response, next);
      }, fault.delayMs);
  };

  #take({ method, path }: Request): Fault | undefined {
    const fault = this.#faults.find(
      ({ match }) => (match.method ?? method) === method && path.startsWith(match.path ?? '/services')
    );
    if (fault === undefined) return undefined;
    fault.times -= 1;
    if (fault.times === 0) this.#faults.splice(this.#faults.indexOf(fault), 1);
    return fault;
  }
}

const carryOut = (fault: Fault, request: Request, response: Response, next: NextFunction): void => {
  switch (fault.behaviour) {
    case 'delay':
      next();
      return;
    case 'drop':
      request.socket.destroy();
      return;
    case 'fail':
      response.status(fault.status).json([{ message: fault.message, errorCode: fault.errorCode }]);
      return;
    case 'fail_after_effect':
      // The work is done and its answer lost, as when a gateway gives up.
      response.json = () =>
        response
          .status(fault.status)
          .type('application/json')
          .send(JSON.stringify([{ message: fault.message, errorCode: fault.errorCode }]));
      response.end = (
        (end) =>
        (...args: unknown[]) => {
          if (!response.headersSent && response.statusCode < 400) response.statusCode = fault.status;
          return (end as (...a: unknown[]) => Response).apply(response, args);
        }
      )(response.end.bind(response)) as Response['end'];
      next();
  }
};
