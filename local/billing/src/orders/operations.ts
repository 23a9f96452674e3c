import * as z from 'zod';
import type { Db } from '../database.ts';
import { dayOf, type Clock } from '../platform/clock.ts';
import { operation } from '../platform/http/operation.ts';
import { answer, refuse } from '../platform/http/outcome.ts';
import { findOrder, findSubscription } from './find-order.ts';
import { placeOrder } from './place-order.ts';
import { newOrder, order, subscriptionDetail } from './schema.ts';

export function orderOperations(clock: Clock) {
  return [
    operation({
      method: 'post',
      path: '/v1/orders',
      summary: 'Place an order, which starts a subscription',
      body: newOrder,
      idempotency: 'required',
      answers: {
        200: { description: 'This very order was placed before', schema: order },
        201: { description: 'The order and its subscription', schema: order }
      },
      handle: (db: Db, { body }) => placeOrder(db, body, clock())
    }),
    operation({
      method: 'get',
      path: '/v1/orders',
      summary: 'Orders with an external key: one or none',
      query: z.object({ externalKey: z.string().min(1) }),
      answers: { 200: { description: 'The orders found', schema: z.strictObject({ orders: z.array(order) }) } },
      handle: async (db: Db, { query }) => {
        const found = await findOrder(db, query.externalKey, dayOf(clock()));
        return answer(200, { orders: found ? [found.order] : [] });
      }
    }),
    operation({
      method: 'get',
      path: '/v1/subscriptions/{subscriptionId}',
      summary: 'A subscription with its lines',
      params: z.object({ subscriptionId: z.string() }),
      answers: { 200: { description: 'The subscription', schema: subscriptionDetail } },
      handle: async (db: Db, { params }) => {
        const found = await findSubscription(db, params.subscriptionId, dayOf(clock()));
        return found ? answer(200, found) : refuse('not_found', `There is no subscription ${params.subscriptionId}.`);
      }
    })
  ];
}
