import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Order, SubscriptionDetail } from '../src/orders/schema.ts';
import { billingForTest, newAccount, seatsOrder, type Billing } from './billing.ts';

let billing: Billing;
let accountId: string;
beforeAll(async () => {
  billing = await billingForTest({ today: '2027-01-14' });
  accountId = await newAccount(billing.url());
});
afterAll(() => billing.close());

describe('an order', () => {
  test('starts a subscription that is pending until its first day and ends after the term', async () => {
    const { status, body } = await billing.call<Order>('POST', '/v1/orders', seatsOrder(accountId), { key: 'order-1' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ number: 'O-00001', externalKey: 'quote-1', catalogVersion: 1 });
    expect(body.id).toMatch(/^ord_/);
    expect(body.subscription).toEqual({
      id: expect.stringMatching(/^sub_/),
      number: 'S-00001',
      status: 'pending',
      startDate: '2027-02-01',
      endDate: '2028-02-01',
      currency: 'USD'
    });
  });

  test('gives a subscription that can be read with its lines, active from its first day on', async () => {
    const discounted = { kind: 'percent', value: '12.5' };
    const [seats, onboarding] = seatsOrder(accountId).lines;
    const order = seatsOrder(accountId, {
      externalKey: 'readable',
      startDate: '2027-01-14',
      billDay: 1,
      lines: [{ ...seats, discount: discounted }, onboarding]
    });
    const placed = await billing.call<Order>('POST', '/v1/orders', order, { key: 'readable' });
    const { body } = await billing.call<SubscriptionDetail>('GET', `/v1/subscriptions/${placed.body.subscription.id}`);
    expect(body).toMatchObject({
      status: 'active',
      startDate: '2027-01-14',
      endDate: '2028-01-14',
      termMonths: 12,
      billDay: 1,
      accountId
    });
    expect(body.lines).toEqual([
      {
        planKey: 'p1',
        planId: 'plan_seats_enterprise',
        chargeId: 'chg_seats',
        quantity: '120',
        discount: { kind: 'percent', value: '12.5' }
      },
      { planKey: 'p1', planId: 'plan_seats_enterprise', chargeId: 'chg_onboarding', quantity: '1' }
    ]);
  });

  test('that starts on the 31st ends on the last day of a shorter month', async () => {
    const team = [{ planKey: 'p1', planId: 'plan_seats_team', chargeId: 'chg_team_seats', quantity: '5' }];
    const order = seatsOrder(accountId, { externalKey: 'short', startDate: '2027-01-31', termMonths: 1, lines: team });
    const { body } = await billing.call<Order>('POST', '/v1/orders', order, { key: 'short' });
    expect(body.subscription.endDate).toBe('2027-02-28');
  });

  test.each([
    ['a ramp', { intervals: [{ key: 'y1', startDate: '2027-02-01', endDate: '2028-02-01' }] }, {}, 'intervals', 'body'],
    ['a discount on the whole order', { discounts: [{ kind: 'percent', value: '5' }] }, {}, 'discounts', 'body'],
    ['a price of its own', {}, { price: { amount: '18' } }, 'price', 'lines.0'],
    [
      'a discount that ends',
      {},
      { discount: { kind: 'percent', value: '5', until: '2027-08-01' } },
      'until',
      'lines.0.discount'
    ]
  ])('with terms it does not know, as %s, is refused', async (what, header, line, name, path) => {
    const order = seatsOrder(accountId, { externalKey: what });
    const lines = order.lines.map((each, at) => (at === 0 ? { ...each, ...line } : each));
    const { status, body } = await billing.call('POST', '/v1/orders', { ...order, ...header, lines }, { key: what });
    expect(status).toBe(422);
    expect(body).toMatchObject({
      error: { code: 'invalid_request', details: { issues: [{ path, message: `Unrecognized key: "${name}"` }] } }
    });
  });

  test('with an external key that another order has is refused', async () => {
    await billing.call('POST', '/v1/orders', seatsOrder(accountId, { externalKey: 'taken' }), { key: 'taken-1' });
    const other = seatsOrder(accountId, { externalKey: 'taken', termMonths: 36 });
    const { status, body } = await billing.call('POST', '/v1/orders', other, { key: 'taken-2' });
    expect([status, body.error.code]).toEqual([422, 'external_key_taken']);
  });
});

const seats = { planKey: 'p1', planId: 'plan_seats_enterprise', chargeId: 'chg_seats', quantity: '120' };
const onboarding = { planKey: 'p1', planId: 'plan_seats_enterprise', chargeId: 'chg_onboarding', quantity: '1' };
const team = { planKey: 'p2', planId: 'plan_seats_team', chargeId: 'chg_team_seats', quantity: '5' };
const api = [
  { planKey: 'p1', planId: 'plan_api', chargeId: 'chg_api_http', quantity: '0' },
  { planKey: 'p1', planId: 'plan_api', chargeId: 'chg_api_rest', quantity: '0' }
];

describe('an order that cannot be billed is refused', () => {
  test.each([
    [
      'for an unknown account',
      { accountId: 'acc_nobody' },
      'account_unknown',
      'accountId',
      'There is no account acc_nobody.'
    ],
    [
      'for an unknown catalog version',
      { catalogVersion: 9 },
      'catalog_version_unknown',
      'catalogVersion',
      'Catalog version 9 was never published.'
    ],
    [
      'for an unknown plan',
      { lines: [{ ...team, planId: 'plan_gold' }] },
      'plan_unknown',
      'lines.0.planId',
      'This catalog version has no plan plan_gold.'
    ],
    [
      'for a plan that is no longer sold',
      { lines: [{ planKey: 'p1', planId: 'plan_seats_legacy', chargeId: 'chg_legacy_seats', quantity: '5' }] },
      'plan_not_on_sale',
      'lines.0.planId',
      'Workspace Classic is no longer sold since 2026-06-30.'
    ],
    [
      'in a currency the plan is not sold in',
      { currency: 'JPY', lines: api },
      'currency_not_sold',
      'lines.0.planId',
      'API Gateway is not sold in JPY, only in USD, EUR.'
    ],
    [
      'for a charge the plan does not have',
      { lines: [seats, onboarding, { ...seats, chargeId: 'chg_gold' }] },
      'charge_unknown',
      'lines.2.chargeId',
      'Workspace Enterprise has no charge chg_gold.'
    ],
    [
      'when a charge of the plan is left out',
      { lines: [seats] },
      'charge_missing',
      'lines.0',
      'Workspace Enterprise also has the charge Onboarding.'
    ],
    [
      'when a charge is named twice',
      { lines: [seats, onboarding, seats] },
      'charge_repeated',
      'lines.2.chargeId',
      'The charge chg_seats is named twice.'
    ],
    [
      'when a plan key stands for two plans',
      { lines: [seats, onboarding, { ...api[0], planKey: 'p1' }, { ...api[1], planKey: 'p1' }] },
      'plan_key_mixed',
      'lines.2.planKey',
      'The key p1 stands for two plans.'
    ],
    [
      'below the least quantity',
      { lines: [{ ...seats, quantity: '9' }, onboarding] },
      'quantity_out_of_range',
      'lines.0.quantity',
      'The quantity of Seats must be 10 to 10000, not 9.'
    ],
    [
      'between two steps of the quantity',
      { lines: [{ ...seats, quantity: '10.5' }, onboarding] },
      'quantity_not_in_step',
      'lines.0.quantity',
      'Seats is sold in steps of 1 from 10 on; 10.5 is between two.'
    ],
    [
      'with a discount above the limit',
      { lines: [{ ...seats, discount: { kind: 'percent', value: '30.01' } }, onboarding] },
      'discount_above_limit',
      'lines.0.discount.value',
      'A discount of 30.01 % on Seats is above the limit of 30 %.'
    ],
    [
      'with an amount off that is more than the limit allows (30 % of 120 × 21)',
      { lines: [{ ...seats, discount: { kind: 'amount', value: '756.01' } }, onboarding] },
      'discount_above_limit',
      'lines.0.discount.value',
      'A discount of 756.01 on Seats is above the limit of 30 %.'
    ],
    [
      'for a term the plan is not sold for',
      { termMonths: 18 },
      'term_not_allowed',
      'termMonths',
      'Workspace Enterprise is sold for 12, 24, 36 months, not for 18 (p1).'
    ],
    [
      'with plans that exclude each other',
      { lines: [seats, onboarding, team] },
      'excluded_plan_present',
      'lines.0.planId',
      'Workspace Enterprise cannot be bought together with Workspace Team.'
    ]
  ])('%s', async (_, changes, code, path, message) => {
    const { status, body } = await billing.call(
      'POST',
      '/v1/orders',
      seatsOrder(accountId, { externalKey: 'bad', ...changes }),
      { key: 'bad' }
    );
    expect([status, body.error.code, body.error.message]).toEqual([422, code, message]);
    expect(body.error.details?.problems?.[0]).toEqual({ code, path, message });
  });

  test('with every problem in one answer', async () => {
    const lines = [{ ...seats, quantity: '9', discount: { kind: 'percent', value: '31' } }, onboarding];
    const order = seatsOrder('acc_nobody', { externalKey: 'worst', termMonths: 18, lines });
    const { body } = await billing.call('POST', '/v1/orders', order, { key: 'worst' });
    expect(body.error.details?.problems?.map(({ code }) => code)).toEqual([
      'account_unknown',
      'term_not_allowed',
      'quantity_out_of_range',
      'discount_above_limit'
    ]);
  });

  test('and an amount off exactly at the limit is not', async () => {
    const lines = [{ ...seats, discount: { kind: 'amount', value: '756' } }, onboarding];
    const { status } = await billing.call('POST', '/v1/orders', seatsOrder(accountId, { externalKey: 'edge', lines }), {
      key: 'edge'
    });
    expect(status).toBe(201);
  });
});

describe('a request that is not well formed', () => {
  test('is refused with the path of each wrong field', async () => {
    const order = {
      ...seatsOrder(accountId),
      termMonths: 'twelve',
      startDate: '2027-02-30',
      lines: [{ ...seats, quantity: 120 }]
    };
    const { status, body } = await billing.call('POST', '/v1/orders', order, { key: 'malformed' });
    expect([status, body.error.code]).toEqual([422, 'invalid_request']);
    expect(body.error.details?.issues?.map(({ path }) => path)).toEqual([
      'startDate',
      'termMonths',
      'lines.0.quantity'
    ]);
  });

  test('is refused when it holds a field nobody knows', async () => {
    const { body } = await billing.call('POST', '/v1/orders', seatsOrder(accountId, { colour: 'red' }), {
      key: 'colour'
    });
    expect(body.error.message).toBe('body: Unrecognized key: "colour"');
  });

  test('is refused when a text holds a character or a day that cannot be stored', async () => {
    const nul = { externalKey: 'nul\u0000', name: 'Acme', currency: 'EUR' };
    expect((await billing.call('POST', '/v1/accounts', nul)).status).toBe(422);
    const early = await billing.call(
      'POST',
      '/v1/orders',
      seatsOrder(accountId, { externalKey: 'ancient', startDate: '0000-01-01' }),
      {
        key: 'early'
      }
    );
    expect([early.status, early.body.error.code]).toEqual([422, 'plan_not_on_sale']);
  });

  test('is answered 400 when it is no JSON', async () => {
    const { status, body } = await billing.call('POST', '/v1/orders', '{"externalKey":', { key: 'torn' });
    expect([status, body.error.code]).toEqual([400, 'malformed_json']);
  });

  test('is answered 404 for a path or a thing that does not exist', async () => {
    expect((await billing.call('GET', '/v1/nothing')).body.error.message).toBe('There is nothing at GET /v1/nothing.');
    expect((await billing.call('GET', '/v1/subscriptions/sub_none')).body.error).toEqual({
      code: 'not_found',
      message: 'There is no subscription sub_none.'
    });
  });
});
