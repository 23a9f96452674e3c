import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Account } from '../src/accounts/schema.ts';
import type { Order } from '../src/orders/schema.ts';
import { billingForTest, newAccount, seatsOrder, type Billing } from './billing.ts';

let billing: Billing;
let accountId: string;
beforeAll(async () => {
  billing = await billingForTest();
  accountId = await newAccount(billing.url());
});
afterAll(() => billing.close());

const order = (externalKey: string) => seatsOrder(accountId, { externalKey });

async function inDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(billing.databaseUrl);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

describe('an order sent with an idempotency key', () => {
  test('gives the same answer when it is sent again, marked as replayed', async () => {
    const first = await billing.call<Order>('POST', '/v1/orders', order('same'), { key: 'same' });
    const second = await billing.call<Order>('POST', '/v1/orders', order('same'), { key: 'same' });
    expect([first.status, first.headers.get('idempotent-replayed')]).toEqual([201, null]);
    expect([second.status, second.headers.get('idempotent-replayed')]).toEqual([201, 'true']);
    expect(second.body).toEqual(first.body);
  });

  test('is the same request when its fields come in another order and its decimals are written otherwise', async () => {
    const body = order('spelled');
    const first = await billing.call<Order>('POST', '/v1/orders', body, { key: 'spelled' });
    const [seats, onboarding] = body.lines;
    const other = Object.fromEntries(
      Object.entries({ ...body, lines: [{ ...seats, quantity: '120.00' }, onboarding] }).reverse()
    );
    const second = await billing.call<Order>('POST', '/v1/orders', other, { key: 'spelled' });
    expect([second.status, second.body.id]).toEqual([201, first.body.id]);
  });

  test('is refused when the key was used for another body', async () => {
    await billing.call('POST', '/v1/orders', order('reused'), { key: 'reused' });
    const { status, body } = await billing.call(
      'POST',
      '/v1/orders',
      { ...order('reused'), termMonths: 24 },
      { key: 'reused' }
    );
    expect([status, body.error.code]).toEqual([422, 'idempotency_key_reused']);
  });

  test('is refused while the first request with its key is still at work', async () => {
    await inDatabase(async (client) => {
      await client.query('begin');
      await client.query("select pg_advisory_xact_lock(hashtextextended('post /v1/orders slow', 0))");
      const { status, body } = await billing.call('POST', '/v1/orders', order('slow'), { key: 'slow' });
      expect([status, body.error.code]).toEqual([409, 'request_in_flight']);
      await client.query('commit');
    });
    expect((await billing.call('POST', '/v1/orders', order('slow'), { key: 'slow' })).status).toBe(201);
  });

  test('makes one subscription when ten copies arrive at once', async () => {
    const copies = Array.from({ length: 10 }, () =>
      billing.call<Order>('POST', '/v1/orders', order('storm'), { key: 'storm' })
    );
    const replies = await Promise.all(copies);
    expect(replies.map(({ status }) => status).filter((status) => status !== 201 && status !== 409)).toEqual([]);
    expect(new Set(replies.filter(({ status }) => status === 201).map(({ body }) => body.subscription.id)).size).toBe(
      1
    );
    const { body } = await billing.call<{ orders: Order[] }>('GET', '/v1/orders?externalKey=storm');
    expect(body.orders).toHaveLength(1);
  });

  test('makes one subscription when ten copies arrive at once under ten keys', async () => {
    const copies = Array.from({ length: 10 }, (_, at) =>
      billing.call<Order>('POST', '/v1/orders', order('herd'), { key: `herd-${at}` })
    );
    const replies = await Promise.all(copies);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 200, 200, 200, 200, 201]);
    expect(new Set(replies.map(({ body }) => body.subscription.id)).size).toBe(1);
  });

  test('still gives the same answer after a restart of the engine', async () => {
    const first = await billing.call<Order>('POST', '/v1/orders', order('restart'), { key: 'restart' });
    await billing.restart();
    const second = await billing.call<Order>('POST', '/v1/orders', order('restart'), { key: 'restart' });
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotent-replayed')).toBe('true');
  });

  test('can be mended and sent again with its key after a refusal', async () => {
    const refused = await billing.call('POST', '/v1/orders', { ...order('mended'), termMonths: 13 }, { key: 'mended' });
    expect([refused.status, refused.body.error.code]).toEqual([422, 'term_not_allowed']);
    expect((await billing.call('POST', '/v1/orders', order('mended'), { key: 'mended' })).status).toBe(201);
  });

  test('is refused without a key', async () => {
    const { status, body } = await billing.call('POST', '/v1/orders', order('keyless'));
    expect([status, body.error.code]).toEqual([400, 'idempotency_key_missing']);
  });
});

describe('an account', () => {
  const acme = { externalKey: '0015g00001', name: 'Acme GmbH', currency: 'EUR', country: 'DE' };

  test('is opened once and found by everyone who asks for the same external key', async () => {
    const first = await billing.call<Account>('POST', '/v1/accounts', acme, { key: 'first' });
    const second = await billing.call<Account>('POST', '/v1/accounts', { ...acme, name: 'ACME' }, { key: 'second' });
    const found = await billing.call<{ accounts: Account[] }>('GET', '/v1/accounts?externalKey=0015g00001');
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toEqual(first.body);
    expect(found.body.accounts).toEqual([first.body]);
    expect(first.body).toMatchObject({
      externalKey: '0015g00001',
      name: 'Acme GmbH',
      currency: 'EUR',
      country: 'DE',
      email: null
    });
    expect(first.body.number).toMatch(/^A-\d{5}$/);
  });

  test('is opened once when ten callers ask at once', async () => {
    const wanted = { ...acme, externalKey: 'crowd' };
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => billing.call<Account>('POST', '/v1/accounts', wanted))
    );
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  test('of an unknown external key is an empty list', async () => {
    expect((await billing.call<object>('GET', '/v1/accounts?externalKey=nobody')).body).toEqual({ accounts: [] });
  });
});
