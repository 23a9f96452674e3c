/** The Pub/Sub API's gRPC client, as far as we use it, made from its proto file. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import grpc from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';

const PROTO = fileURLToPath(new URL('../../../proto/pubsub_api.proto', import.meta.url));

export interface ConsumerEvent {
  readonly event: { readonly id: string; readonly schemaId: string; readonly payload: Buffer };
  readonly replayId: Buffer;
}
export interface FetchResponse {
  readonly events: readonly ConsumerEvent[];
  readonly latestReplayId: Buffer;
}
export interface FetchRequest {
  readonly topicName: string;
  readonly numRequested: number;
  readonly replayPreset?: 'LATEST' | 'EARLIEST' | 'CUSTOM';
  readonly replayId?: Uint8Array;
}

type Reply<T> = (error: grpc.ServiceError | null, reply?: T) => void;

export interface PubSubClient extends grpc.Client {
  subscribe(metadata: grpc.Metadata): grpc.ClientDuplexStream<FetchRequest, FetchResponse>;
  getTopic(request: { topicName: string }, metadata: grpc.Metadata, reply: Reply<{ canSubscribe: boolean }>): unknown;
  getSchema(request: { schemaId: string }, metadata: grpc.Metadata, reply: Reply<{ schemaJson: string }>): unknown;
}

/** @param endpoint host:port; always TLS. @param caFile trusted certificate authority when it is not a public one */
export function createPubSubClient(endpoint: string, caFile: string | undefined): PubSubClient {
  const definition = loadSync(PROTO, { longs: String, enums: String, defaults: true });
  const { eventbus } = grpc.loadPackageDefinition(definition) as unknown as {
    eventbus: {
      v1: { PubSub: new (address: string, credentials: grpc.ChannelCredentials, options: object) => PubSubClient };
    };
  };
  const credentials = grpc.credentials.createSsl(caFile === undefined ? null : readFileSync(caFile));
  return new eventbus.v1.PubSub(endpoint, credentials, {
    'grpc.keepalive_time_ms': 60_000,
    'grpc.keepalive_permit_without_calls': 1
  });
}

/** One unary call as a promise. */
export function unary<T>(call: (reply: Reply<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call((error, reply) => {
      if (error) reject(error);
      else if (reply === undefined) reject(new Error('the event bus sent an empty reply'));
      else resolve(reply);
    });
  });
}

const CORRUPTED = 'sfdc.platform.eventbus.grpc.subscription.fetch.replayid.corrupted';

/** The bus does not know the position we ask for: it is too old, or from before the org was moved. */
export function isPositionUnknown(error: unknown): boolean {
  if (!isServiceError(error) || error.code !== grpc.status.INVALID_ARGUMENT) return false;
  return error.metadata.get('error-code').includes(CORRUPTED);
}

export function isUnauthenticated(error: unknown): boolean {
  return isServiceError(error) && error.code === grpc.status.UNAUTHENTICATED;
}

export function isServiceError(error: unknown): error is grpc.ServiceError {
  return typeof error === 'object' && error !== null && 'metadata' in error && error.metadata instanceof grpc.Metadata;
}
