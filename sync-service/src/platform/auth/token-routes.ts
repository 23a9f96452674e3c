/** The built-in issuer's two addresses: POST /oauth/token (client credentials) and the key set that verifies its tokens. */
import { SignJWT, importJWK } from 'jose';
import * as z from 'zod';
import { route, type Answer, type Route } from '../http/route.ts';
import { authenticate, type ApiClient } from './api-clients.ts';
import { ALGORITHM, type SigningKey } from './signing-key.ts';

const LIFETIME_SECONDS = 3600;

export interface Issuer {
  readonly url: string;
  readonly audience: string;
  readonly key: SigningKey;
  readonly clients: readonly ApiClient[];
}

const tokenRequestSchema = z
  .object({
    grant_type: z.string(),
    client_id: z.string().optional(),
    client_secret: z.string().optional(),
    scope: z.string().optional()
  })
  .meta({ description: 'Form or JSON; the client may also identify itself by HTTP Basic' });

const tokenAnswerSchema = z.union([
  z.object({ access_token: z.string(), token_type: z.literal('Bearer'), expires_in: z.int(), scope: z.string() }),
  z.object({ error: z.string(), error_description: z.string() })
]);
type TokenAnswer = Answer<z.input<typeof tokenAnswerSchema>>;

export function tokenRoutes(issuer: Issuer): Route[] {
  return [
    route(
      {
        method: 'post',
        path: '/oauth/token',
        summary: 'Exchange client credentials for an access token',
        body: tokenRequestSchema,
        answer: tokenAnswerSchema
      },
      async ({ body, request }) => {
        if (body.grant_type !== 'client_credentials')
          return refusal(400, 'unsupported_grant_type', 'Only client_credentials is supported.');
        const [id, secret] = basic(request.headers.authorization) ?? [body.client_id ?? '', body.client_secret ?? ''];
        const client = authenticate(issuer.clients, id, secret);
        if (!client) return refusal(401, 'invalid_client', 'The client id or its secret is wrong.');
        const asked = body.scope?.split(' ').filter(Boolean) ?? client.scopes;
        const excess = asked.filter((scope) => !client.scopes.includes(scope));
        if (excess.length > 0) return refusal(400, 'invalid_scope', `Not granted to this client: ${excess.join(' ')}`);
        return issue(issuer, client.clientId, asked.join(' '));
      }
    ),
    route(
      {
        method: 'get',
        path: '/.well-known/jwks.json',
        summary: 'Public keys that verify access tokens',
        answer: z.object({ keys: z.array(z.record(z.string(), z.unknown())) })
      },
      () => Promise.resolve({ body: { keys: [{ ...issuer.key.publicKey }] } })
    )
  ];
}

async function issue(issuer: Issuer, clientId: string, scope: string): Promise<TokenAnswer> {
  const token = await new SignJWT({ scope, client_id: clientId })
    .setProtectedHeader({ alg: ALGORITHM, kid: issuer.key.id, typ: 'at+jwt' })
    .setIssuer(issuer.url)
    .setAudience(issuer.audience)
    .setSubject(clientId)
    .setIssuedAt()
    .setExpirationTime(`${String(LIFETIME_SECONDS)}s`)
    .sign(await importJWK(issuer.key.privateKey, ALGORITHM));
  return {
    headers: { 'Cache-Control': 'no-store' },
    body: { access_token: token, token_type: 'Bearer', expires_in: LIFETIME_SECONDS, scope }
  };
}

/** RFC 6749 gives token errors a form of their own. */
function refusal(status: number, error: string, description: string): TokenAnswer {
  return { status, headers: { 'Cache-Control': 'no-store' }, body: { error, error_description: description } };
}

function basic(header: string | undefined): [string, string] | undefined {
  const encoded = /^Basic ([\w+/=]+)$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const [id = '', ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return [formDecoded(id), formDecoded(secret.join(':'))];
}

/** RFC 6749 wants both parts form-encoded; many clients send them plain. */
function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}
