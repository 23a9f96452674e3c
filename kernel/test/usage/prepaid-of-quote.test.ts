import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { evaluateQuote, type Charge, type Quote } from '../../src/index.ts';
import { chargeSchema } from '../../src/schemas.ts';
import { prepaidOfQuote, prepaidTermsSchema, type QuotedPrepaid } from '../../src/usage/index.ts';
import { catalog, charge, euros, plan } from '../fixtures/catalog.ts';
import { done, ofKind, runPrepaid, use } from '../fixtures/prepaid-steps.ts';

const MONTH = { unit: 'month', count: 1 } as const;
const QUARTER = { unit: 'quarter', count: 1 } as const;

/** 100 points a quarter for each pack, paid by the month. */
const packs: Charge = charge({
  id: 'packs',
  name: 'Packs of points',
  ...euros({ amount: '20' }),
  prepaid: {
    function: 'fund',
    uom: 'point',
    quantity: '100',
    validity: QUARTER,
    rollover: { maxPeriods: 1, order: 'first' },
    credit: 'consumption_based'
  }
});
/** Money to use, as much as is paid. */
const money: Charge = charge({
  id: 'money',
  name: 'Credit',
  type: 'one_time',
  model: 'flat',
  ...euros({ amount: '500' }),
  prepaid: { function: 'fund', priority: 1 }
});
const calls: Charge = charge({
  id: 'calls',
  name: 'Calls',
  type: 'usage',
  model: 'per_unit',
  timing: 'in_arrears',
  period: MONTH,
  ...euros({ amount: '0.3' }),
  prepaid: { function: 'drawdown', rates: [{ uom: 'point', rate: '2' }, {}] }
});

const book = catalog([plan({ id: 'pool', charges: [packs, money, calls] })]);
const quote: Quote = {
  currency: 'EUR',
  startDate: '2027-01-01',
  termMonths: 12,
  plans: [
    {
      key: 'p',
      ratePlanId: 'pool',
      charges: [
        { chargeId: 'packs', quantity: '2' },
        { chargeId: 'money', quantity: '1' },
        { chargeId: 'calls', quantity: '0', discount: { kind: 'percent', value: '10' } }
      ]
    }
  ]
};
const given = (of: Quote, from = book) => prepaidOfQuote(from, of, evaluateQuote(from, of));
function quoted(of: Quote, from = book): QuotedPrepaid {
  const found = given(of, from);
  if (!found?.ok) throw new Error(found?.message ?? 'nothing is prepaid');
  return found;
}
const changed = (at: number, over: object): Quote => {
  const plans = quote.plans.map((entry) => ({
    ...entry,
    charges: entry.charges.map((one, position) => (position === at ? { ...one, ...over } : one))
  }));
  return { ...quote, plans };
};

describe('what a quote with prepaid charges sells', () => {
  test('its grants, each with all that is billed for its period', () => {
    const points = { planKey: 'p', chargeId: 'packs', quantity: '200', price: '120' };
    expect(quoted(quote).grants).toEqual([
      { ...points, on: '2027-01-01', validTo: '2027-04-01' },
      { ...points, on: '2027-04-01', validTo: '2027-07-01' },
      { ...points, on: '2027-07-01', validTo: '2027-10-01' },
      { ...points, on: '2027-10-01', validTo: '2028-01-01' },
      { planKey: 'p', chargeId: 'money', on: '2027-01-01', validTo: '2028-01-01', quantity: '500', price: '500' }
    ]);
  });

  test('its terms, which pass their schema', () => {
    const { terms } = quoted(quote);
    expect(prepaidTermsSchema(z).parse(terms)).toEqual(terms);
    expect(terms).toEqual({
      currency: 'EUR',
      start: '2027-01-01',
      end: '2028-01-01',
      commitments: [
        {
          id: 'p/packs',
          kind: 'units',
          start: '2027-01-01',
          end: '2028-01-01',
          validity: QUARTER,
          grant: { quantity: '200', price: '120' },
          rollover: { maxPeriods: 1, order: 'first' },
          credit: 'consumption_based'
        },
        {
          id: 'p/money',
          kind: 'currency',
          start: '2027-01-01',
          end: '2028-01-01',
          grant: { quantity: '500', price: '500' },
          priority: 1
        }
      ],
      drawdowns: [
        {
          chargeId: 'p/calls',
          rates: [
            { commitmentId: 'p/packs', rate: '2' },
            { commitmentId: 'p/money', rate: '0.27' }
          ],
          period: MONTH,
          overage: { model: 'per_unit', discountPercent: '10', price: { currency: 'EUR', amount: '0.3' } }
        }
      ]
    });
  });

  test('use runs through them: points first, then money at the discounted price, then overage', () => {
    // 100 calls take all points, 1851.85 more all the money, and 48.15 are overage at 0.27
    const step = runPrepaid(quoted(quote).terms, [use('u', '2027-01-05', '2000', 'p/calls')], '2027-02-01');
    expect(ofKind(step, 'drawn')).toMatchObject([{ draws: [{ quantity: '200' }, { quantity: '500' }], lacking: '13' }]);
    expect(ofKind(step, 'overage')).toMatchObject([{ quantity: '48.148148148148', amount: '13' }]);
  });

  test('a ramp changes the grant, and a discount what it costs', () => {
    const ramped: Quote = {
      ...changed(0, {
        quantity: '2',
        ramp: [{ interval: 'later', quantity: '3', discount: { kind: 'percent', value: '50' } }]
      }),
      intervals: [
        { key: 'first', startDate: '2027-01-01', endDate: '2027-07-01' },
        { key: 'later', startDate: '2027-07-01', endDate: '2028-01-01' }
      ]
    };
    const { terms, grants } = quoted(ramped);
    expect(grants.slice(0, 4).map(({ quantity, price }) => [quantity, price])).toEqual([
      ['200', '120'],
      ['200', '120'],
      ['300', '90'],
      ['300', '90']
    ]);
    expect(terms.commitments[0]?.changes).toEqual([{ from: '2027-07-01', quantity: '300', price: '90' }]);
    const granted = ofKind(runPrepaid(terms, [], '2027-12-31'), 'granted');
    expect(granted.map((entry) => entry.kind === 'granted' && entry.quantity)).toEqual([
      '200',
      '500',
      '200',
      '300',
      '300'
    ]);
  });

  test('a discount that ends changes only what a grant costs', () => {
    const half = { discount: { kind: 'percent', value: '50', until: '2027-07-01' } };
    expect(quoted(changed(0, half)).terms.commitments[0]).toMatchObject({
      grant: { quantity: '200', price: '60' },
      changes: [{ from: '2027-07-01', quantity: '200', price: '120' }]
    });
  });

  test('a charge that is there twice grants once, and what draws on another unit draws on nothing', () => {
    const [one] = quote.plans;
    if (one === undefined) throw new Error('no plan');
    const twice = { ...quote, plans: [{ ...one, charges: [...one.charges, { chargeId: 'packs', quantity: '9' }] }] };
    expect(quoted(twice).grants[0]).toMatchObject({ quantity: '200' });
    const hours = { ...calls, prepaid: { function: 'drawdown' as const, rates: [{ uom: 'hour', rate: '1' }] } };
    expect(quoted(quote, catalog([plan({ id: 'pool', charges: [packs, money, hours] })])).terms.drawdowns).toEqual([]);
  });

  test('a one-time charge grants once, for its validity', () => {
    const short = catalog([
      plan({ id: 'pool', charges: [packs, { ...money, prepaid: { function: 'fund', validity: QUARTER } }, calls] })
    ]);
    expect(quoted(quote, short).grants.at(-1)).toMatchObject({
      on: '2027-01-01',
      validTo: '2027-04-01',
      quantity: '500'
    });
    const step = runPrepaid(quoted(quote, short).terms, [], '2027-04-01');
    expect(step.balances).toContainEqual({ commitmentId: 'p/money', quantity: '0' });
  });

  test('a flat fee buys its units once, whatever its quantity', () => {
    const flat = catalog([plan({ id: 'pool', charges: [{ ...packs, model: 'flat' }, money, calls] })]);
    expect(quoted(quote, flat).grants[0]).toMatchObject({ quantity: '100', price: '60' });
  });

  test('funds without use, and use without funds', () => {
    const [one] = quote.plans;
    if (one === undefined) throw new Error('no plan');
    const only = (...ids: string[]): Quote => ({
      ...quote,
      plans: [{ ...one, charges: one.charges.filter(({ chargeId }) => ids.includes(chargeId)) }]
    });
    expect(quoted(only('packs')).terms.drawdowns).toEqual([]);
    expect(given(only('calls'))).toBeUndefined();
  });

  test.each<[string, Quote]>([
    ['drawdown_changes', changed(2, { discount: { kind: 'percent', value: '10', until: '2027-06-01' } })],
    [
      'drawdown_changes',
      {
        ...changed(2, { ramp: [{ interval: 'later', discount: { kind: 'percent', value: '20' } }] }),
        intervals: [
          { key: 'first', startDate: '2027-01-01', endDate: '2027-07-01' },
          { key: 'later', startDate: '2027-07-01', endDate: '2028-01-01' }
        ]
      }
    ],
    ['price_missing', { ...quote, currency: 'USD' }],
    ['bad_period', { ...quote, termMonths: 0 }]
  ])('refused: %s', (code, of) => {
    expect(given(of)).toMatchObject({ ok: false, code });
  });

  test('refused: money that no unit price draws', () => {
    const tiered = { ...calls, model: 'tiered' as const, ...euros({ tiers: [{ from: '0', unitPrice: '1' }] }) };
    expect(given(quote, catalog([plan({ id: 'pool', charges: [packs, money, tiered] })]))).toMatchObject({
      code: 'rate_missing'
    });
  });

  test('the charges pass the schema of the catalog', () => {
    for (const one of [packs, money, calls]) expect(chargeSchema(z).parse(one)).toEqual(one);
    expect(done(runPrepaid(quoted(quote).terms, [], '2027-01-02')).ok).toBe(true);
  });
});
