import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Draft } from '../src/catalog/draft/schema.ts';
import type { Catalog, Price, Tier } from '../src/catalog/schema.ts';
import { billingForTest, newAccount, seatsOrder, type Billing } from './billing.ts';

let billing: Billing;
beforeEach(async () => {
  billing = await billingForTest({ today: '2027-01-14' });
});
afterEach(() => billing.close());

const setPrice = (chargeId: string, currency: string, edit: object) =>
  billing.call<Draft>('PATCH', `/v1/catalog/draft/charges/${chargeId}/prices/${currency}`, edit);
const publish = (effectiveFrom?: string) =>
  billing.call<{ version: number; effectiveFrom: string }>(
    'POST',
    '/v1/catalog/draft/publish',
    effectiveFrom === undefined ? {} : { effectiveFrom }
  );

async function teamPrice(path = '/v1/catalog'): Promise<Price | undefined> {
  const { body } = await billing.call<Catalog>('GET', path);
  return body.products[0]?.plans[1]?.charges[0]?.prices[0];
}
const tier = (upTo: string | null, unitPrice: string): Tier => ({ upTo, unitPrice, flatFee: '0' });

describe('a draft', () => {
  test('without an edit is the published catalog and no change', async () => {
    const { body } = await billing.call<Draft>('GET', '/v1/catalog/draft');
    expect(body).toMatchObject({ baseVersion: 1, draftVersion: null, startedBy: null, changes: [] });
    expect(body.products).toHaveLength(6);
  });

  test('shows an edited price as old and new, while the catalog stays as it was', async () => {
    const { status, body } = await setPrice('chg_team_seats', 'USD', { amount: '4.50' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      baseVersion: 1,
      draftVersion: 2,
      startedBy: 'API client',
      startedAt: '2027-01-14T12:00:00.000Z'
    });
    expect(body.changes).toEqual([
      {
        planId: 'plan_seats_team',
        planName: 'Workspace Team',
        chargeId: 'chg_team_seats',
        chargeName: 'Team seats',
        currency: 'USD',
        what: 'price',
        before: '4',
        after: '4.5'
      }
    ]);
    expect((await teamPrice())?.amount).toBe('4');
  });

  test('names each tier cell that differs, and a tier that is new', async () => {
    const tiers = [tier('100', '23'), tier('400', '20'), tier('2000', '19'), tier('9000', '17'), tier(null, '16')];
    const { body } = await setPrice('chg_seats', 'USD', { tiers });
    expect(body.changes.map(({ what, before, after }) => [what, before, after])).toEqual([
      ['tier 2 upper end', '500', '400'],
      ['tier 2 unit price', '21', '20'],
      ['tier 4 upper end', 'no limit', '9000'],
      ['tier 5', null, '16 up to no limit']
    ]);
  });

  test('changes a plan: its last day of sale and its terms', async () => {
    const { body } = await billing.call<Draft>('PATCH', '/v1/catalog/draft/plans/plan_seats_enterprise', {
      availableUntil: '2028-01-01',
      allowedTermMonths: [12, 36]
    });
    expect(body.changes.map(({ what, before, after }) => [what, before, after])).toEqual([
      ['available until', null, '2028-01-01'],
      ['allowed terms', '12, 24, 36', '12, 36']
    ]);
  });

  test('is thrown away on demand', async () => {
    await setPrice('chg_team_seats', 'USD', { amount: '5' });
    expect((await billing.call('DELETE', '/v1/catalog/draft')).status).toBe(204);
    expect((await billing.call<Draft>('GET', '/v1/catalog/draft')).body.changes).toEqual([]);
    expect((await billing.call('DELETE', '/v1/catalog/draft')).body.error.code).toBe('draft_not_found');
  });

  test('takes the edits of ten people at once', async () => {
    const amounts = Array.from({ length: 10 }, (_, at) => `${at + 10}`);
    const replies = await Promise.all(amounts.map((amount) => setPrice('chg_team_seats', 'USD', { amount })));
    expect(replies.map(({ status, body }) => [status, body.draftVersion])).toEqual(amounts.map(() => [200, 2]));
  });

  test.each([
    [
      'tiers that overlap',
      'chg_seats',
      'USD',
      { tiers: [tier('100', '23'), tier('90', '21'), tier(null, '19')] },
      'Overlap: tier 2 must end above 100, not at 90.'
    ],
    [
      'a tier after an open one',
      'chg_seats',
      'USD',
      { tiers: [tier(null, '23'), tier('90', '21')] },
      'Overlap: tier 1 has no upper end, so tier 2 is never reached.'
    ],
    [
      'one amount for a charge with tiers',
      'chg_seats',
      'USD',
      { amount: '20' },
      'Seats takes "tiers" and nothing else.'
    ],
    ['decimals in yen', 'chg_team_seats', 'JPY', { amount: '600.5' }, 'Prices in JPY have no decimals: 600.5.'],
    ['a tenth of a cent', 'chg_team_seats', 'EUR', { amount: '3.755' }, 'Prices in EUR have at most 2 decimals: 3.755.']
  ])('refuses %s', async (_, chargeId, currency, edit, message) => {
    const { status, body } = await billing.call(
      'PATCH',
      `/v1/catalog/draft/charges/${chargeId}/prices/${currency}`,
      edit
    );
    expect([status, body.error.code, body.error.message]).toEqual([422, 'price_not_valid', message]);
    expect((await billing.call<Draft>('GET', '/v1/catalog/draft')).body.draftVersion).toBeNull();
  });

  test('takes rates of usage that are finer than a cent, also in yen', async () => {
    const { status } = await setPrice('chg_storage', 'JPY', { tiers: [tier(null, '3.125')] });
    expect(status).toBe(200);
  });

  test('answers 404 for a charge or a currency the catalog does not have', async () => {
    const replies = [
      await billing.call('PATCH', '/v1/catalog/draft/charges/chg_none/prices/USD', { amount: '1' }),
      await billing.call('PATCH', '/v1/catalog/draft/charges/chg_api_http/prices/JPY', { tiers: [tier(null, '1')] })
    ];
    expect(replies.map(({ status, body }) => [status, body.error.message])).toEqual([
      [404, 'The catalog has no charge chg_none.'],
      [404, 'HTTP API calls is not sold in JPY.']
    ]);
  });
});

describe('publishing', () => {
  test('makes the draft the catalog at once when no date is given', async () => {
    await setPrice('chg_team_seats', 'USD', { amount: '5' });
    const { status, body } = await publish();
    expect([status, body]).toEqual([201, { version: 2, effectiveFrom: '2027-01-14' }]);
    expect((await teamPrice())?.amount).toBe('5');
    expect((await teamPrice('/v1/catalog/versions/1'))?.amount).toBe('4');
  });

  test('with a date ahead leaves the catalog until that day', async () => {
    await setPrice('chg_team_seats', 'USD', { amount: '5' });
    await publish('2027-02-01');
    const { body } = await billing.call<{ versions: { version: number; status: string }[] }>(
      'GET',
      '/v1/catalog/versions'
    );
    expect(body.versions.map(({ version, status }) => [version, status])).toEqual([
      [2, 'scheduled'],
      [1, 'current']
    ]);
    billing.clock.day = '2027-01-31';
    expect((await teamPrice())?.amount).toBe('4');
    billing.clock.day = '2027-02-01';
    expect((await teamPrice())?.amount).toBe('5');
  });

  test('an order cannot use a version before its day', async () => {
    await setPrice('chg_team_seats', 'USD', { amount: '5' });
    await publish('2027-02-01');
    const order = seatsOrder(await newAccount(billing.url()), { catalogVersion: 2 });
    const { body } = await billing.call('POST', '/v1/orders', order, { key: 'early' });
    expect(body.error).toMatchObject({
      code: 'catalog_version_not_effective',
      message: 'Catalog version 2 takes effect on 2027-02-01.'
    });
  });

  test('refuses a date in the past, or before that of a version published earlier', async () => {
    await setPrice('chg_team_seats', 'USD', { amount: '5' });
    const past = await billing.call('POST', '/v1/catalog/draft/publish', { effectiveFrom: '2027-01-13' });
    expect([past.status, past.body.error.message]).toEqual([409, 'The effective date 2027-01-13 is in the past.']);
    await publish('2027-02-01');
    await setPrice('chg_team_seats', 'USD', { amount: '6' });
    const early = await billing.call('POST', '/v1/catalog/draft/publish', {});
    expect(early.body.error.message).toBe(
      'Version 2 takes effect on 2027-02-01; a later version cannot take effect before it.'
    );
  });

  test('refuses when there is no draft, or nothing in it differs', async () => {
    expect((await billing.call('POST', '/v1/catalog/draft/publish', {})).body.error.code).toBe('draft_not_found');
    await setPrice('chg_team_seats', 'USD', { amount: '5' });
    await setPrice('chg_team_seats', 'USD', { amount: '4.00' });
    expect((await billing.call('POST', '/v1/catalog/draft/publish', {})).body.error.code).toBe('nothing_to_publish');
  });
});
