import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Connection } from 'jsforce';
import { namedCredentials } from '../src/setup/named-credentials.ts';
import { API_VERSION, packageZip, rejection, startTestOrg, xmlFile, type TestOrg } from './local-test-org.ts';

const parameter = (type: string, name: string, value = ''): string =>
  `<externalCredentialParameters><parameterGroup>G</parameterGroup><parameterName>${name}</parameterName><parameterType>${type}</parameterType>${value === '' ? '' : `<parameterValue>${value}</parameterValue>`}</externalCredentialParameters>`;
const zip = (): Buffer =>
  packageZip(
    { ExternalCredential: ['*'], NamedCredential: ['*'], PermissionSet: ['*'] },
    {
      'externalCredentials/Rates.externalCredential': xmlFile(
        'ExternalCredential',
        `<authenticationProtocol>Oauth</authenticationProtocol>${parameter('AuthProviderUrl', 'AuthProviderUrl', 'https://id.example.com/token')}${parameter('NamedPrincipal', 'Robot')}${parameter('AuthParameter', 'Scope', 'rates:read')}<label>Rates</label>`
      ),
      'namedCredentials/Rates.namedCredential': xmlFile(
        'NamedCredential',
        `<label>Rates</label><namedCredentialParameters><parameterName>Url</parameterName><parameterType>Url</parameterType><parameterValue>https://rates.example.com</parameterValue></namedCredentialParameters><namedCredentialParameters><externalCredential>Rates</externalCredential><parameterName>ExternalCredential</parameterName><parameterType>Authentication</parameterType></namedCredentialParameters><namedCredentialType>SecuredEndpoint</namedCredentialType>`
      ),
      'permissionsets/Caller.permissionset': xmlFile(
        'PermissionSet',
        '<label>Caller</label><externalCredentialPrincipalAccesses><enabled>true</enabled><externalCredentialPrincipal>Rates-Robot</externalCredentialPrincipal></externalCredentialPrincipalAccesses>'
      )
    }
  );

let org: TestOrg;
let admin: Connection;
const base = `/services/data/v${API_VERSION}/named-credentials`;
const put = (connection: Connection, path: string, body: object): Promise<unknown> =>
  connection.request({
    method: 'PUT',
    url: base + path,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' }
  });
const credential = {
  externalCredential: 'Rates',
  principalName: 'Robot',
  principalType: 'NamedPrincipal',
  authenticationProtocol: 'OAuth',
  credentials: {
    clientId: { value: 'org', encrypted: false },
    clientSecret: { value: 's3cret-of-the-org', encrypted: true }
  }
};
const resolve = (name: string): unknown =>
  namedCredentials(org.org.data.db, org.org.data.metadata).resolve(name, org.userId('rep'));

beforeAll(async () => {
  org = await startTestOrg();
  admin = org.connect();
  await org.deploy(zip());
}, 60_000);
afterAll(() => org.close());

describe('a named credential says what to do', () => {
  test('when it is not deployed', () => {
    expect(resolve('Nope')).toMatchObject({
      ok: false,
      reason: expect.stringContaining('There is no named credential "Nope"') as unknown
    });
  });

  test('when the user has no access to its principal', () => {
    expect(resolve('Rates')).toMatchObject({
      ok: false,
      reason: expect.stringContaining("We couldn't access the credential(s)") as unknown
    });
  });

  test('when its secret was not entered yet', async () => {
    const { records } = await admin.query("SELECT Id FROM PermissionSet WHERE Name = 'Caller'");
    await admin
      .sobject('PermissionSetAssignment')
      .create({ AssigneeId: org.userId('rep'), PermissionSetId: records[0]?.Id ?? '' });
    expect(resolve('Rates')).toMatchObject({
      ok: false,
      reason: expect.stringContaining('has no client id and secret for the principal "Robot" yet') as unknown
    });
  });
});

describe('the Connect API', () => {
  test('takes the secret, which then works and is never shown again', async () => {
    expect(await put(admin, '/credential', credential)).toMatchObject({ authenticationStatus: 'Configured' });
    expect(resolve('Rates')).toEqual({
      ok: true,
      url: 'https://rates.example.com',
      oauth: {
        tokenUrl: 'https://id.example.com/token',
        clientId: 'org',
        clientSecret: 's3cret-of-the-org',
        scope: 'rates:read'
      }
    });
    const shown = await admin.request(`${base}/credential?externalCredential=Rates&principalName=Robot`);
    expect(shown).toMatchObject({
      authenticationStatus: 'Configured',
      credentials: { clientSecret: { encrypted: true } }
    });
    expect(JSON.stringify(shown)).not.toContain('s3cret');
  });

  test('changes where calls go', async () => {
    await put(admin, '/named-credential-setup/Rates', { calloutUrl: 'http://127.0.0.1:9' });
    expect(resolve('Rates')).toMatchObject({ ok: true, url: 'http://127.0.0.1:9' });
  });

  test('is for administrators', async () => {
    expect(await rejection(put(org.connect(org.userId('rep')), '/credential', credential))).toMatchObject({
      errorCode: 'INSUFFICIENT_ACCESS'
    });
  });

  test('knows only deployed principals', async () => {
    expect(await rejection(put(admin, '/credential', { ...credential, principalName: 'Nobody' }))).toMatchObject({
      errorCode: 'INVALID_INPUT'
    });
  });
});
