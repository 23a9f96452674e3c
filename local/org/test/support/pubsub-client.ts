/** A bare client of the Pub/Sub API: what any language's generated code would do. */
import grpc from '@grpc/grpc-js';
import { PubSub, type FetchRequest, type FetchResponse } from '../../src/events/pubsub/service-definition.ts';
import type { TestOrg } from './start-test-org.ts';

export type Stream = grpc.ClientDuplexStream<Partial<FetchRequest>, FetchResponse>;

export interface Received {
  readonly events: { uuid: string; schemaId: string; payload: Buffer; replayId: Buffer }[];
  readonly responses: FetchResponse[];
  readonly errors: grpc.ServiceError[];
}

export interface PubSubClient {
  call<Response>(method: 'getTopic' | 'getSchema' | 'publish', request: object): Promise<Response>;
  subscribe(first: Partial<FetchRequest>): { stream: Stream; received: Received };
  close(): void;
}

type Unary = (
  request: object,
  metadata: grpc.Metadata,
  callback: (error: Error | null, answer: unknown) => void
) => void;
type Client = grpc.Client &
  Record<'getTopic' | 'getSchema' | 'publish', Unary> & {
    subscribe(metadata: grpc.Metadata): Stream;
  };

export function pubSubClient(org: TestOrg, token = org.token): PubSubClient {
  const credentials = grpc.credentials.createSsl(Buffer.from(org.events.certificatePem));
  const client = new PubSub(org.events.pubsubAddress, credentials) as unknown as Client;
  const metadata = new grpc.Metadata();
  metadata.set('accesstoken', token);
  metadata.set('instanceurl', org.url);
  metadata.set('tenantid', org.organizationId);
  return {
    call: <Response>(method: 'getTopic' | 'getSchema' | 'publish', request: object) =>
      new Promise<Response>((resolve, reject) => {
        client[method](request, metadata, (error, answer) => {
          if (error) reject(error);
          else resolve(answer as Response);
        });
      }),
    subscribe(first) {
      const stream = client.subscribe(metadata);
      const received: Received = { events: [], responses: [], errors: [] };
      stream.on('data', (response: FetchResponse) => {
        received.responses.push(response);
        for (const { event, replayId } of response.events) {
          received.events.push({ uuid: event.id, schemaId: event.schemaId, payload: event.payload, replayId });
        }
      });
      stream.on('error', (error: grpc.ServiceError) => received.errors.push(error));
      stream.write(first);
      return { stream, received };
    },
    close() {
      client.close();
    }
  };
}
