import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { evaluateQuote, type Charge, type Evaluation, type Tier } from '../src/index.ts';
import { catalogSchema, chargeModelSchema, evaluationSchema } from '../src/schemas.ts';
import { catalog, charge, euros, plan } from './fixtures/catalog.ts';

const overage: Tier[] = [
  { from: '0', to: '10', unitPrice: '5' },
  { from: '10', unitPrice: '9', isOverage: true }
];
const agreed: Tier[] = [
  { from: '0', to: '10', unitPrice: '5' },
  { from: '10', unitPrice: '9' }
];
const rates: Tier[] = [
  { from: '0', to: '1000', percent: '2' },
  { from: '1000', percent: '1.5', flatFee: '10' }
];

function evaluate(over: Partial<Charge>, quantity: string): Evaluation {
  const sold = catalog([plan({ charges: [charge(over)] })], {
    models: chargeModelSchema(z).options,
    priceTerms: ['tier_packages']
  });
  const evaluation = evaluateQuote(sold, {
    currency: 'EUR',
    startDate: '2027-02-01',
    termMonths: 12,
    plans: [{ key: 'p1', ratePlanId: 'plan_seats', charges: [{ chargeId: 'chg_seats', quantity }] }]
  });
  expect(catalogSchema(z).parse(sold)).toEqual(sold);
  expect(evaluationSchema(z).parse(evaluation)).toEqual(evaluation);
  return evaluation;
}

describe('a year of a monthly charge is quoted and says how its value comes about', () => {
  test.each<[Partial<Charge>, string, string, string]>([
    [{ model: 'package', ...euros({ amount: '2.95', packageSize: '100' }) }, '201', '106.2', '3 × 2.95 × 12 months'],
    [{ model: 'overage', includedUnits: '10' }, '12', '528', '2 × 22.00 × 12 months'],
    [{ model: 'tiered_with_overage', ...euros({ tiers: overage }) }, '12', '816', '(10 × 5.00 + 2 × 9.00) × 12 months'],
    [
      { model: 'percentage', ...euros({ percent: '2.9', perEvent: { fixedFee: '0.3' } }) },
      '1000',
      '351.6',
      '(2.9 % of 1000.00 + 0.30) × 12 months'
    ],
    [
      { model: 'graduated_percentage', ...euros({ tiers: rates }) },
      '1500',
      '450',
      '(2 % of 1000.00 + 1.5 % of 500.00 + 10.00) × 12 months'
    ],
    [
      { model: 'high_watermark_volume', ...euros({ tiers: [{ from: '0', unitPrice: '3' }] }) },
      '7',
      '252',
      '7 × 3.00 × 12 months'
    ],
    [{ model: 'high_watermark_tiered', ...euros({ tiers: agreed }) }, '12', '816', '(10 × 5.00 + 2 × 9.00) × 12 months']
  ])('%j at %s: %s', (over, quantity, contractValue, arithmetic) => {
    const { verdict, priced } = evaluate(over, quantity);
    expect(verdict).toBe('billable');
    expect(priced.lines).toMatchObject([{ contractValue, arithmetic }]);
  });
});

describe('a one-time charge is priced by the same models', () => {
  test.each<[Partial<Charge>, string, string]>([
    [{ model: 'package', ...euros({ amount: '2.95', packageSize: '100' }) }, '101', '5.9'],
    [{ model: 'percentage', ...euros({ percent: '2.9' }) }, '1000', '29']
  ])('%j at %s: %s', (over, quantity, tcv) => {
    expect(evaluate({ type: 'one_time', period: undefined, ...over }, quantity).priced.totals.tcv).toBe(tcv);
  });
});

describe('usage says what it will cost', () => {
  test.each<[Partial<Charge>, string]>([
    [
      { model: 'package', uom: 'GB', ...euros({ amount: '2.95', packageSize: '100' }) },
      'billed on use: 2.95 per package of 100 GB'
    ],
    [
      { model: 'overage', uom: 'GB', includedUnits: '50', ...euros({ amount: '0.1' }) },
      'billed on use: 0.1 per GB beyond 50 included'
    ],
    [
      { model: 'tiered', ...euros({ tiers: [{ from: '0', unitPrice: '1', packageSize: '10' }] }) },
      'billed on use: 1 per package of 10 user'
    ],
    [
      { model: 'tiered_with_overage', ...euros({ tiers: overage }) },
      'billed on use: 5 per user to 10, then 9 for overage'
    ],
    [
      {
        model: 'percentage',
        ...euros({ percent: '2.9', perEvent: { fixedFee: '0.3', minFee: '1', freeEvents: '3' } })
      },
      'billed on use: 2.9 % and 0.3 each event, at least 1 each, the first 3 events free'
    ],
    [
      { model: 'graduated_percentage', ...euros({ tiers: rates }) },
      'billed on use: 2 % to 1000, then 1.5 % and 10 flat'
    ]
  ])('%j: %s', (over, expected) => {
    const { verdict, priced } = evaluate({ type: 'usage', timing: 'in_arrears', ...over }, '0');
    expect(verdict).toBe('billable');
    expect(priced.lines[0]?.arithmetic).toBe(expected);
  });
});

test('a negative amount is refused', () => {
  const { verdict, violations } = evaluate({ model: 'percentage', ...euros({ percent: '2.9' }) }, '-1');
  expect(verdict).toBe('blocked');
  expect(violations.map(({ code }) => code)).toEqual(['quantity_negative']);
});
