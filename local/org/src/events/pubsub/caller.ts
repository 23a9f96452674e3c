import grpc from '@grpc/grpc-js';
import type { EventDeps } from '../deps.ts';
import { refusal } from './refusal.ts';

const ORGANIZATION_ID_LENGTH = 15;

function header(metadata: grpc.Metadata, name: string): string {
  const [value] = metadata.get(name);
  return typeof value === 'string' ? value : '';
}

/**
 * The user behind a call, by the headers `accesstoken`, `instanceurl` and `tenantid`.
 * @throws a gRPC error UNAUTHENTICATED
 */
export function callerOf(deps: EventDeps, metadata: grpc.Metadata): string {
  const userId = deps.userOfToken(header(metadata, 'accesstoken'));
  const tenant = header(metadata, 'tenantid').slice(0, ORGANIZATION_ID_LENGTH);
  const isOurs = tenant === deps.organizationId.slice(0, ORGANIZATION_ID_LENGTH);
  if (userId === undefined || !isOurs || header(metadata, 'instanceurl') === '') {
    throw refusal(
      grpc.status.UNAUTHENTICATED,
      'service.auth.error',
      'An authentication exception occurred. Provide valid authentication via metadata headers.'
    );
  }
  return userId;
}
