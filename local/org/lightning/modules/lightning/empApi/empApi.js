import { openEventStream } from 'platform/eventStream';

const errorCallbacks = new Set();
const report = (error) => errorCallbacks.forEach((callback) => callback(error));
const stream = openEventStream(report);

/**
 * @param {string} channel for example `/event/Order_Progress__e`
 * @param {number} replayId -1 for new events, -2 for all that are kept, else everything after that id
 * @param {(message: object) => void} callback gets `{ channel, data: { schema, payload, event: { replayId, EventUuid } } }`
 */
export async function subscribe(channel, replayId, callback) {
  const subscription = { id: crypto.randomUUID(), channel, replayId };
  await stream.add(subscription, callback);
  return subscription;
}

export async function unsubscribe(subscription, callback) {
  stream.remove(subscription);
  const answer = {
    id: subscription.id,
    channel: '/meta/unsubscribe',
    subscription: subscription.channel,
    successful: true
  };
  callback?.(answer);
  return answer;
}

export function onError(callback) {
  errorCallbacks.add(callback);
}

export function setDebugFlag() {}

export const isEmpEnabled = () => Promise.resolve(true);
