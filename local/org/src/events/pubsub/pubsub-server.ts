/** Salesforce's Pub/Sub API over gRPC with TLS. */
import grpc from '@grpc/grpc-js';
import { randomUUID } from 'node:crypto';
import type { Certificate } from '../certificate.ts';
import { findTopic } from '../topic.ts';
import { callerOf } from './caller.ts';
import type { PubSubContext } from './context.ts';
import { publish } from './publish.ts';
import { brokenStream, refusal, topicNotFound } from './refusal.ts';
import { PubSub, type PublishRequest, type PublishResult } from './service-definition.ts';
import { subscribe } from './subscribe.ts';
import type { SubscribeCall } from './subscription.ts';

const LARGEST_MESSAGE = 4 * 1024 * 1024;

export interface PubSubServer {
  /** `127.0.0.1:port` */
  readonly address: string;
  /** Breaks every open stream, as a restart of the service behind it would. */
  breakStreams(): void;
  close(): void;
}

type Answer<Request, Response> = (request: Request, userId: string) => Promise<Response> | Response;

interface PublishAnswer {
  readonly results: PublishResult[];
  readonly schemaId: string;
  readonly rpcId: string;
}

function unary<Request, Response>(
  { deps }: PubSubContext,
  answer: Answer<Request, Response>
): grpc.handleUnaryCall<Request, Response> {
  return (call, callback) => {
    const work = async (): Promise<Response> => answer(call.request, callerOf(deps, call.metadata));
    work().then(
      (response) => {
        callback(null, response);
      },
      (error: unknown) => {
        callback(error as grpc.ServiceError);
      }
    );
  };
}

function topicInfo({ deps, schemas }: PubSubContext, { topicName }: { topicName: string }, userId: string): unknown {
  const topic = findTopic(deps.data, userId, topicName);
  if (!topic) throw topicNotFound(topicName);
  return {
    topicName: topic.name,
    tenantGuid: deps.organizationId,
    canPublish: topic.canPublish,
    canSubscribe: topic.canSubscribe,
    schemaId: schemas.of(topic.object).id,
    rpcId: randomUUID()
  };
}

function schemaInfo({ schemas }: PubSubContext, { schemaId }: { schemaId: string }): unknown {
  const schema = schemas.byId(schemaId);
  if (!schema) throw refusal(grpc.status.NOT_FOUND, 'schema.not.found', `There is no schema ${schemaId}.`);
  return { schemaJson: schema.json, schemaId: schema.id, rpcId: randomUUID() };
}

/** Batches of one stream are published one after the other, in order. */
function publishStream(context: PubSubContext, call: grpc.ServerDuplexStream<PublishRequest, PublishAnswer>): void {
  let last: Promise<void> = Promise.resolve();
  call.on('data', (request: PublishRequest) => {
    last = last
      .then(async () => publish(context, callerOf(context.deps, call.metadata), request))
      .then((answer) => {
        call.write({ ...answer, rpcId: randomUUID() });
      })
      .catch((error: unknown) => {
        call.emit('error', error);
      });
  });
  call.on('end', () => {
    void last.then(() => {
      call.end();
    });
  });
}

function implementation(context: PubSubContext, streams: Set<SubscribeCall>): grpc.UntypedServiceImplementation {
  return {
    GetTopic: unary(context, (request: { topicName: string }, userId) => topicInfo(context, request, userId)),
    GetSchema: unary(context, (request: { schemaId: string }) => schemaInfo(context, request)),
    Publish: unary(context, async (request: PublishRequest, userId) => ({
      ...(await publish(context, userId, request)),
      rpcId: randomUUID()
    })),
    PublishStream: (call: grpc.ServerDuplexStream<PublishRequest, PublishAnswer>) => {
      publishStream(context, call);
    },
    Subscribe: (call: SubscribeCall) => {
      subscribe(context, call, streams);
    },
    ManagedSubscribe: (call: SubscribeCall) => {
      call.emit(
        'error',
        refusal(grpc.status.UNIMPLEMENTED, 'unimplemented', 'Managed subscriptions are not part of the local org.')
      );
    }
  };
}

function bind(server: grpc.Server, port: number, { certificatePem, keyPem }: Certificate): Promise<number> {
  const pair = { private_key: Buffer.from(keyPem), cert_chain: Buffer.from(certificatePem) };
  const credentials = grpc.ServerCredentials.createSsl(null, [pair]);
  return new Promise((resolve, reject) => {
    server.bindAsync(`127.0.0.1:${port}`, credentials, (error, bound) => {
      if (error) reject(error);
      else resolve(bound);
    });
  });
}

/** @param port 0 for any free one */
export async function startPubSubServer(
  context: PubSubContext,
  port: number,
  certificate: Certificate
): Promise<PubSubServer> {
  const streams = new Set<SubscribeCall>();
  const server = new grpc.Server({ 'grpc.max_receive_message_length': LARGEST_MESSAGE });
  server.addService(PubSub.service, implementation(context, streams));
  const bound = await bind(server, port, certificate);
  return {
    address: `127.0.0.1:${bound}`,
    breakStreams() {
      for (const call of [...streams]) call.emit('error', brokenStream());
    },
    close() {
      server.forceShutdown();
    }
  };
}
