import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Invoice } from '../src/invoices/schema.ts';
import type { Order } from '../src/orders/schema.ts';
import { billingForTest, eventually, newAccount, seatsOrder, type Billing } from './billing.ts';

let billing: Billing;
let accountId: string;
beforeAll(async () => {
  billing = await billingForTest({ today: '2027-02-10' });
  accountId = await newAccount(billing.url());
});
afterAll(() => billing.close());

let orders = 0;
async function subscribe(changes: object): Promise<string> {
  orders += 1;
  const order = seatsOrder(accountId, { externalKey: `invoiced-${orders}`, ...changes });
  const { body } = await billing.call<Order>('POST', '/v1/orders', order, { key: `invoiced-${orders}` });
  return body.subscription.id;
}
const firstInvoice = (subscriptionId: string, key: string) =>
  billing.call<Invoice>('POST', `/v1/subscriptions/${subscriptionId}/first-invoice`, undefined, { key });

const seats = { planKey: 'p1', planId: 'plan_seats_enterprise', chargeId: 'chg_seats', quantity: '120' };
const onboarding = { planKey: 'p1', planId: 'plan_seats_enterprise', chargeId: 'chg_onboarding', quantity: '1' };
const support = { planKey: 'p2', planId: 'plan_support_premium', chargeId: 'chg_support', quantity: '1' };
const storage = { planKey: 'p3', planId: 'plan_storage', chargeId: 'chg_storage', quantity: '0' };
const capacity = { planKey: 'p4', planId: 'plan_capacity', chargeId: 'chg_capacity', quantity: '60' };
const byUsage = { planKey: 'p5', planId: 'plan_support_percent', chargeId: 'chg_support_percent', quantity: '0' };

describe('the first invoice', () => {
  test('charges a month of seats by volume and onboarding once', async () => {
    const id = await subscribe({ startDate: '2027-02-01' });
    const { status, body } = await firstInvoice(id, 'plain');
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.stringMatching(/^inv_/),
      number: 'INV-00001',
      subscriptionId: id,
      date: '2027-02-01',
      currency: 'USD',
      status: 'posted',
      total: '12020',
      lines: [
        { planKey: 'p1', chargeId: 'chg_seats', serviceStart: '2027-02-01', serviceEnd: '2027-03-01', amount: '2520' },
        {
          planKey: 'p1',
          chargeId: 'chg_onboarding',
          serviceStart: '2027-02-01',
          serviceEnd: '2027-02-02',
          amount: '9500'
        }
      ]
    });
  });

  test('charges 20 of 28 days up to the bill day, less the discount', async () => {
    const lines = [{ ...seats, discount: { kind: 'percent', value: '12.5' } }, onboarding];
    const id = await subscribe({ startDate: '2027-02-09', billDay: 1, lines });
    const { body } = await firstInvoice(id, 'prorated');
    // 120 × 21 − 12.5 % = 2,205 a month; 20 of its 28 days are left: 1,575
    expect(body.lines[0]).toEqual({
      planKey: 'p1',
      chargeId: 'chg_seats',
      serviceStart: '2027-02-09',
      serviceEnd: '2027-03-01',
      amount: '1575'
    });
    expect(body.total).toBe('11075');
  });

  test('in JPY has no decimals: 20 of 28 days of 125 × ¥3,100 are ¥276,786', async () => {
    // 387,500 × 20/28 = 276,785.71…
    const lines = [{ ...seats, quantity: '125' }, onboarding];
    const id = await subscribe({ startDate: '2027-02-09', billDay: 1, currency: 'JPY', lines });
    const { body } = await firstInvoice(id, 'yen');
    expect(body.lines.map(({ amount }) => amount)).toEqual(['276786', '1400000']);
    expect([body.total, body.currency]).toEqual(['1676786', 'JPY']);
  });

  test('bills support by the quarter and capacity by the year, both ahead, and no usage', async () => {
    // capacity: 50 × 230 + 10 × 215
    const id = await subscribe({ startDate: '2027-02-01', lines: [support, storage, capacity, byUsage] });
    const { body } = await firstInvoice(id, 'periods');
    expect(body.lines).toEqual([
      { planKey: 'p2', chargeId: 'chg_support', serviceStart: '2027-02-01', serviceEnd: '2027-05-01', amount: '300' },
      { planKey: 'p4', chargeId: 'chg_capacity', serviceStart: '2027-02-01', serviceEnd: '2028-02-01', amount: '13650' }
    ]);
    expect(body.total).toBe('13950');
  });

  test('is made once: the same key replays it, another key finds it', async () => {
    const id = await subscribe({ startDate: '2027-02-01' });
    const first = await firstInvoice(id, 'once');
    const replayed = await firstInvoice(id, 'once');
    const found = await firstInvoice(id, 'another');
    expect([first.status, replayed.status, found.status]).toEqual([201, 201, 200]);
    expect([replayed.body, found.body]).toEqual([first.body, first.body]);
    const { body } = await billing.call<{ invoices: Invoice[] }>('GET', `/v1/subscriptions/${id}/invoices`);
    expect(body.invoices).toEqual([first.body]);
  });

  test('is planned while its date is ahead and is posted when the day comes', async () => {
    const id = await subscribe({ startDate: '2027-03-01' });
    expect((await firstInvoice(id, 'ahead')).body).toMatchObject({ status: 'planned', date: '2027-03-01' });
    billing.clock.day = '2027-03-01';
    await eventually(async () => {
      const { body } = await billing.call<{ invoices: Invoice[] }>('GET', `/v1/subscriptions/${id}/invoices`);
      return body.invoices[0]?.status === 'posted';
    });
    billing.clock.day = '2027-02-10';
  });

  test('does not exist when everything is billed on use', async () => {
    const id = await subscribe({ startDate: '2027-02-01', lines: [storage] });
    const { status, body } = await billing.call('POST', `/v1/subscriptions/${id}/first-invoice`, undefined, {
      key: 'usage-only'
    });
    expect([status, body.error.code]).toEqual([422, 'nothing_to_invoice']);
  });

  test('of an unknown subscription is answered 404', async () => {
    const { status } = await billing.call('POST', '/v1/subscriptions/sub_none/first-invoice', undefined, {
      key: 'nobody'
    });
    expect(status).toBe(404);
  });
});
