/** The Pub/Sub API's own protocol file, read at run time; messages as proto-loader hands them over. */
import grpc from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import path from 'node:path';

const PROTO = path.join(import.meta.dirname, '../../../proto/pubsub_api.proto');

export interface FetchRequest {
  readonly topicName: string;
  readonly replayPreset: 'LATEST' | 'EARLIEST' | 'CUSTOM';
  readonly replayId: Buffer;
  readonly numRequested: number;
}

export interface ConsumerEvent {
  readonly event: { readonly id: string; readonly schemaId: string; readonly payload: Buffer };
  readonly replayId: Buffer;
}

export interface FetchResponse {
  readonly events: readonly ConsumerEvent[];
  readonly latestReplayId: Buffer;
  readonly rpcId: string;
  readonly pendingNumRequested: number;
}

export interface PublishRequest {
  readonly topicName: string;
  readonly events: readonly { readonly id: string; readonly schemaId: string; readonly payload: Buffer }[];
}

export interface PublishResult {
  readonly replayId?: Buffer;
  readonly error?: { readonly code: 'PUBLISH'; readonly msg: string };
  readonly correlationKey: string;
}

interface PubSubPackage {
  readonly eventbus: { readonly v1: { readonly PubSub: grpc.ServiceClientConstructor } };
}

const loaded = grpc.loadPackageDefinition(loadSync(PROTO, { longs: Number, enums: String, defaults: true }));

/** Client constructor, and in `.service` the definition a server implements. */
export const PubSub = (loaded as unknown as PubSubPackage).eventbus.v1.PubSub;
