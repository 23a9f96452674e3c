import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Order } from '../src/orders/schema.ts';
import { billingForTest, newAccount, seatsOrder, type Billing } from './billing.ts';

let billing: Billing;
let accountId: string;
beforeAll(async () => {
  billing = await billingForTest();
  accountId = await newAccount(billing.url());
});
afterAll(() => billing.close());
beforeEach(async () => {
  await billing.call('DELETE', '/local/faults');
});

const orders = { method: 'POST', path: '/v1/orders' };
const setUp = async (fault: object) => {
  expect((await billing.call('POST', '/local/faults', fault)).status).toBe(201);
};
const place = (externalKey: string) =>
  billing.call<Order>('POST', '/v1/orders', seatsOrder(accountId, { externalKey }), { key: externalKey });
const found = async (externalKey: string) =>
  (await billing.call<{ orders: Order[] }>('GET', `/v1/orders?externalKey=${externalKey}`)).body.orders.length;

describe('a fault that a test sets up', () => {
  test('fails as many matching requests as it says, without any effect', async () => {
    await setUp({ match: orders, behaviour: 'fail', status: 429, times: 2 });
    expect((await place('failed')).status).toBe(429);
    expect((await place('failed')).headers.get('retry-after')).toBe('1');
    expect(await found('failed')).toBe(0);
    expect((await place('failed')).status).toBe(201);
  });

  test('fails after the effect, so that sending again meets the stored answer', async () => {
    await setUp({ match: orders, behaviour: 'fail_after_effect', status: 500, times: 1 });
    expect((await place('after')).status).toBe(500);
    expect(await found('after')).toBe(1);
    const again = await place('after');
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([201, 'true']);
  });

  test('drops the connection after the effect, or before it when asked', async () => {
    await setUp({ match: orders, behaviour: 'drop', times: 1 });
    await expect(place('dropped')).rejects.toThrow('fetch failed');
    expect(await found('dropped')).toBe(1);
    await setUp({ match: orders, behaviour: 'drop', when: 'before', times: 1 });
    await expect(place('dropped-before')).rejects.toThrow('fetch failed');
    expect(await found('dropped-before')).toBe(0);
  });

  test('delays the answer', async () => {
    await setUp({ match: { path: '/v1/capabilities' }, behaviour: 'delay', delayMs: 150, times: 1 });
    const start = performance.now();
    await billing.call('GET', '/v1/capabilities');
    expect(performance.now() - start).toBeGreaterThan(140);
  });

  test('leaves other paths and methods alone, and is forgotten on demand', async () => {
    await setUp({ match: orders, behaviour: 'fail', times: 9 });
    expect(await found('other')).toBe(0);
    await billing.call('DELETE', '/local/faults');
    expect((await place('other')).status).toBe(201);
  });

  test('is refused in plain words when it makes no sense', async () => {
    const { status, body } = await billing.call('POST', '/local/faults', { match: {}, behaviour: 'explode' });
    expect([status, body.error.details?.issues?.[0]?.path]).toEqual([422, 'behaviour']);
  });

  test('needs the API token', async () => {
    expect((await billing.call('POST', '/local/faults', {}, { token: null })).status).toBe(401);
  });
});
