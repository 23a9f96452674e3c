/** Controls for tests and drills, below `/local/events`; any access token of the org will do. */
import express, { type RequestHandler, type Router } from 'express';
import * as z from 'zod';
import { repeatEvent, topicOf } from '../data/event-log.ts';
import { inTransaction } from '../data/open-database.ts';
import type { DeliveryFaults } from './delivery-faults.ts';
import type { EventDeps } from './deps.ts';
import type { EventBus } from './event-bus.ts';
import type { TriggerDelivery } from './triggers/trigger-delivery.ts';

const faultSchema = z.object({
  /** `/event/Quote_Accepted__e`, or the event's name alone. */
  topic: z.string().transform((name) => (name.startsWith('/event/') ? name : topicOf(name))),
  behaviour: z.enum(['repeat', 'reorder', 'drop', 'delay']),
  times: z.int().min(1).default(1),
  delayMs: z.int().min(0).default(2_000)
});
const republishSchema = z.object({ uuid: z.string(), times: z.int().min(1).max(100).default(1) });

export interface ControlledParts {
  readonly bus: EventBus;
  readonly faults: DeliveryFaults;
  readonly triggers: TriggerDelivery;
  readonly breakStreams: () => void;
}

function requireToken(deps: EventDeps): RequestHandler {
  return (request, response, next) => {
    const token = /^Bearer (.+)$/.exec(request.get('authorization') ?? '')?.[1] ?? '';
    if (deps.userOfToken(token) !== undefined) next();
    else response.status(401).json({ message: 'Send an access token of the org as bearer token.' });
  };
}

export function eventControlRouter(deps: EventDeps, { bus, faults, triggers, breakStreams }: ControlledParts): Router {
  const router = express.Router();
  router.use(requireToken(deps), express.json());
  router.post('/faults', (request, response) => {
    const parsed = faultSchema.safeParse(request.body);
    if (!parsed.success) {
      response.status(422).json({ message: z.prettifyError(parsed.error) });
      return;
    }
    faults.add(parsed.data);
    response.status(201).json(parsed.data);
  });
  router.delete('/faults', (_request, response) => {
    faults.clear();
    response.status(204).end();
  });
  router.post('/break-streams', (_request, response) => {
    breakStreams();
    response.status(204).end();
  });
  router.post('/republish', (request, response) => {
    const { uuid, times } = republishSchema.parse(request.body);
    const copies = inTransaction(deps.data.db, () => repeatEvent(deps.data.db, uuid, times));
    bus.announce(copies.map(({ topic }) => topic));
    response.status(copies.length > 0 ? 201 : 404).json({ replayIds: copies.map(({ replayId }) => replayId) });
  });
  router.get('/triggers', (_request, response) => {
    response.json({ triggers: triggers.state() });
  });
  router.post('/triggers/:object/resume', (request, response) => {
    triggers.resume(request.params.object);
    response.status(204).end();
  });
  return router;
}
