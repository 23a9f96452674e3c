/** OAuth 2.0 JWT bearer flow for server-to-server integration, with Salesforce's refusals. */
import { createPublicKey, createVerify } from 'node:crypto';
import * as z from 'zod';
import type { OAuthClient } from './clients.ts';

export type JwtOutcome =
  | { readonly ok: true; readonly client: OAuthClient; readonly username: string }
  | { readonly ok: false; readonly error: string; readonly description: string };

const claimsSchema = z.object({
  iss: z.string(),
  sub: z.string().optional(),
  prn: z.string().optional(),
  aud: z.union([z.string(), z.array(z.string())]),
  exp: z.coerce.number()
});

/** Salesforce allows three minutes and some clock skew. */
const LONGEST_LIFE_SECONDS = 5 * 60;
const PUBLIC_AUDIENCES = ['https://login.salesforce.com', 'https://test.salesforce.com'];

const refused = (error: string, description: string): JwtOutcome => ({ ok: false, error, description });

const trimSlash = (url: string): string => url.replace(/\/$/, '');

/** @param audiences the org's own URLs @param now epoch milliseconds */
export const checkAssertion = (
  assertion: string,
  clients: readonly OAuthClient[],
  audiences: readonly string[],
  now: number
): JwtOutcome => {
  const [header = '', payload = '', signature = ''] = assertion.split('.');
  const claims = claimsSchema.safeParse(decode(payload));
  if (!claims.success) return refused('invalid_grant', 'invalid assertion');
  const { iss, aud, exp } = claims.data;
  const client = clients.find(({ clientId }) => clientId === iss);
  if (client === undefined) return refused('invalid_client_id', 'client identifier invalid');
  if (!isSignedBy(client, header, payload, signature)) return refused('invalid_grant', 'invalid assertion');
  // The sf CLI writes milliseconds.
  const expiresAt = exp > 1e11 ? exp / 1000 : exp;
  if (expiresAt <= now / 1000) return refused('invalid_grant', 'expired authorization code');
  if (expiresAt > now / 1000 + LONGEST_LIFE_SECONDS)
    return refused('invalid_grant', 'assertion expiration is too far in the future');
  const accepted = [...audiences, ...PUBLIC_AUDIENCES].map(trimSlash);
  if (![aud].flat().some((audience) => accepted.includes(trimSlash(audience))))
    return refused('invalid_grant', 'audience is invalid');
  const username = claims.data.sub ?? claims.data.prn ?? '';
  if (!client.users.includes(username)) return refused('invalid_grant', "user hasn't approved this consumer");
  return { ok: true, client, username };
};

const decode = (part: string): unknown => {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};

const isSignedBy = ({ publicKeyPem }: OAuthClient, header: string, payload: string, signature: string): boolean => {
  const head = z.object({ alg: z.literal('RS256') }).safeParse(decode(header));
  if (!head.success) return false;
  return createVerify('RSA-SHA256')
    .update(`${header}.${payload}`)
    .verify(createPublicKey(publicKeyPem), Buffer.from(signature, 'base64url'));
};
