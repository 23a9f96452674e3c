import * as z from 'zod';

export const eventType = z.enum(['catalog.published', 'invoice.posted']);
export type EventType = z.infer<typeof eventType>;

export const newWebhook = z
  .strictObject({
    url: z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// URL' }),
    secret: z.string().min(16, 'must have at least 16 characters').max(255),
    events: z.array(eventType).min(1)
  })
  .meta({ id: 'NewWebhook' });

export const webhook = z
  .strictObject({ id: z.string(), url: z.string(), events: z.array(eventType), createdAt: z.iso.datetime() })
  .meta({ id: 'Webhook', description: 'A subscription to events; its secret is never shown.' });
