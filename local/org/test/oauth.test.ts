import { createSign, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import jsforce from 'jsforce';
import { API_VERSION, startTestOrg, type TestOrg } from './local-test-org.ts';

let org: TestOrg;
beforeAll(async () => {
  org = await startTestOrg();
}, 60_000);
afterAll(() => org.close());

const seconds = (): number => Math.floor(Date.now() / 1000);
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const assertion = (claims: object = {}, key = org.privateKeyPem, header: object = { alg: 'RS256' }): string => {
  const all = {
    iss: 'sync-service',
    sub: 'integration@plumbline.local',
    aud: org.org.url,
    exp: seconds() + 180,
    ...claims
  };
  const signed = `${encode(header)}.${encode(all)}`;
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key, 'base64url')}`;
};
const post = (path: string, form: Record<string, string>): Promise<Response> =>
  fetch(`${org.org.url}/services/oauth2/${path}`, { method: 'POST', body: new URLSearchParams(form) });
const token = (jwt: string): Promise<Response> =>
  post('token', { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: jwt });
const accessToken = async (): Promise<string> =>
  ((await (await token(assertion())).json()) as { access_token: string }).access_token;

describe('JWT bearer', () => {
  test('signs jsforce in as the named user', async () => {
    const connection = new jsforce.Connection({ loginUrl: org.org.url, version: API_VERSION });
    await connection.authorize({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: assertion() });
    expect(connection.accessToken).toMatch(/^00D000000000001!/);
    expect(await connection.identity()).toMatchObject({
      username: 'integration@plumbline.local',
      organization_id: '00D000000000001EAA'
    });
  });

  test('takes an expiry in milliseconds, as the sf CLI writes it, and Salesforce’s own audiences', async () => {
    expect((await token(assertion({ exp: Date.now() + 60_000 }))).status).toBe(200);
    expect((await token(assertion({ aud: 'https://test.salesforce.com' }))).status).toBe(200);
  });

  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
  const cases: [string, () => string, string, string][] = [
    ['signed by another key', () => assertion({}, stranger), 'invalid_grant', 'invalid assertion'],
    ['with another algorithm', () => assertion({}, undefined, { alg: 'none' }), 'invalid_grant', 'invalid assertion'],
    ['that is no JWT', () => 'nonsense', 'invalid_grant', 'invalid assertion'],
    ['of an unknown client', () => assertion({ iss: 'someone' }), 'invalid_client_id', 'client identifier invalid'],
    ['that has expired', () => assertion({ exp: seconds() - 1 }), 'invalid_grant', 'expired authorization code'],
    [
      'that lives too long',
      () => assertion({ exp: seconds() + 3600 }),
      'invalid_grant',
      'assertion expiration is too far in the future'
    ],
    ['for another audience', () => assertion({ aud: 'https://example.com' }), 'invalid_grant', 'audience is invalid'],
    [
      'for a user the app is not approved for',
      () => assertion({ sub: 'rep@plumbline.local' }),
      'invalid_grant',
      "user hasn't approved this consumer"
    ]
  ];
  test.each(cases)('refuses an assertion %s', async (_name, jwt, error, description) => {
    const response = await token(jwt());
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error, error_description: description });
  });

  test('is the only grant', async () => {
    expect(await (await post('token', { grant_type: 'password' })).json()).toMatchObject({
      error: 'unsupported_grant_type'
    });
  });
});

describe('an access token', () => {
  const ask = (bearer: string): Promise<Response> =>
    fetch(`${org.org.url}/services/oauth2/userinfo`, { headers: { authorization: `Bearer ${bearer}` } });

  test('can be looked at and taken back', async () => {
    const bearer = await accessToken();
    expect(await (await post('introspect', { token: bearer })).json()).toMatchObject({
      active: true,
      username: 'integration@plumbline.local',
      client_id: 'sync-service'
    });
    expect((await post('revoke', { token: bearer })).status).toBe(200);
    expect(await (await post('introspect', { token: bearer })).json()).toEqual({ active: false });
    expect((await ask(bearer)).status).toBe(403);
  });

  test('is refused after its time', async () => {
    const connection = new jsforce.Connection({
      instanceUrl: org.org.url,
      accessToken: org.org.openSession(org.userId('rep'), { lifeMs: -1 }),
      version: API_VERSION
    });
    await expect(connection.query('SELECT Id FROM Account')).rejects.toMatchObject({ errorCode: 'INVALID_SESSION_ID' });
  });

  test('survives a restart, and is nowhere in the org’s files', async () => {
    const bearer = await accessToken();
    org = await org.restart();
    expect((await ask(bearer)).status).toBe(200);
    expect(org.grepData(bearer)).toEqual([]);
  }, 60_000);
});
