import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { evaluationSchema } from '@plumbline/kernel/schemas';
import * as z from 'zod';
import { readConfig } from '../src/platform/config/read-config.ts';
import { startService, type RunningService } from '../src/start-service.ts';
import { startBilling, type Billing } from './support/billing.ts';
import { eventually } from './support/process.ts';
import { WEBHOOK_SECRET, caller, fetchToken, serviceSetting, type ServiceSetting } from './support/service.ts';

let billing: Billing;
let setting: ServiceSetting;
let service: RunningService;
let call: ReturnType<typeof caller>;

beforeAll(async () => {
  billing = await startBilling();
  setting = await serviceSetting(billing.url);
  service = await startService(readConfig({ ...setting.environment, LOG_LEVEL: 'silent' }));
  call = caller(service.url);
  await eventually(async () => ((await call('GET', '/v1/catalog')).status === 200 ? true : undefined), 'a catalog');
});
afterAll(async () => {
  await service.close();
  await billing.close();
  await setting.drop();
});

interface Refusal {
  error: {
    code: string;
    message: string;
    issues?: { path: string; message: string }[];
    details?: Record<string, unknown>;
  };
  correlationId: string;
}

const charges = [{ chargeId: 'chg_support', quantity: '1' }];
const quote = {
  currency: 'USD',
  startDate: '2027-02-01',
  termMonths: 12,
  plans: [{ key: 'p1', ratePlanId: 'plan_support_premium', charges }]
};

describe('a wrong request body', () => {
  test.each([
    [
      'a number where text belongs',
      { quote: { ...quote, plans: [{ ...quote.plans[0], charges: [{ chargeId: 'chg_support', quantity: 1 }] }] } },
      'body.quote.plans[0].charges[0].quantity',
      'must be text'
    ],
    ['a missing field', { quote: { ...quote, currency: undefined } }, 'body.quote.currency', 'is required'],
    ['a field nobody knows', { quote: { ...quote, discuont: '5' } }, 'body.quote.discuont', 'is not a known field'],
    [
      'a term that is no whole number',
      { quote: { ...quote, termMonths: 1.5 } },
      'body.quote.termMonths',
      'must be a whole number'
    ],
    ['no body at all', undefined, 'body.quote', 'is required']
  ])('%s answers 422 with the path and plain words', async (_what, body, path, message) => {
    const refused = await call<Refusal>('POST', '/v1/quotes/validate', body);
    expect(refused.status).toBe(422);
    expect(refused.body.error.code).toBe('invalid_request');
    expect(refused.body.error.issues).toContainEqual({ path, message });
  });

  test('that is no JSON answers 400', async () => {
    const refused = await call<Refusal>('POST', '/v1/quotes/validate', '{"quote":');
    expect([refused.status, refused.body.error.code]).toEqual([400, 'malformed_json']);
  });

  test('larger than 5 MB answers 413', async () => {
    const refused = await call<Refusal>(
      'POST',
      '/v1/quotes/validate',
      JSON.stringify({ quote: 'x'.repeat(5_300_000) })
    );
    expect([refused.status, refused.body.error.code]).toEqual([413, 'body_too_large']);
  });
});

describe('a quote', () => {
  test('of a year of premium support costs 1,200 USD and is billed 300 a quarter', async () => {
    const priced = await call<{ totals: { tcv: string } }>('POST', '/v1/quotes/price', { quote });
    const preview = await call<{ invoices: { date: string; total: string }[] }>('POST', '/v1/quotes/preview', {
      quote
    });
    expect(priced.body.totals.tcv).toBe('1200');
    expect(preview.body.invoices.map(({ date, total }) => [date, total])).toEqual([
      ['2027-02-01', '300'],
      ['2027-05-01', '300'],
      ['2027-08-01', '300'],
      ['2027-11-01', '300']
    ]);
  });
});

describe('a quote with a ramp, discounts of every scope and dates', () => {
  const ramped = {
    ...quote,
    activationDate: '2027-02-01',
    acceptanceDate: '2027-02-01',
    stacking: 'compound',
    discounts: [{ kind: 'amount', value: '40', until: '2027-08-01' }],
    intervals: [
      { key: 'h1', startDate: '2027-02-01', endDate: '2027-08-01' },
      { key: 'h2', startDate: '2027-08-01', endDate: '2028-02-01', discounts: [{ kind: 'percent', value: '10' }] }
    ],
    plans: quote.plans.map((plan) => ({ ...plan, discounts: [{ kind: 'percent', value: '0' }] }))
  };

  test('is priced line by line and interval by interval, and billed by what is left of each item', async () => {
    const priced = await call<{
      lines: { interval: string; netPrice: string; sharedDiscount?: string; contractValue: string }[];
      totals: { tcv: string };
      intervals: { key: string; totals: { tcv: string } }[];
    }>('POST', '/v1/quotes/price', { quote: ramped });
    expect(priced.body.lines.map((line) => [line.interval, line.netPrice, line.sharedDiscount])).toEqual([
      ['h1', '300', '40'],
      ['h2', '270', undefined]
    ]);
    expect(priced.body.intervals.map(({ key, totals }) => [key, totals.tcv])).toEqual([
      ['h1', '560'],
      ['h2', '540']
    ]);
    expect(priced.body.totals.tcv).toBe('1100');
    const preview = await call<{ invoices: { total: string }[] }>('POST', '/v1/quotes/preview', { quote: ramped });
    expect(preview.body.invoices.map(({ total }) => total)).toEqual(['280', '280', '270', '270']);
  });

  test('is answered with an evaluation that the published schema holds', async () => {
    const validated = await call('POST', '/v1/quotes/validate', { quote: ramped });
    expect(validated.status).toBe(200);
    expect(evaluationSchema(z).parse(validated.body)).toEqual(validated.body);
  });

  test('has every field in the OpenAPI document', async () => {
    const document = await (await fetch(`${service.url}/openapi.json`)).text();
    for (const field of ['intervals', 'ramp', 'stepUp', 'stacking', 'activationDate', 'until', 'sharedDiscount'])
      expect(document).toContain(`"${field}":`);
  });

  test('is refused with the path when a term is no term', async () => {
    const wrong = { ...ramped, intervals: [{ ...ramped.intervals[0], quantity: '10' }] };
    const refused = await call<Refusal>('POST', '/v1/quotes/price', { quote: wrong });
    expect(refused.status).toBe(422);
    expect(refused.body.error.issues).toContainEqual({
      path: 'body.quote.intervals[0].quantity',
      message: 'is not a known field'
    });
  });
});

describe('figures of the browser', () => {
  test('that agree are answered with the evaluation', async () => {
    const first = await call<{ fingerprint: string; catalogVersion: number }>('POST', '/v1/quotes/validate', { quote });
    const again = await call('POST', '/v1/quotes/validate', {
      quote,
      catalogVersion: first.body.catalogVersion,
      expectedFingerprint: first.body.fingerprint,
      expectedTotal: '1200'
    });
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
  });

  test('that differ with the same catalog are a defect: 409 with both', async () => {
    const refused = await call<Refusal>('POST', '/v1/quotes/validate', {
      quote,
      expectedFingerprint: 'abc',
      expectedTotal: '1199'
    });
    expect([refused.status, refused.body.error.code]).toEqual([409, 'figures_differ']);
    expect(refused.body.error.details).toMatchObject({
      browser: { fingerprint: 'abc', tcv: '1199' },
      service: { tcv: '1200' }
    });
  });

  test('from another catalog version are no defect: 409 naming both versions', async () => {
    const refused = await call<Refusal>('POST', '/v1/quotes/validate', {
      quote,
      catalogVersion: 999,
      expectedFingerprint: 'abc'
    });
    expect([refused.status, refused.body.error.code]).toEqual([409, 'catalog_changed']);
    expect(refused.body.error.message).toMatch(/from version 999 to \d+/);
  });
});

describe('who may call', () => {
  test('nobody without a token, nobody with a made-up one', async () => {
    const without = await fetch(`${service.url}/v1/catalog`);
    const madeUp = await fetch(`${service.url}/v1/catalog`, { headers: { authorization: 'Bearer made.up.token' } });
    expect([without.status, madeUp.status]).toEqual([401, 401]);
  });

  test('nobody without the scope of the route', async () => {
    const token = await fetchToken(service.url, 'catalog:read');
    const headers = { authorization: `Bearer ${token}` };
    expect((await fetch(`${service.url}/v1/catalog`, { headers })).status).toBe(200);
    const refused = await fetch(`${service.url}/v1/orders/any`, { headers });
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ error: { code: 'scope_missing' } });
  });

  test('no client with a wrong secret, and no scope beyond what was granted', async () => {
    const ask = async (fields: Record<string, string>) => {
      const response = await fetch(`${service.url}/oauth/token`, { method: 'POST', body: new URLSearchParams(fields) });
      return [response.status, ((await response.json()) as { error?: string }).error];
    };
    const client = { grant_type: 'client_credentials', client_id: 'salesforce', client_secret: 'secret-of-salesforce' };
    expect(await ask({ ...client, client_secret: 'wrong' })).toEqual([401, 'invalid_client']);
    expect(await ask({ ...client, client_id: 'stranger' })).toEqual([401, 'invalid_client']);
    expect(await ask({ ...client, scope: 'catalog:read everything' })).toEqual([400, 'invalid_scope']);
    expect(await ask({ ...client, grant_type: 'password' })).toEqual([400, 'unsupported_grant_type']);
    expect(await ask(client)).toEqual([200, undefined]);
  });

  test('the key set that verifies tokens is public and holds no private part', async () => {
    const response = await fetch(`${service.url}/.well-known/jwks.json`);
    const { keys } = (await response.json()) as { keys: Record<string, string>[] };
    expect(keys).toHaveLength(1);
    expect(keys[0]).toMatchObject({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig' });
    expect(keys[0]).not.toHaveProperty('d');
  });
});

describe('every answer', () => {
  test('carries the caller’s correlation id, or a new one', async () => {
    const given = await fetch(`${service.url}/healthz`, { headers: { 'x-correlation-id': 'deal-42' } });
    const unsafe = await fetch(`${service.url}/healthz`, { headers: { 'x-correlation-id': 'a b<script>' } });
    expect(given.headers.get('x-correlation-id')).toBe('deal-42');
    expect(unsafe.headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
    const refused = await fetch(`${service.url}/nowhere`, { headers: { 'x-correlation-id': 'deal-42' } });
    expect(await refused.json()).toMatchObject({ error: { code: 'not_found' }, correlationId: 'deal-42' });
  });

  test('has security headers and does not say what it runs on', async () => {
    const { headers } = await fetch(`${service.url}/healthz`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('etag')).toBeNull();
  });
});

describe('operations', () => {
  test('not ready says what is missing', async () => {
    const response = await fetch(`${service.url}/readyz`);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({
      status: 'not_ready',
      checks: [
        { name: 'database', ok: true },
        { name: 'catalog', ok: true },
        { name: 'subscriber', ok: false, problem: 'The event stream from Salesforce is not open.' }
      ]
    });
  });

  test('metrics count requests, catalog and subscriber', async () => {
    const response = await fetch(`${service.url}/metrics`);
    const text = await response.text();
    expect(text).toMatch(/http_request_duration_seconds_count\{method="GET",route="\/v1\/catalog",status="200"\} \d+/);
    expect(text).toMatch(/catalog_version \d+/);
    expect(text).toMatch(/subscriber_connected 0/);
  });

  test('the OpenAPI document is made of the routes, with their scopes', async () => {
    const document = (await (await fetch(`${service.url}/openapi.json`)).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { security?: unknown }>>;
    };
    expect(document.openapi).toBe('3.1.1');
    expect(Object.keys(document.paths).sort()).toEqual([
      '/.well-known/jwks.json',
      '/healthz',
      '/metrics',
      '/oauth/token',
      '/readyz',
      '/v1/catalog',
      '/v1/catalog/pull',
      '/v1/orders/{acceptanceKey}',
      '/v1/quotes/preview',
      '/v1/quotes/price',
      '/v1/quotes/validate',
      '/v1/webhooks/billing'
    ]);
    expect(document.paths['/v1/quotes/validate']?.['post']?.security).toEqual([{ oauth: ['quotes:evaluate'] }]);
  });

  test('an order nobody knows answers 404', async () => {
    const refused = await call<Refusal>('GET', '/v1/orders/0Q0000000000001AAA-1');
    expect([refused.status, refused.body.error.code]).toEqual([404, 'order_unknown']);
  });
});

describe('the catalog', () => {
  test('names the plans that were refused and why; the others are sold', async () => {
    const { body } = await call<{
      version: number;
      planCount: number;
      refused: { ratePlanId: string; reason: string }[];
    }>('GET', '/v1/catalog');
    expect(body.refused).toEqual([
      expect.objectContaining({
        ratePlanId: 'plan_support_percent',
        reason: expect.stringContaining('pricing model is "percentage"')
      })
    ]);
    expect(body.planCount).toBeGreaterThan(5);
  });

  test('is pulled when the engine calls with the right signature, and not otherwise', async () => {
    const before = (await call<{ version: number }>('GET', '/v1/catalog')).body.version;
    const send = (secret: string, body: string) =>
      fetch(`${service.url}/v1/webhooks/billing`, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/json',
          'billing-signature': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
        }
      });
    const notice = JSON.stringify({ id: 'evt_x', type: 'catalog.published', data: {} });
    expect((await send('a guess', notice)).status).toBe(401);
    expect((await send(WEBHOOK_SECRET, notice)).status).toBe(202);
    await billing.call('PATCH', '/v1/catalog/draft/charges/chg_support/prices/USD', { amount: '110' });
    await billing.call('POST', '/v1/catalog/draft/publish', {});
    const version = await eventually(async () => {
      const { body } = await call<{ version: number }>('GET', '/v1/catalog');
      return body.version > before ? body.version : undefined;
    }, 'the published version arrives by webhook');
    const priced = await call<{ totals: { tcv: string } }>('POST', '/v1/quotes/price', { quote });
    expect([version > before, priced.body.totals.tcv]).toEqual([true, '440']);
  });
});
