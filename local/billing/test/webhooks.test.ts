import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Invoice } from '../src/invoices/schema.ts';
import type { Order } from '../src/orders/schema.ts';
import { billingForTest, eventually, newAccount, seatsOrder, type Billing } from './billing.ts';
import { startReceiver } from './receiver.ts';

const SECRET = 'a-secret-of-the-receiver';
let billing: Billing;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
beforeEach(async () => {
  billing = await billingForTest({ today: '2027-02-10' });
  receiver = await startReceiver();
});
afterEach(async () => {
  await receiver.close();
  await billing.close();
});

const register = (url: string, secret = SECRET) =>
  billing.call<{ id: string }>('POST', '/v1/webhooks', {
    url,
    secret,
    events: ['catalog.published', 'invoice.posted']
  });

async function publishPrice(amount: string): Promise<void> {
  await billing.call('PATCH', '/v1/catalog/draft/charges/chg_team_seats/prices/USD', { amount });
  const { status } = await billing.call('POST', '/v1/catalog/draft/publish', {});
  expect(status).toBe(201);
}
const received = (count: number) => eventually(() => receiver.deliveries.length >= count);

describe('a webhook', () => {
  test('gets a published catalog, signed over the raw body with its secret', async () => {
    await register(receiver.url);
    await publishPrice('5');
    await received(1);
    const [delivery] = receiver.deliveries;
    expect(delivery?.body).toEqual({
      id: delivery?.id,
      type: 'catalog.published',
      occurredAt: '2027-02-10T12:00:00.000Z',
      data: { version: 2, effectiveFrom: '2027-02-10' }
    });
    const expected = createHmac('sha256', SECRET)
      .update(delivery?.raw ?? '')
      .digest('hex');
    expect(delivery?.signature).toBe(`sha256=${expected}`);
  });

  test('gets a posted invoice with its lines', async () => {
    await register(receiver.url);
    const order = seatsOrder(await newAccount(billing.url()), { startDate: '2027-02-01' });
    const placed = await billing.call<Order>('POST', '/v1/orders', order, { key: 'order' });
    const invoice = await billing.call<Invoice>(
      'POST',
      `/v1/subscriptions/${placed.body.subscription.id}/first-invoice`,
      undefined,
      { key: 'invoice' }
    );
    await received(1);
    expect(receiver.deliveries[0]?.body).toMatchObject({ type: 'invoice.posted', data: { invoice: invoice.body } });
  });

  test('is sent the same event again until it answers 2xx', async () => {
    await receiver.close();
    receiver = await startReceiver([500, 404, 302]);
    await register(receiver.url);
    await publishPrice('5');
    await received(4);
    expect(new Set(receiver.deliveries.map(({ id }) => id)).size).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(receiver.deliveries).toHaveLength(4);
  });

  test('gets what happened while nobody listened, also after a restart of the engine', async () => {
    const gone = await startReceiver();
    await gone.close();
    await register(gone.url);
    await publishPrice('5');
    await billing.restart();
    const { body } = await billing.call<{
      events: { deliveries: { url: string; attempts: number; deliveredAt: string | null }[] }[];
    }>('GET', '/local/webhooks/events');
    expect(body.events[0]?.deliveries[0]).toMatchObject({ url: gone.url, deliveredAt: null });
    // the receiver is back at its old address
    const port = Number(new URL(gone.url).port);
    await receiver.close();
    receiver = await startReceiver([], port);
    await received(1);
    expect(receiver.deliveries[0]?.body.data).toEqual({ version: 2, effectiveFrom: '2027-02-10' });
  });

  test('is one per URL: registering again replaces its secret and never shows it', async () => {
    const first = await register(receiver.url, 'the-old-secret-of-it');
    const second = await register(receiver.url);
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body.id).toBe(first.body.id);
    expect(JSON.stringify(second.body)).not.toContain(SECRET);
    await publishPrice('5');
    await received(1);
    const [delivery] = receiver.deliveries;
    expect(delivery?.signature).toBe(
      `sha256=${createHmac('sha256', SECRET)
        .update(delivery?.raw ?? '')
        .digest('hex')}`
    );
  });

  test('gets an event again as often as a test asks for it', async () => {
    await register(receiver.url);
    await publishPrice('5');
    await received(1);
    const again = { eventId: receiver.deliveries[0]?.id, times: 4 };
    const { status, body } = await billing.call<object>('POST', '/local/webhooks/redeliver', again);
    expect([status, body]).toEqual([202, { deliveries: 4 }]);
    await received(5);
    expect(new Set(receiver.deliveries.map(({ raw }) => raw)).size).toBe(1);
  });

  test('cannot be sent an event that never was', async () => {
    expect((await billing.call('POST', '/local/webhooks/redeliver', { eventId: 'evt_none' })).status).toBe(404);
  });

  test('gets a version with a date ahead on that day, not before', async () => {
    await register(receiver.url);
    await billing.call('PATCH', '/v1/catalog/draft/charges/chg_team_seats/prices/USD', { amount: '5' });
    await billing.call('POST', '/v1/catalog/draft/publish', { effectiveFrom: '2027-03-01' });
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(receiver.deliveries).toEqual([]);
    billing.clock.day = '2027-03-01';
    await received(1);
    expect(receiver.deliveries[0]?.body.data).toEqual({ version: 2, effectiveFrom: '2027-03-01' });
  });
});
