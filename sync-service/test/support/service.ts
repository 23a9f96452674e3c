/** Environments for the service under test, and calls with a token of its own. */
import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../../../scripts/free-port.mjs';
import { testDatabase } from '../../../scripts/test-postgres.mjs';
import { BILLING_TOKEN } from './billing.ts';

export const WEBHOOK_SECRET = 'secret-of-the-webhook';
const CLIENT = { id: 'salesforce', secret: 'secret-of-salesforce' };
const SCOPES = ['quotes:evaluate', 'orders:read', 'catalog:read', 'catalog:pull'];

export interface ServiceSetting {
  readonly environment: Record<string, string>;
  readonly url: string;
  readonly publicKeyPem: string;
  readonly folder: string;
  readonly drop: () => Promise<void>;
}

/** Two fresh databases, keys, a port: a whole environment. Salesforce is out of reach until a test says otherwise. */
export async function serviceSetting(billingUrl: string): Promise<ServiceSetting> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-service-'));
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keyFile = path.join(folder, 'key.pem');
  writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const clientsFile = path.join(folder, 'clients.json');
  const clientSecretSha256 = createHash('sha256').update(CLIENT.secret).digest('hex');
  writeFileSync(clientsFile, JSON.stringify([{ clientId: CLIENT.id, clientSecretSha256, scopes: SCOPES }]));
  const [database, workflows, port] = [await testDatabase('sync'), await testDatabase('dbos'), await freePort()];
  const nowhere = await freePort();
  return {
    folder,
    url: `http://127.0.0.1:${String(port)}`,
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    environment: {
      PORT: String(port),
      DATABASE_URL: database.url,
      DBOS_DATABASE_URL: workflows.url,
      BILLING_URL: billingUrl,
      BILLING_API_TOKEN: BILLING_TOKEN,
      BILLING_WEBHOOK_SECRET: WEBHOOK_SECRET,
      BILLING_TIMEOUT_SECONDS: '2',
      SALESFORCE_LOGIN_URL: `http://127.0.0.1:${String(nowhere)}`,
      SALESFORCE_CLIENT_ID: 'plumbline-sync-service',
      SALESFORCE_USERNAME: 'integration@plumbline.local',
      SALESFORCE_PRIVATE_KEY_FILE: keyFile,
      SALESFORCE_PUBSUB_ENDPOINT: `127.0.0.1:${String(nowhere)}`,
      API_CLIENTS_FILE: clientsFile,
      ORDER_RETRY_FIRST_SECONDS: '0.5',
      ORDER_RETRY_CAP_SECONDS: '1',
      LOG_LEVEL: 'warn'
    },
    drop: async () => {
      rmSync(folder, { recursive: true, force: true });
      await database.drop();
      await workflows.drop();
    }
  };
}

export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

/** Calls the service as Salesforce does: a token by client credentials, then JSON. */
export function caller(url: string) {
  let token: Promise<string> | undefined;
  return async <T = Record<string, unknown>>(method: string, route: string, body?: unknown): Promise<Answer<T>> => {
    token ??= fetchToken(url);
    const response = await fetch(url + route, {
      method,
      headers: { authorization: `Bearer ${await token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) })
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as T };
  };
}

export async function fetchToken(url: string, scope?: string): Promise<string> {
  const response = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${CLIENT.id}:${CLIENT.secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', ...(scope === undefined ? {} : { scope }) })
  });
  const answer = (await response.json()) as { access_token: string };
  return answer.access_token;
}
