/** Events for pages (lightning/empApi): what the user may read, from a position on. */
import type { LoggedEvent } from '../data/event-log.ts';
import type { OrgData } from '../data/org-data.ts';
import type { EventFeed, StreamMessage } from '../lightning/deps.ts';
import type { EventBus } from './event-bus.ts';
import type { WireSchemas } from './event-wire.ts';
import { findTopic, type Topic } from './topic.ts';

const NEW_ONLY = -1;
const ALL_KEPT = -2;
const BATCH = 100;

function startOf(bus: EventBus, from: number): number | undefined {
  if (from === NEW_ONLY) return bus.latest();
  if (from === ALL_KEPT) return bus.earliest();
  return bus.isKept(from) ? from : undefined;
}

function toMessage(topic: Topic, schemaId: string, { payload, replayId, eventUuid }: LoggedEvent): StreamMessage {
  return { channel: topic.name, data: { schema: schemaId, payload, event: { replayId, EventUuid: eventUuid } } };
}

const noSuchChannel = (channel: string): string =>
  `400::The channel you requested to subscribe to does not exist {${channel}}`;
const invalidReplayId = (from: number): string =>
  `400::The replayId {${from}} you provided was invalid. Please provide a valid ID, -2 to replay all events, or -1 to replay only new events.`;

export function eventFeed(data: OrgData, bus: EventBus, schemas: WireSchemas): EventFeed {
  return {
    listen(userId, channel, from, receive) {
      const topic = findTopic(data, userId, channel);
      if (!topic?.canSubscribe) return { ok: false, error: noSuchChannel(channel) };
      const position = startOf(bus, from);
      if (position === undefined) return { ok: false, error: invalidReplayId(from) };
      let seen = position;
      const deliver = (): void => {
        for (
          let events = bus.read(topic.name, seen, BATCH);
          events.length > 0;
          events = bus.read(topic.name, seen, BATCH)
        ) {
          for (const event of events) receive(toMessage(topic, schemas.of(topic.object).id, event));
          seen = events.at(-1)?.replayId ?? seen;
        }
      };
      const stop = bus.onNews(topic.name, deliver);
      setImmediate(deliver);
      return { ok: true, position, stop };
    }
  };
}
