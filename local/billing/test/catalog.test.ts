import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Catalog } from '../src/catalog/schema.ts';
import { billingForTest, type Billing } from './billing.ts';

let billing: Billing;
beforeAll(async () => {
  billing = await billingForTest();
});
afterAll(() => billing.close());

describe('the published catalog', () => {
  test('is served to a client that sends the API token', async () => {
    const { status, body } = await billing.call<Catalog>('GET', '/v1/catalog');
    expect(status).toBe(200);
    expect(body.version).toBe(1);
    expect(body.products.flatMap(({ plans }) => plans.map(({ id }) => id))).toEqual([
      'plan_seats_enterprise',
      'plan_seats_team',
      'plan_seats_legacy',
      'plan_storage',
      'plan_egress',
      'plan_api',
      'plan_support_percent',
      'plan_support_premium',
      'plan_capacity'
    ]);
  });

  test('carries a charge with its tiers as decimal strings', async () => {
    const { body } = await billing.call<Catalog>('GET', '/v1/catalog');
    expect(body.products[0]?.plans[0]?.charges[0]).toEqual({
      id: 'chg_seats',
      code: 'C-10010',
      name: 'Seats',
      kind: 'recurring',
      pricingModel: 'volume',
      unit: 'user',
      billingPeriod: 'month',
      timing: 'advance',
      quantity: { min: '10', max: '10000', step: '1', default: '50' },
      maxDiscountPercent: '30',
      approvalAbove: [{ percent: '15', role: 'deal_desk' }],
      ledger: { revenue: '4000-subscriptions', deferred: '2400-deferred-revenue' },
      prices: [
        {
          currency: 'USD',
          amount: null,
          percent: null,
          tiers: [
            { upTo: '100', unitPrice: '23', flatFee: '0' },
            { upTo: '500', unitPrice: '21', flatFee: '0' },
            { upTo: '2000', unitPrice: '19', flatFee: '0' },
            { upTo: null, unitPrice: '17', flatFee: '0' }
          ]
        },
        expect.objectContaining({ currency: 'EUR' }),
        expect.objectContaining({ currency: 'JPY' })
      ]
    });
  });

  test('is refused without the token and with a wrong one', async () => {
    for (const token of [null, 'wrong-token-0123456789']) {
      const { status, body } = await billing.call('GET', '/v1/catalog', undefined, { token });
      expect([status, body.error.code]).toEqual([401, 'unauthorized']);
    }
  });

  test('answers 404 for a version that was never published', async () => {
    const { status, body } = await billing.call('GET', '/v1/catalog/versions/7');
    expect([status, body.error.message]).toEqual([404, 'Catalog version 7 was never published.']);
  });
});

test('declares what the engine can bill', async () => {
  const { body } = await billing.call<{ pricingModels: string[]; currencies: string[]; proration: object }>(
    'GET',
    '/v1/capabilities'
  );
  expect(body.pricingModels).toEqual(['flat', 'per_unit', 'graduated', 'volume', 'percentage']);
  expect(body.currencies).toEqual(['USD', 'EUR', 'JPY']);
  expect(body.proration).toEqual({
    mode: 'prorate',
    dayCount: 'actual',
    unit: 'by_day',
    reference: 'aligned',
    firstBoundary: 'next_bill_day',
    changeGrid: 'keep',
    creditBasis: 'price',
    discountItems: 'netted'
  });
});

test('says that it is up without a token', async () => {
  expect((await billing.call('GET', '/healthz', undefined, { token: null })).status).toBe(200);
});

test('keeps its catalog and does not seed again after a restart', async () => {
  await billing.restart();
  const { body } = await billing.call<{ versions: object[] }>('GET', '/v1/catalog/versions');
  expect(body.versions).toEqual([
    {
      version: 1,
      publishedAt: '2026-01-01T00:00:00.000Z',
      publishedBy: 'Northwind Cloud',
      effectiveFrom: '2026-01-01',
      status: 'current'
    }
  ]);
});
