import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { billingForTest, newAccount, seatsOrder, type Billing } from './billing.ts';

let billing: Billing;
let accountId: string;
beforeAll(async () => {
  billing = await billingForTest({ today: '2027-01-14' });
  accountId = await newAccount(billing.call);
});
afterAll(() => billing.close());

describe('an order', () => {
  test('starts a subscription that is pending until its first day and ends after the term', async () => {
    const { status, body } = await billing.call('POST', '/v1/orders', seatsOrder(accountId), { key: 'order-1' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ number: 'O-00001', externalKey: 'quote-1', catalogVersion: 1 });
    expect(body.subscription).toMatchObject({
      number: 'S-00001',
      status: 'pending',
      startDate: '2027-02-01',
      endDate: '2028-02-01',
      currency: 'USD'
    });
    expect(body.id).toMatch(/^ord_/);
    expect(body.subscription.id).toMatch(/^sub_/);
  });
});
