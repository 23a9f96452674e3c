import { describe, expect, test } from '@jest/globals';
import { evaluateQuote, type Charge } from '../src/index.ts';
import { Exact } from '../src/pricing/exact.ts';
import { priceCharge } from '../src/pricing/price-charge.ts';
import { CAPABILITIES, catalog, charge, euros, plan } from './fixtures/catalog.ts';

const amountOf = (sold: Charge, quantity: string): string | undefined => {
  const [price] = sold.prices;
  return price && priceCharge(sold, price, new Exact(quantity))?.amount.toString();
};
const evaluate = (over: Partial<Charge>, quantity: string) => {
  const sold = catalog([plan({ charges: [charge(over)] })], {
    models: [...CAPABILITIES.models, 'overage', 'package'],
    priceTerms: ['included_units']
  });
  const entry = { chargeId: 'chg_seats', quantity };
  return evaluateQuote(sold, {
    currency: 'EUR',
    startDate: '2027-02-01',
    termMonths: 12,
    plans: [{ key: 'p1', ratePlanId: 'plan_seats', charges: [entry] }]
  });
};

describe('included units come off the quantity before the model prices it', () => {
  const tiers = [
    { from: '0', to: '10', unitPrice: '5' },
    { from: '10', to: '100', unitPrice: '4' }
  ];
  test.each<[string, Partial<Charge>, string, string | undefined]>([
    ['overage below', { model: 'overage', includedUnits: '100' }, '99', '0'],
    ['overage on the boundary', { model: 'overage', includedUnits: '100' }, '100', '0'],
    ['overage beyond', { model: 'overage', includedUnits: '100' }, '100.5', '11'],
    ['overage at 0', { model: 'overage', includedUnits: '100' }, '0', '0'],
    ['per unit beyond', { includedUnits: '2' }, '10', '176'],
    [
      'packages after the free units',
      { model: 'package', includedUnits: '10', ...euros({ amount: '100', packageSize: '10' }) },
      '121',
      '1200'
    ],
    [
      'packages on the free units',
      { model: 'package', includedUnits: '10', ...euros({ amount: '100', packageSize: '10' }) },
      '10',
      '0'
    ],
    ['tiers shifted by them', { model: 'tiered', includedUnits: '5', ...euros({ tiers }) }, '20', '70'],
    ['volume shifted by them', { model: 'volume', includedUnits: '5', ...euros({ tiers }) }, '15', '50'],
    ['to the end of shifted tiers', { model: 'volume', includedUnits: '5', ...euros({ tiers }) }, '105', '400'],
    ['beyond it', { model: 'volume', includedUnits: '5', ...euros({ tiers }) }, '105.1', undefined],
    ['not when they are less than nothing', { includedUnits: '-1' }, '1', undefined]
  ])('%s', (_case, over, quantity, expected) => {
    expect(amountOf(charge(over), quantity)).toBe(expected);
  });
});

test('a line with included units has no unit price, because none holds for all its units', () => {
  const [line] = evaluate({ includedUnits: '2' }, '10').priced.lines;
  expect(line).toMatchObject({ listPrice: '176', contractValue: '2112', arithmetic: '8 × 22.00 × 12 months' });
  expect(line?.unitListPrice).toBeUndefined();
});

test('a closed last tier ends after the included units', () => {
  const over = { model: 'tiered', includedUnits: '5', ...euros({ tiers: [{ from: '0', to: '10', unitPrice: '5' }] }) };
  expect(evaluate(over as Partial<Charge>, '15').verdict).toBe('billable');
  expect(evaluate(over as Partial<Charge>, '16').violations).toMatchObject([
    {
      code: 'quantity_beyond_tiers',
      message: 'The quantity of Seats is 16; it has no price beyond 15, where its last tier ends.',
      remedy: { change: { quantity: '15' } }
    }
  ]);
});
