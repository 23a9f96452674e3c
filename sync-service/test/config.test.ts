import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { configSchema } from '../src/platform/config/config-schema.ts';
import { readConfig, redacted } from '../src/platform/config/read-config.ts';
import { startProcess } from './support/process.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** This file stands for any that exists. */
const FILE = fileURLToPath(import.meta.url);
const GOOD = {
  DATABASE_URL: 'postgresql://app:hidden-database-word@127.0.0.1/sync_service',
  DBOS_DATABASE_URL: 'postgresql://app@127.0.0.1/dbos',
  BILLING_URL: 'http://127.0.0.1:4100',
  BILLING_API_TOKEN: 'hidden-token',
  BILLING_WEBHOOK_SECRET: 'hidden-webhook-secret',
  SALESFORCE_LOGIN_URL: 'http://127.0.0.1:4200',
  SALESFORCE_CLIENT_ID: 'plumbline-sync-service',
  SALESFORCE_USERNAME: 'integration@plumbline.local',
  SALESFORCE_PRIVATE_KEY_FILE: FILE,
  SALESFORCE_PUBSUB_ENDPOINT: '127.0.0.1:4243',
  API_CLIENTS_FILE: FILE
};

describe('configuration', () => {
  test('has defaults for everything that is not about this installation', () => {
    expect(readConfig(GOOD)).toMatchObject({
      PORT: 4300,
      CATALOG_PULL_SECONDS: 300,
      ORDER_RETRY_CAP_SECONDS: 60,
      EXECUTOR_ID: 'sync-1',
      LOG_LEVEL: 'info'
    });
  });

  test('is listed in full in .env.example', () => {
    const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
    const listed = new Set([...example.matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(([, name]) => name));
    expect(Object.keys(configSchema.shape).filter((name) => !listed.has(name))).toEqual([]);
  });

  test('reports all problems in one message', () => {
    const wrong = {
      ...GOOD,
      PORT: 'eighty',
      DATABASE_URL: 'mysql://somewhere',
      BILLING_URL: '',
      SALESFORCE_PRIVATE_KEY_FILE: '/no/such/key.pem',
      SALESFORCE_PUBSUB_ENDPOINT: 'localhost',
      TOKEN_ISSUER: 'https://issuer.example',
      LOG_LEVEL: 'loud'
    };
    expect(() => readConfig(wrong)).toThrow(
      [
        'Configuration has 7 problem(s):',
        '- PORT: must be a whole number from 0 to 65535',
        '- DATABASE_URL: must be a URL starting with postgresql:// or postgres://',
        '- BILLING_URL: is required',
        '- SALESFORCE_PRIVATE_KEY_FILE: names a file that does not exist',
        '- SALESFORCE_PUBSUB_ENDPOINT: must be host:port, for example api.pubsub.salesforce.com:7443',
        '- LOG_LEVEL: must be one of fatal, error, warn, info, debug, trace, silent',
        '- TOKEN_JWKS_URL: must be set together with TOKEN_ISSUER (both for an issuer of your own, neither for the built-in one)'
      ].join('\n')
    );
  });

  test('asks for the clients of the built-in token issuer', () => {
    expect(() => readConfig({ ...GOOD, API_CLIENTS_FILE: '' })).toThrow(
      'API_CLIENTS_FILE: is required by the built-in token issuer'
    );
  });

  test('never shows a secret, neither in the log nor in a problem', () => {
    expect(JSON.stringify(redacted(readConfig(GOOD)))).not.toContain('hidden');
    expect(() => readConfig({ ...GOOD, BILLING_WEBHOOK_SECRET: 'hidden' })).toThrow(/^(?!.*hidden).*$/s);
  });

  test('a process with a wrong configuration ends with exit code 1 and says everything that is wrong', async () => {
    const service = startProcess(MAIN, { ...GOOD, PORT: 'eighty', BILLING_API_TOKEN: '' });
    const code = await new Promise((resolve) => service.child.once('close', resolve));
    expect(code).toBe(1);
    expect(service.output()).toBe(
      'Configuration has 2 problem(s):\n- PORT: must be a whole number from 0 to 65535\n- BILLING_API_TOKEN: is required\n'
    );
  });
});
