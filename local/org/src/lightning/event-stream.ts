/** Platform events to a page as server-sent events; the browser side is lightning/modules/platform/eventStream. */
import type { Request, Response } from 'express';
import * as z from 'zod';
import type { LightningDeps } from './deps.ts';

const KEEP_ALIVE_MS = 25_000;

/** `/event/Order_Progress__e@-1` */
const channelSchema = z
  .string()
  .regex(/^\/event\/\w+@-?\d+$/)
  .transform((text) => {
    const [channel = '', position = ''] = text.split('@');
    return { channel, position: Number(position) };
  });

export const eventStreamQuery = z.object({
  channel: z.union([channelSchema.transform((one) => [one]), z.array(channelSchema)])
});

function write(response: Response, event: string, data: unknown): void {
  response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

function refusal(channel: string, error: string): unknown {
  return { channel: '/meta/subscribe', subscription: channel, successful: false, error };
}

/** Answers with an endless stream: `subscribed` or `refused` once per channel, then a message per event. */
export function streamEvents(
  deps: LightningDeps,
  userId: string,
  request: Request,
  response: Response,
  { channel: channels }: z.infer<typeof eventStreamQuery>
): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const stops = channels.map(({ channel, position }) => {
    const listening = deps.events.listen(userId, channel, position, (message) => {
      write(response, 'message', message);
    });
    if (listening.ok) write(response, 'subscribed', { channel, position: listening.position });
    else write(response, 'refused', refusal(channel, listening.error));
    return listening.ok ? listening.stop : () => undefined;
  });
  const keepAlive = setInterval(() => response.write(':\n\n'), KEEP_ALIVE_MS);
  request.on('close', () => {
    clearInterval(keepAlive);
    for (const stop of stops) stop();
  });
}
