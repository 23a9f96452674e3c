import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { evaluateQuote, type Charge, type Evaluation, type QuoteCharge } from '../src/index.ts';
import { priceTermSchema } from '../src/schemas.ts';
import { catalog, charge, euros, plan } from './fixtures/catalog.ts';

function evaluate(over: Partial<Charge>, entry: Omit<QuoteCharge, 'chargeId'>, billDay?: number): Evaluation {
  const sold = catalog([plan({ charges: [charge(over)] })], { priceTerms: priceTermSchema(z).options });
  return evaluateQuote(sold, {
    currency: 'EUR',
    startDate: '2027-02-01',
    termMonths: 12,
    ...(billDay && { billDay }),
    plans: [{ key: 'p1', ratePlanId: 'plan_seats', charges: [{ chargeId: 'chg_seats', ...entry }] }]
  });
}
const limited = euros({ amount: '10', minimumAmount: '80', maximumAmount: '200' });
const tenPercent = { kind: 'percent', value: '10' } as const;

describe('a month at 10 a seat, committed to 80 and limited to 200,', () => {
  test.each<[string, string, QuoteCharge['discount'], string, string, string]>([
    ['costs the commitment at no seats', '0', undefined, '80', '80', 'minimum 80.00 × 12 months'],
    ['costs the commitment below it', '7.9', undefined, '80', '80', 'minimum 80.00 × 12 months'],
    ['costs its seats on the commitment', '8', undefined, '80', '80', '8 × 10.00 × 12 months'],
    ['costs its seats within', '9', undefined, '90', '90', '9 × 10.00 × 12 months'],
    ['is not discounted below the commitment', '8.5', tenPercent, '85', '80', 'minimum 80.00 × 12 months'],
    ['costs its seats on the limit', '20', undefined, '200', '200', '20 × 10.00 × 12 months'],
    ['costs the limit above it', '21', undefined, '200', '200', 'maximum 200.00 × 12 months'],
    ['is discounted before the limit', '21', tenPercent, '200', '189', '(21 × 10.00 − 10 %) × 12 months'],
    ['costs the limit when still above it', '30', tenPercent, '200', '200', 'maximum 200.00 × 12 months']
  ])('%s: %s', (_case, quantity, discount, listPrice, netPrice, arithmetic) => {
    const { verdict, priced } = evaluate(limited, { quantity, ...(discount && { discount }) });
    expect(verdict).toBe('billable');
    expect(priced.lines).toMatchObject([{ listPrice, netPrice, arithmetic }]);
  });

  test('has no unit price while it is held to a limit', () => {
    expect(evaluate(limited, { quantity: '9' }).priced.lines[0]?.unitNetPrice).toBe('10');
    const [held] = evaluate(limited, { quantity: '7' }).priced.lines;
    expect([held?.unitListPrice, held?.unitNetPrice]).toEqual([undefined, undefined]);
  });

  test('owes its part of the commitment for a part of a month', () => {
    const { invoices } = evaluate(limited, { quantity: '0' }, 15);
    expect(invoices.map(({ date, total }) => `${date} ${total}`).slice(0, 2)).toEqual([
      '2027-02-01 36.13', // 80 × 14/31
      '2027-02-15 80'
    ]);
  });
});

describe('committed usage', () => {
  const usage: Partial<Charge> = { type: 'usage', timing: 'in_arrears', uom: 'GB', ...limited };

  test('is part of the contract value and invoiced after each period, and not of MRR', () => {
    const { verdict, priced, invoices } = evaluate(usage, { quantity: '0' });
    expect(verdict).toBe('billable');
    expect(priced.totals).toMatchObject({ tcv: '960', recurring: '960', oneTime: '0', mrr: '0', acv: '960' });
    expect(priced.lines[0]).toMatchObject({
      contractValue: '960',
      arithmetic: 'billed on use: 10 per GB, at least 80 a period, at most 200 a period'
    });
    expect(invoices).toHaveLength(12);
    expect(invoices[0]).toMatchObject({ date: '2027-03-01', total: '80' });
  });

  test('without a commitment has no value before it is used', () => {
    const { priced, invoices } = evaluate({ ...usage, ...euros({ amount: '10' }) }, { quantity: '0' });
    expect([priced.totals.tcv, invoices]).toEqual(['0', []]);
  });
});

test('a commitment that is not a number leaves the line out and blocks', () => {
  const { verdict, priced } = evaluate(euros({ amount: '10', minimumAmount: 'x' }), { quantity: '1' });
  expect([verdict, priced.lines]).toEqual(['blocked', []]);
});

test('an engine that declares no commitments refuses them', () => {
  const sold = catalog([plan({ charges: [charge(limited)] })]);
  const quote = { currency: 'EUR', startDate: '2027-02-01', termMonths: 12 };
  const entry = { key: 'p1', ratePlanId: 'plan_seats', charges: [{ chargeId: 'chg_seats', quantity: '9' }] };
  expect(evaluateQuote(sold, { ...quote, plans: [entry] }).violations.map(({ message }) => message)).toEqual([
    'Seats: the billing engine cannot invoice minimum_amount.',
    'Seats: the billing engine cannot invoice maximum_amount.'
  ]);
});
