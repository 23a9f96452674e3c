import { Router, type Request, type Response } from 'express';
import type { OrgData } from '../data/org-data.ts';
import { findUser } from '../data/user-access.ts';
import { ORGANIZATION_ID } from '../setup/seed-org.ts';
import { readClients } from './clients.ts';
import { checkAssertion } from './jwt-bearer.ts';
import type { Sessions } from './sessions.ts';
import { bearerToken, identityOf } from './identity.ts';

export interface OAuthDeps {
  readonly data: OrgData;
  readonly sessions: Sessions;
  readonly clientsFile: string;
  /** The org's own URL, known once it listens. */
  readonly url: () => string;
}

const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

const refuse = (response: Response, error: string, description: string): void => {
  response.status(400).json({ error, error_description: description });
};

/** `/services/oauth2/*` and `/id/*`. */
export const oauthRouter = (deps: OAuthDeps): Router => {
  const router = Router();
  router.post('/services/oauth2/token', (request, response) => {
    issueToken(deps, request, response);
  });
  router.post('/services/oauth2/introspect', (request, response) => {
    const session = deps.sessions.find(formOf(request)['token'] ?? '');
    if (session === undefined) response.json({ active: false });
    else {
      const user = findUser(deps.data.db, 'Id', session.userId);
      response.json({
        active: true,
        username: user.Username,
        sub: `${deps.url()}/id/${ORGANIZATION_ID}/${user.Id}`,
        client_id: session.clientId ?? null,
        exp: Math.floor(session.expiresAt / 1000),
        token_type: 'access_token',
        scope: 'api'
      });
    }
  });
  router.all('/services/oauth2/revoke', (request, response) => {
    const token =
      formOf(request)['token'] ?? new URL(request.originalUrl, 'http://org').searchParams.get('token') ?? '';
    if (deps.sessions.revoke(token)) response.status(200).end();
    else refuse(response, 'unsupported_token_type', 'this token type is not supported');
  });
  const identity = (request: Request, response: Response): void => {
    const session = deps.sessions.find(bearerToken(request));
    if (session === undefined) response.status(403).type('text/plain').send('Bad_OAuth_Token');
    else response.json(identityOf(findUser(deps.data.db, 'Id', session.userId), deps.url()));
  };
  router.get('/services/oauth2/userinfo', identity);
  router.get('/id/:organization/:user', identity);
  return router;
};

/** The texts of a form or JSON body. */
const formOf = (request: Request): Partial<Record<string, string>> => {
  const body: unknown = request.body;
  const entries = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
};

const issueToken = ({ data, sessions, clientsFile, url }: OAuthDeps, request: Request, response: Response): void => {
  const form = formOf(request);
  if (form['grant_type'] !== JWT_BEARER) {
    refuse(
      response,
      'unsupported_grant_type',
      'grant type not supported: the local org takes JWT bearer assertions only'
    );
    return;
  }
  const outcome = checkAssertion(form['assertion'] ?? '', readClients(clientsFile), [url()], Date.now());
  if (!outcome.ok) {
    refuse(response, outcome.error, outcome.description);
    return;
  }
  const user = activeUser(data, outcome.username);
  if (user === undefined) {
    refuse(response, 'invalid_grant', 'user does not exist or is inactive');
    return;
  }
  const token = sessions.open(user.Id, { clientId: outcome.client.clientId });
  response.json({
    access_token: token,
    scope: 'api web',
    instance_url: url(),
    id: `${url()}/id/${ORGANIZATION_ID}/${user.Id}`,
    token_type: 'Bearer',
    issued_at: String(Date.now())
  });
};

const activeUser = (data: OrgData, username: string): ReturnType<typeof findUser> | undefined => {
  try {
    return findUser(data.db, 'Username', username);
  } catch {
    return undefined;
  }
};
