/** The Subscribe call: the first request says what and from where, each later one asks for more. */
import grpc from '@grpc/grpc-js';
import { fromReplayBytes } from '../replay-id.ts';
import { findTopic, type Topic } from '../topic.ts';
import { callerOf } from './caller.ts';
import type { PubSubContext } from './context.ts';
import { corruptedReplayId, refusal, topicNotFound } from './refusal.ts';
import type { FetchRequest } from './service-definition.ts';
import { Subscription, type SubscribeCall } from './subscription.ts';

function readableTopic(context: PubSubContext, userId: string, name: string): Topic {
  const topic = findTopic(context.deps.data, userId, name);
  if (!topic?.canSubscribe) throw topicNotFound(name);
  return topic;
}

function startOf({ bus }: PubSubContext, { replayPreset, replayId }: FetchRequest): number {
  if (replayPreset === 'LATEST') return bus.latest();
  if (replayPreset === 'EARLIEST') return bus.earliest();
  const position = fromReplayBytes(replayId);
  if (position === undefined || !bus.isKept(position)) throw corruptedReplayId();
  return position;
}

function checkRequest({ numRequested, topicName }: FetchRequest, open: Subscription | undefined): void {
  const { INVALID_ARGUMENT } = grpc.status;
  if (numRequested <= 0) {
    const message = 'The requested number of events must be greater than 0.';
    throw refusal(INVALID_ARGUMENT, 'subscription.fetch.requested.events.invalid', message);
  }
  if (open && topicName !== '' && topicName !== open.topicName) {
    throw refusal(INVALID_ARGUMENT, 'subscription.fetch.topic.mismatch', 'The topic cannot change within a stream.');
  }
}

export function subscribe(context: PubSubContext, call: SubscribeCall, open: Set<SubscribeCall>): void {
  let subscription: Subscription | undefined;
  const close = (): void => {
    open.delete(call);
    subscription?.close();
  };
  const onRequest = (request: FetchRequest): void => {
    checkRequest(request, subscription);
    if (!subscription) {
      const topic = readableTopic(context, callerOf(context.deps, call.metadata), request.topicName);
      subscription = new Subscription(context, call, topic, startOf(context, request));
    }
    subscription.request(request.numRequested);
  };
  open.add(call);
  call.on('data', (request: FetchRequest) => {
    try {
      onRequest(request);
    } catch (error) {
      close();
      call.emit('error', error);
    }
  });
  call.on('end', () => {
    close();
    call.end();
  });
  call.on('cancelled', close);
  call.on('error', close);
}
