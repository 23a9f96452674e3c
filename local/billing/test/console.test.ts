import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { billingForTest, type Billing, type Failure } from './billing.ts';

let billing: Billing;
beforeAll(async () => {
  billing = await billingForTest({ today: '2027-01-14' });
});
afterAll(() => billing.close());

/** Sends a request as the console's page does. */
async function ask(
  method: string,
  path: string,
  { body, cookie, origin = billing.url() }: { body?: unknown; cookie?: string; origin?: string } = {}
) {
  const headers = {
    origin,
    ...(cookie !== undefined && { cookie }),
    ...(body !== undefined && { 'content-type': 'application/json' })
  };
  const response = await fetch(`${billing.url()}/console${path}`, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) })
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: (text.startsWith('{') ? JSON.parse(text) : text) as unknown
  };
}

async function logIn(): Promise<string> {
  const { status, headers } = await ask('POST', '/api/session', { body: { username: 'finance@plumbline.local' } });
  expect(status).toBe(204);
  return headers.get('set-cookie')?.split(';')[0] ?? '';
}

describe("finance's console", () => {
  test('is where the root address leads, and allows no inline script', async () => {
    const root = await fetch(`${billing.url()}/`, { redirect: 'manual' });
    expect([root.status, root.headers.get('location')]).toEqual([302, '/console/']);
    const page = await ask('GET', '/');
    expect(page.status).toBe(200);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('logs in with a cookie that no script reads and no other site sends along', async () => {
    const { headers } = await ask('POST', '/api/session', { body: { username: 'finance@plumbline.local' } });
    expect(headers.get('set-cookie')).toMatch(
      /^billing_session=[\w-]{43}; Path=\/console; HttpOnly; SameSite=Lax; Max-Age=43200$/
    );
  });

  test('lets nobody in who is not of finance, or has logged out', async () => {
    expect((await ask('POST', '/api/session', { body: { username: 'rep@plumbline.local' } })).status).toBe(422);
    expect((await ask('GET', '/api/v1/catalog/draft')).status).toBe(401);
    expect((await ask('GET', '/api/v1/catalog/draft', { cookie: 'billing_session=guess' })).status).toBe(401);
    const cookie = await logIn();
    expect((await ask('GET', '/api/v1/catalog/draft', { cookie })).status).toBe(200);
    await ask('DELETE', '/api/session', { cookie });
    expect((await ask('GET', '/api/v1/catalog/draft', { cookie })).status).toBe(401);
  });

  test('refuses a write that comes from the page of another site', async () => {
    const cookie = await logIn();
    const { status, body } = await ask('DELETE', '/api/v1/catalog/draft', { cookie, origin: 'http://evil.example' });
    expect([status, (body as Failure).error.code]).toEqual([403, 'forbidden_origin']);
  });

  test('refuses a login from a foreign name that was pointed at this machine', async () => {
    const { port } = new URL(billing.url());
    const headers = {
      host: `evil.example:${port}`,
      origin: `http://evil.example:${port}`,
      'content-type': 'application/json'
    };
    const sent = request({ port, path: '/console/api/session', method: 'POST', headers });
    sent.end(JSON.stringify({ username: 'finance@plumbline.local' }));
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    response.resume();
    expect(response.statusCode).toBe(403);
  });

  test('does not open the machine API with its cookie', async () => {
    const cookie = await logIn();
    expect((await fetch(`${billing.url()}/v1/catalog`, { headers: { cookie } })).status).toBe(401);
  });

  test('keeps a session over a restart of the engine and writes the name into the history', async () => {
    const cookie = await logIn();
    await billing.restart();
    const { body } = await ask('PATCH', '/api/v1/catalog/draft/charges/chg_team_seats/prices/USD', {
      cookie,
      body: { amount: '5' }
    });
    expect(body).toMatchObject({ startedBy: 'Petra Nyström', draftVersion: 2 });
    await ask('DELETE', '/api/v1/catalog/draft', { cookie });
  });

  test('prices a quantity as published and as drafted, with the arithmetic', async () => {
    const cookie = await logIn();
    const tiers = [
      { upTo: '50000', unitPrice: '0.025', flatFee: '0' },
      { upTo: null, unitPrice: '0.022', flatFee: '0' }
    ];
    await ask('PATCH', '/api/v1/catalog/draft/charges/chg_storage/prices/USD', { cookie, body: { tiers } });
    const { body } = await ask('POST', '/api/try', {
      cookie,
      body: { chargeId: 'chg_storage', currency: 'USD', quantities: ['60000'] }
    });
    // 50,000 × 0.023 + 10,000 × 0.022 and 50,000 × 0.025 + 10,000 × 0.022
    expect(body).toEqual({
      published: [{ quantity: '60000', amount: '1370', arithmetic: '(50000 × 0.023 + 10000 × 0.022) × 1 month' }],
      draft: [{ quantity: '60000', amount: '1470', arithmetic: '(50000 × 0.025 + 10000 × 0.022) × 1 month' }]
    });
  });
});
