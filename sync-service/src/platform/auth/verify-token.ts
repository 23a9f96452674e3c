/** Checks a bearer token: signature against a key set, issuer, audience, expiry, and the scope the route asks for. */
import { createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify, type JWK, type JWTVerifyGetKey } from 'jose';
import { ApiError } from '../http/api-error.ts';

export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
}

export function ownKeys(publicKey: JWK): JWTVerifyGetKey {
  return createLocalJWKSet({ keys: [publicKey] });
}

export function remoteKeys(url: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(url), { timeoutDuration: 5000 });
}

/** @throws ApiError unauthenticated (401) or scope_missing (403) */
export async function verifyToken(rules: TokenRules, authorization: string | undefined, scope: string): Promise<void> {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined)
    throw new ApiError('unauthenticated', 'Send an access token: Authorization: Bearer <token>.');
  const granted = await scopesOf(rules, token);
  if (!granted.includes(scope)) throw new ApiError('scope_missing', `The token does not carry the scope ${scope}.`);
}

async function scopesOf(rules: TokenRules, token: string): Promise<string[]> {
  try {
    const { payload } = await jwtVerify(token, rules.keys, {
      issuer: rules.issuer,
      audience: rules.audience,
      clockTolerance: 30
    });
    return typeof payload['scope'] === 'string' ? payload['scope'].split(' ') : [];
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
    const expired = error instanceof errors.JWTExpired;
    throw new ApiError('unauthenticated', expired ? 'The access token has expired.' : 'The access token is not valid.');
  }
}
