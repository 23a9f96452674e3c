import type { IncomingMessage } from 'node:http';
import { ORGANIZATION_ID } from '../setup/seed-org.ts';

/** The token of an Authorization header; the sf CLI writes `OAuth`, others `Bearer`. Empty when there is none. */
export const bearerToken = (request: Pick<IncomingMessage, 'headers'>): string =>
  /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';

/** What userinfo and the identity URL say about a user. */
export const identityOf = (
  user: { Id: string; Username: string; Name: string },
  url: string
): Record<string, unknown> => ({
  sub: `${url}/id/${ORGANIZATION_ID}/${user.Id}`,
  user_id: user.Id,
  organization_id: ORGANIZATION_ID,
  preferred_username: user.Username,
  username: user.Username,
  display_name: user.Name,
  name: user.Name,
  nickname: user.Username.replace(/@.*/, ''),
  email: user.Username,
  email_verified: true,
  active: true,
  user_type: 'STANDARD',
  language: 'en_US',
  locale: 'en_US',
  utcOffset: 0,
  urls: {
    rest: `${url}/services/data/v{version}/`,
    sobjects: `${url}/services/data/v{version}/sobjects/`,
    query: `${url}/services/data/v{version}/query/`,
    metadata: `${url}/services/Soap/m/{version}/${ORGANIZATION_ID}`
  }
});
