import { describe, expect, test } from '@jest/globals';
import { priceQuote, type Charge, type Discount, type PricedLine, type Quote, type Tier } from '../src/index.ts';
import { catalog, charge, euros, plan } from './fixtures/catalog.ts';

const tiers: Tier[] = [
  { from: '0', to: '10', unitPrice: '5' },
  { from: '10', unitPrice: '4', flatFee: '20' }
];

function line(over: Partial<Charge>, quantity: string, discount?: Discount, header: Partial<Quote> = {}): PricedLine {
  const sold = plan({ charges: [charge(over)] });
  const charges = [{ chargeId: 'chg_seats', quantity, discount }];
  const plans = [{ key: 'p1', ratePlanId: sold.id, charges }];
  const quote: Quote = { currency: 'EUR', startDate: '2027-01-01', termMonths: 12, plans, ...header };
  const [only] = priceQuote(catalog([sold]), quote).lines;
  if (only === undefined) throw new Error('the line was not priced');
  return only;
}

type Row = [string, string, Partial<Charge>, string, (Discount | undefined)?, Partial<Quote>?];

describe('the arithmetic of a line reads', () => {
  const quarter = { unit: 'quarter', count: 1 } as const;
  const rows: Row[] = [
    ['400 × 22.00 × 12 months', '105600', {}, '400'],
    ['(400 × 22.00 − 10 %) × 12 months', '95040', {}, '400', { kind: 'percent', value: '10' }],
    ['(400 × 22.00 − 800.00) × 12 months', '96000', {}, '400', { kind: 'amount', value: '800' }],
    ['300.00 × 4 quarters', '1200', { model: 'flat', period: quarter, ...euros({ amount: '300' }) }, '1'],
    ['300.00 × 1 year', '300', { model: 'flat', period: { unit: 'year', count: 1 }, ...euros({ amount: '300' }) }, '1'],
    [
      '300.00 × 6 periods of 2 months',
      '1800',
      { model: 'flat', period: { unit: 'month', count: 2 }, ...euros({ amount: '300' }) },
      '1'
    ],
    ['(10 × 5.00 + 15 × 4.00 + 20.00) × 12 months', '1560', { model: 'tiered', ...euros({ tiers }) }, '25'],
    ['(25 × 4.00 + 20.00) × 12 months', '1440', { model: 'volume', ...euros({ tiers }) }, '25'],
    ['10 × 5.00 × 12 months', '600', { model: 'volume', ...euros({ tiers }) }, '10'],
    ['0 × 12 months', '0', { model: 'volume', ...euros({ tiers }) }, '0'],
    ['1000 × 0.0234 × 12 months', '280.8', { ...euros({ amount: '0.0234' }) }, '1000'],
    ['9500.00 once', '9500', { type: 'one_time', model: 'flat', ...euros({ amount: '9500' }) }, '1'],
    [
      '3 × 9500.00 − 5 % once',
      '27075',
      { type: 'one_time', ...euros({ amount: '9500' }) },
      '3',
      { kind: 'percent', value: '5' }
    ],
    [
      '400 × 22.00 × (1 + 182/366) years',
      '13175.96',
      { period: { unit: 'year', count: 1 } },
      '400',
      undefined,
      { termMonths: 18 }
    ],
    ['400 × 22.00 × 31/365 year', '747.4', { period: { unit: 'year', count: 1 } }, '400', undefined, { termMonths: 1 }]
  ];
  test.each(rows)('%s = %s', (...[arithmetic, contractValue, over, quantity, discount, header]: Row) => {
    expect(line(over, quantity, discount, header)).toMatchObject({ arithmetic, contractValue });
  });
});

describe('a discount', () => {
  test('in percent lowers the price and the unit price', () => {
    expect(line({}, '400', { kind: 'percent', value: '12.5' })).toMatchObject({
      listPrice: '8800',
      unitListPrice: '22',
      discountPercent: '12.5',
      netPrice: '7700',
      unitNetPrice: '19.25',
      perYear: '92400'
    });
  });

  test('in an amount is taken off one period, and shows as the percent it comes to', () => {
    const priced = line({}, '3', { kind: 'amount', value: '1' });
    expect(priced).toMatchObject({ listPrice: '66', netPrice: '65', discountPercent: '1.52', perYear: '780' });
    expect(priced).not.toHaveProperty('unitNetPrice');
  });

  test('of the whole price leaves nothing to pay', () => {
    expect(line({}, '3', { kind: 'amount', value: '66' })).toMatchObject({
      netPrice: '0',
      discountPercent: '100',
      contractValue: '0'
    });
  });

  test('on a price of nothing takes nothing', () => {
    expect(line({}, '0', { kind: 'percent', value: '10' })).toMatchObject({ netPrice: '0', contractValue: '0' });
  });
});

test('prices stay exact until the item is rounded', () => {
  expect(line({ ...euros({ amount: '0.333333' }) }, '0.333333')).toMatchObject({
    netPrice: '0.111110888889',
    perYear: '1.33',
    contractValue: '1.32'
  });
});

test('totals add up over periods of different length, from exact monthly prices', () => {
  const sold = plan({
    charges: [
      charge({ id: 'yearly', model: 'flat', period: { unit: 'year', count: 1 }, ...euros({ amount: '100' }) }),
      charge({ id: 'quarterly', model: 'flat', period: { unit: 'quarter', count: 1 }, ...euros({ amount: '100' }) }),
      charge({ id: 'setup', type: 'one_time', model: 'flat', ...euros({ amount: '50' }) })
    ]
  });
  const discount: Discount = { kind: 'percent', value: '10' };
  const charges = [
    { chargeId: 'yearly', quantity: '1' },
    { chargeId: 'quarterly', quantity: '1', discount },
    { chargeId: 'setup', quantity: '1' }
  ];
  const plans = [{ key: 'p1', ratePlanId: sold.id, charges }];
  const { totals } = priceQuote(catalog([sold]), { currency: 'EUR', startDate: '2027-01-01', termMonths: 24, plans });
  expect(totals).toEqual({
    mrr: '38.33',
    arr: '460',
    acv: '460',
    tcv: '970',
    oneTime: '50',
    recurring: '920',
    averageDiscountPercent: '7.62'
  });
});
