import * as z from 'zod';
import type { Db } from '../database.ts';
import type { Clock } from '../platform/clock.ts';
import { operation } from '../platform/http/operation.ts';
import { answer } from '../platform/http/outcome.ts';
import { listWebhooks, registerWebhook } from './register-webhook.ts';
import { newWebhook, webhook } from './schema.ts';

export function webhookOperations(clock: Clock) {
  return [
    operation({
      method: 'post',
      path: '/v1/webhooks',
      summary: 'Have events sent to a URL; one webhook per URL',
      body: newWebhook,
      answers: {
        200: { description: 'The webhook existed; its secret and events are as sent now', schema: webhook },
        201: { description: 'The webhook', schema: webhook }
      },
      handle: async (db: Db, { body }) => {
        const { webhook: registered, created } = await registerWebhook(db, body, clock());
        return answer(created ? 201 : 200, registered);
      }
    }),
    operation({
      method: 'get',
      path: '/v1/webhooks',
      summary: 'All webhooks',
      answers: { 200: { description: 'The webhooks', schema: z.strictObject({ webhooks: z.array(webhook) }) } },
      handle: async (db: Db) => answer(200, { webhooks: await listWebhooks(db) })
    })
  ];
}
