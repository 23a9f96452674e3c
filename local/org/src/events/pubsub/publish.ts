import grpc from '@grpc/grpc-js';
import type { SaveResult } from '../../data/transaction.ts';
import type { EventFields } from '../deps.ts';
import { toReplayBytes } from '../replay-id.ts';
import { findTopic, type Topic } from '../topic.ts';
import type { PubSubContext } from './context.ts';
import { refusal, topicNotFound } from './refusal.ts';
import type { PublishRequest, PublishResult } from './service-definition.ts';

type ProducerEvent = PublishRequest['events'][number];

function decode({ schemas }: PubSubContext, topic: Topic, event: ProducerEvent): EventFields {
  const schema = schemas.byId(event.schemaId);
  if (schema?.object !== topic.object.name) {
    throw refusal(
      grpc.status.INVALID_ARGUMENT,
      'publish.validation.schema.id.invalid',
      'The schema ID is not one of this topic.'
    );
  }
  try {
    return schema.decode(Buffer.from(event.payload));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw refusal(
      grpc.status.INVALID_ARGUMENT,
      'publish.validation.payload.invalid',
      `The payload does not fit its schema: ${reason}`
    );
  }
}

function replayIdOf({ deps }: PubSubContext, uuid: string): Buffer {
  const row = deps.data.db.prepare('SELECT max(replay_id) AS id FROM event_log WHERE event_uuid = ?').get(uuid);
  return toReplayBytes((row as { id: number | null }).id ?? 0);
}

function toResult(context: PubSubContext, saved: SaveResult | undefined, correlationKey: string): PublishResult {
  const [first] = saved?.errors ?? [];
  if (saved?.success && first) return { replayId: replayIdOf(context, first.message), correlationKey };
  return { error: { code: 'PUBLISH', msg: first?.message ?? 'The event was not published.' }, correlationKey };
}

/**
 * Publishes a batch in the caller's name; each event is accepted or refused for itself.
 * @throws a gRPC error when the topic or a schema is wrong
 */
export async function publish(
  context: PubSubContext,
  userId: string,
  request: PublishRequest
): Promise<{ results: PublishResult[]; schemaId: string }> {
  const topic = findTopic(context.deps.data, userId, request.topicName);
  if (!topic?.canPublish) throw topicNotFound(request.topicName);
  const rows = request.events.map((event) => decode(context, topic, event));
  const saved = await context.deps.publish(userId, topic.object.name, rows);
  const results = request.events.map((event, index) => toResult(context, saved[index], event.id));
  return { results, schemaId: context.schemas.of(topic.object).id };
}
