import * as z from 'zod';
import type { Db } from '../database.ts';
import { operation } from '../platform/http/operation.ts';
import { answer, refuse } from '../platform/http/outcome.ts';
import { addDeliveries } from '../webhooks/emit-event.ts';
import { listEvents } from '../webhooks/list-events.ts';
import type { FaultBoard } from './fault-board.ts';
import { fault, redelivery } from './schema.ts';

/** Test controls: they make the engine misbehave on demand and exist on a laptop only. */
export function faultOperations(board: FaultBoard) {
  return [
    operation({
      method: 'post',
      path: '/local/faults',
      summary: 'Test control: let the next matching requests go wrong',
      body: fault,
      answers: { 201: { description: 'Set up', schema: fault } },
      handle: (_: Db, { body }) => {
        board.add(body);
        return Promise.resolve(answer(201, body));
      }
    }),
    operation({
      method: 'delete',
      path: '/local/faults',
      summary: 'Test control: forget all faults',
      answers: { 204: { description: 'Forgotten' } },
      handle: () => {
        board.clear();
        return Promise.resolve(answer(204));
      }
    }),
    operation({
      method: 'get',
      path: '/local/webhooks/events',
      summary: 'Test control: the latest events and where their deliveries stand',
      answers: {
        200: {
          description: 'The events',
          schema: z.object({ events: z.array(z.looseObject({ id: z.string(), type: z.string() })) })
        }
      },
      handle: async (db: Db) => answer(200, { events: await listEvents(db) })
    }),
    operation({
      method: 'post',
      path: '/local/webhooks/redeliver',
      summary: 'Test control: send an event again',
      body: redelivery,
      answers: { 202: { description: 'How many deliveries will follow', schema: z.object({ deliveries: z.int() }) } },
      handle: async (db: Db, { body }) => {
        const known = await db
          .selectFrom('webhook_event')
          .select('id')
          .where('id', '=', body.eventId)
          .executeTakeFirst();
        if (!known) return refuse('not_found', `There is no event ${body.eventId}.`);
        return answer(202, { deliveries: await addDeliveries(db, body.eventId, body.times) });
      }
    })
  ];
}
