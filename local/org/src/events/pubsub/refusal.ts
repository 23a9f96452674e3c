import grpc from '@grpc/grpc-js';
import { randomUUID } from 'node:crypto';

const PREFIX = 'sfdc.platform.eventbus.grpc.';

/** A refusal as the Pub/Sub API sends it: a gRPC status, with Salesforce's own code in the trailer `error-code`. */
export function refusal(code: grpc.status, errorCode: string, message: string): grpc.ServiceError {
  const rpcId = randomUUID();
  const metadata = new grpc.Metadata();
  metadata.set('error-code', PREFIX + errorCode);
  metadata.set('rpc-id', rpcId);
  const details = `${message} rpcId: ${rpcId}`;
  return Object.assign(new Error(message), { code, details, metadata });
}

export const topicNotFound = (topic: string): grpc.ServiceError =>
  refusal(grpc.status.NOT_FOUND, 'topic.not.found', `The topic ${topic} does not exist, or you may not use it.`);

export const corruptedReplayId = (): grpc.ServiceError =>
  refusal(
    grpc.status.INVALID_ARGUMENT,
    'subscription.fetch.replayid.corrupted',
    'The Replay ID validation failed. Ensure that the Replay ID is valid.'
  );

export const brokenStream = (): grpc.ServiceError =>
  refusal(grpc.status.UNAVAILABLE, 'service.unavailable', 'The stream was closed. Subscribe again.');
