/**
 * One subscription to one topic, read with `for await`: an event is handled, then the next one is looked at, so order holds
 * and a slow handler slows the stream (the bus sends only what was asked for). The position moves only behind handled events.
 */
import type grpc from '@grpc/grpc-js';
import type { PositionStore } from '../../ports/crm.ts';
import type { ConsumerEvent, FetchRequest, FetchResponse, PubSubClient } from './pubsub-client.ts';

/** Events asked for ahead of their handling; the API allows 100. */
const WINDOW = 50;
/** The bus sends a keepalive within 270 seconds; longer silence means the stream is dead. */
const SILENCE_MS = 300_000;

export interface StreamOptions {
  readonly client: PubSubClient;
  readonly metadata: grpc.Metadata;
  readonly topic: string;
  readonly positions: PositionStore;
  /** Where to begin when no position is stored. */
  readonly otherwise: 'EARLIEST' | 'LATEST';
  readonly opened: () => void;
  readonly handle: (event: ConsumerEvent) => Promise<void>;
  readonly signal: AbortSignal;
}

/** Reads until the signal aborts (returns) or the stream breaks (throws). */
export async function readStream(options: StreamOptions): Promise<void> {
  const { client, metadata, topic, positions, handle, signal } = options;
  const stream = client.subscribe(metadata);
  const cancel = () => {
    stream.cancel();
  };
  const watch = setTimeout(cancel, SILENCE_MS);
  signal.addEventListener('abort', cancel);
  if (signal.aborted) cancel(); // while the connection was made: the event has been missed
  try {
    stream.write(await firstRequest(options));
    options.opened();
    for await (const response of stream as AsyncIterable<FetchResponse>) {
      watch.refresh();
      for (const event of response.events) {
        await handle(event);
        await positions.write(topic, event.replayId);
      }
      if (response.events.length === 0)
        await positions.write(topic, response.latestReplayId); // a keepalive moves on too
      else stream.write({ topicName: topic, numRequested: response.events.length });
    }
    if (!signal.aborted) throw new Error('the event bus ended the stream');
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    clearTimeout(watch);
    signal.removeEventListener('abort', cancel);
    stream.cancel();
  }
}

async function firstRequest({ topic, positions, otherwise }: StreamOptions): Promise<FetchRequest> {
  const position = await positions.read(topic);
  const start = position ? ({ replayPreset: 'CUSTOM', replayId: position } as const) : { replayPreset: otherwise };
  return { topicName: topic, numRequested: WINDOW, ...start };
}
