/** Keeps a subscription to Quote_Accepted__e alive: connects, reads, and after any break connects again where it was. */
import { setTimeout as sleep } from 'node:timers/promises';
import grpc from '@grpc/grpc-js';
import * as z from 'zod';
import { withCorrelation } from '../../platform/correlation.ts';
import { errorMessage } from '../../platform/error-code.ts';
import type { Logger } from '../../platform/log.ts';
import type { Metrics } from '../../platform/metrics.ts';
import type { AcceptanceListener, Subscriber } from '../../ports/crm.ts';
import { acceptedEventSchema, toAcceptance } from './accepted-event.ts';
import { createDecoder } from './event-decoder.ts';
import { readStream } from './event-stream.ts';
import {
  createPubSubClient,
  isPositionUnknown,
  isServiceError,
  isUnauthenticated,
  unary,
  type ConsumerEvent,
  type PubSubClient
} from './pubsub-client.ts';
import type { Session } from './session.ts';

const TOPIC = '/event/Quote_Accepted__e';
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

export interface WatchOptions {
  readonly endpoint: string;
  readonly caFile: string | undefined;
  readonly session: Session;
  readonly log: Logger;
  readonly metrics: Metrics;
}

export function watchAcceptances(options: WatchOptions, listener: AcceptanceListener): Subscriber {
  const client = createPubSubClient(options.endpoint, options.caFile);
  const stop = new AbortController();
  let connected = false;
  const mark = (now: boolean) => {
    connected = now;
    options.metrics.subscriberConnected.set(now ? 1 : 0);
  };
  mark(false);
  const running = keepReading(client, options, listener, stop.signal, mark);
  return {
    connected: () => connected,
    close: async () => {
      stop.abort();
      await running;
      client.close();
    }
  };
}

async function keepReading(
  client: PubSubClient,
  options: WatchOptions,
  listener: AcceptanceListener,
  signal: AbortSignal,
  mark: (connected: boolean) => void
): Promise<void> {
  const { log, session } = options;
  let pause = FIRST_PAUSE_MS;
  let lost = false;
  while (!signal.aborted) {
    try {
      const opened = () => {
        mark(true);
        pause = FIRST_PAUSE_MS;
        log.info({ topic: TOPIC }, 'event stream open');
        if (lost) void compareRecords(listener, log);
        lost = false;
      };
      await readOnce(client, options, listener, { lost, opened, signal });
    } catch (error) {
      log.warn({ reason: errorMessage(error), nextTryMs: pause }, 'event stream broke; connecting again');
      if (isUnauthenticated(error)) session.forget();
      lost ||= isPositionUnknown(error);
    }
    mark(false);
    await sleep(pause, undefined, { signal, ref: false }).catch(() => undefined);
    pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
  }
}

interface Reading {
  readonly lost: boolean;
  readonly opened: () => void;
  readonly signal: AbortSignal;
}

async function readOnce(
  client: PubSubClient,
  options: WatchOptions,
  listener: AcceptanceListener,
  { lost, opened, signal }: Reading
): Promise<void> {
  const metadata = await credentials(options.session);
  await unary((reply) => client.getTopic({ topicName: TOPIC }, metadata, reply)); // proves address, login and topic
  const decode = createDecoder(async (schemaId) => {
    const { schemaJson } = await unary<{ schemaJson: string }>((reply) =>
      client.getSchema({ schemaId }, metadata, reply)
    );
    return schemaJson;
  });
  const forgetful = { ...listener.positions, read: () => Promise.resolve(undefined) };
  await readStream({
    client,
    metadata,
    topic: TOPIC,
    positions: lost ? forgetful : listener.positions,
    otherwise: lost ? 'LATEST' : 'EARLIEST',
    opened,
    signal,
    handle: async (event) => {
      await handle(event, await decodeOrUndefined(decode, event), options, listener);
    }
  });
}

async function credentials(session: Session): Promise<grpc.Metadata> {
  const connection = await session.connection();
  const metadata = new grpc.Metadata();
  metadata.set('accesstoken', connection.accessToken ?? '');
  metadata.set('instanceurl', connection.instanceUrl);
  metadata.set('tenantid', connection.userInfo?.organizationId ?? '');
  return metadata;
}

async function decodeOrUndefined(decode: ReturnType<typeof createDecoder>, { event }: ConsumerEvent): Promise<unknown> {
  try {
    return await decode(event.schemaId, event.payload);
  } catch (error) {
    if (isServiceError(error)) throw error; // the schema could not be had: the stream is broken
    return undefined;
  }
}

async function handle(
  { event }: ConsumerEvent,
  payload: unknown,
  { log, metrics }: WatchOptions,
  listener: AcceptanceListener
): Promise<void> {
  const parsed = acceptedEventSchema.safeParse(payload);
  if (!parsed.success) {
    log.error({ eventId: event.id, payload }, 'an acceptance event cannot be read; it is kept aside');
    await listener.reject({ id: event.id, reason: z.prettifyError(parsed.error), payload: payload ?? null });
    metrics.eventsHandled.inc({ result: 'rejected' });
    return;
  }
  const acceptance = toAcceptance(parsed.data);
  await withCorrelation(acceptance.correlationId, async () => {
    await listener.accept(acceptance);
    metrics.subscriberLag.set((Date.now() - parsed.data.CreatedDate) / 1000);
    metrics.eventsHandled.inc({ result: 'accepted' });
    log.info({ acceptanceKey: acceptance.acceptanceKey, eventId: event.id }, 'acceptance received');
  });
}

async function compareRecords(listener: AcceptanceListener, log: Logger): Promise<void> {
  try {
    await listener.lostPosition();
  } catch (error) {
    log.error({ err: error }, 'comparing with accepted quotes failed; it is repeated on schedule');
  }
}
