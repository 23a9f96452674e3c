import { describe, expect, test } from '@jest/globals';
import type { Charge, Period, PriceBase, PricedLine } from '../src/index.ts';
import { charge, euros } from './fixtures/catalog.ts';
import { evaluateDeal, invoiceTexts, type Deal } from './fixtures/deal.ts';

const MONTH: Period = { unit: 'month', count: 1 };
const line = (over: Partial<Charge>, deal: Partial<Deal> = {}): PricedLine | undefined =>
  evaluateDeal({ charges: [charge(over)], ...deal }).priced.lines[0];

describe('a price for each week, month or year is the price of a whole period', () => {
  // a week is 84/365 of a month: 16.80 a week, 73 a month and 876 a year are the same, and half of them
  test.each<[PriceBase, string, Period, string]>([
    ['week', '16.8', { unit: 'day', count: 1 }, '2.4'],
    ['week', '16.8', { unit: 'week', count: 1 }, '16.8'],
    ['week', '16.8', { unit: 'week', count: 2 }, '33.6'],
    ['week', '16.8', MONTH, '73'],
    ['week', '16.8', { unit: 'quarter', count: 1 }, '219'],
    ['week', '16.8', { unit: 'year', count: 1 }, '876'],
    ['week', '16.8', { unit: 'month', count: 18 }, '1314'],
    ['week', '16.8', { unit: 'term', count: 1 }, '511'],
    ['month', '36.5', { unit: 'day', count: 1 }, '1.2'],
    ['month', '36.5', { unit: 'week', count: 1 }, '8.4'],
    ['month', '36.5', MONTH, '36.5'],
    ['month', '36.5', { unit: 'quarter', count: 1 }, '109.5'],
    ['month', '36.5', { unit: 'half_year', count: 1 }, '219'],
    ['month', '36.5', { unit: 'year', count: 1 }, '438'],
    ['month', '36.5', { unit: 'month', count: 18 }, '657'],
    ['month', '36.5', { unit: 'term', count: 1 }, '255.5'],
    ['year', '438', { unit: 'day', count: 1 }, '1.2'],
    ['year', '438', { unit: 'week', count: 1 }, '8.4'],
    ['year', '438', MONTH, '36.5'],
    ['year', '438', { unit: 'quarter', count: 1 }, '109.5'],
    ['year', '438', { unit: 'year', count: 1 }, '438'],
    ['year', '438', { unit: 'year', count: 3 }, '1314'],
    ['year', '438', { unit: 'month', count: 18 }, '657'],
    ['year', '438', { unit: 'term', count: 1 }, '255.5'],
    ['period', '438', { unit: 'term', count: 1 }, '438']
  ])('%s: %s for %j over 7 months is %s', (priceBase, amount, period, listPrice) => {
    const priced = line({ ...euros({ amount }), priceBase, period }, { quote: { termMonths: 7 } });
    expect(priced?.listPrice).toBe(listPrice);
  });

  test('and its MRR is the same whatever the period', () => {
    const mrr = (period: Period): string =>
      evaluateDeal({ charges: [charge({ ...euros({ amount: '438' }), priceBase: 'year', period })] }).priced.totals.mrr;
    expect([MONTH, { unit: 'week', count: 2 } as const, { unit: 'term', count: 1 } as const].map(mrr)).toEqual([
      '36.5',
      '36.5',
      '36.5'
    ]);
  });
});

describe('the price of a period that has no end of decimals', () => {
  const yearly = charge({ ...euros({ amount: '100' }), priceBase: 'year' });
  const evaluation = evaluateDeal({ charges: [yearly] });

  test('is kept exact and rounded at each item: 100 a year is 12 × 8.33, and an ARR of 100', () => {
    expect(evaluation.priced.totals).toMatchObject({ mrr: '8.33', arr: '100', tcv: '99.96' });
    expect(evaluation.priced.lines[0]?.perYear).toBe('100');
  });

  test('is shown with the twelve decimals a price may have, and without a unit price that would not be true', () => {
    const [priced] = evaluation.priced.lines;
    expect(priced).toMatchObject({
      listPrice: '8.333333333333',
      netPrice: '8.333333333333',
      arithmetic: '1 × 8.333333333333 × 12 months'
    });
    expect([priced?.unitListPrice, priced?.unitNetPrice]).toEqual([undefined, undefined]);
  });

  test('is exact on a tie: 0.42 a week is 5.475 a quarter, which is 5.48', () => {
    const weekly = charge({
      ...euros({ amount: '0.42' }),
      priceBase: 'week',
      period: { unit: 'quarter', count: 1 }
    });
    const { priced, invoices } = evaluateDeal({ charges: [weekly] });
    expect([priced.lines[0]?.listPrice, invoices[0]?.total, priced.totals.tcv]).toEqual(['5.475', '5.48', '21.92']);
  });

  test('is exact on a tie of a part: 168.28 a year is 3.005 for 6 of 28 days of a month, which is 3.01', () => {
    const sold = charge({ ...euros({ amount: '168.28' }), priceBase: 'year' });
    const quote = { startDate: '2027-02-23', billDay: 1, termMonths: 1 };
    expect(invoiceTexts(evaluateDeal({ charges: [sold], quote }))[0]).toBe('2027-02-23 3.01');
  });

  test('is exact on a tie of a year: 0.525 a year, billed by the week, is an ARR of 0.53', () => {
    const sold = charge({ ...euros({ amount: '0.525' }), priceBase: 'year', period: { unit: 'week', count: 1 } });
    expect(evaluateDeal({ charges: [sold] }).priced.totals.arr).toBe('0.53');
  });

  test('is rounded for each of three items, not over the year as Zuora does: 21500 ÷ 3, three times', () => {
    const fourMonths = charge({
      ...euros({ amount: '21500' }),
      priceBase: 'year',
      period: { unit: 'month', count: 4 }
    });
    expect(invoiceTexts(evaluateDeal({ charges: [fourMonths] }))).toEqual([
      '2027-01-01 7166.67',
      '2027-05-01 7166.67',
      '2027-09-01 7166.67'
    ]);
  });
});

describe('the base applies', () => {
  test('to each tier: 10 at 120 and 5 at 60 a year are 100 + 25 a month', () => {
    const tiers = [
      { from: '0', to: '10', unitPrice: '120' },
      { from: '10', unitPrice: '60' }
    ];
    const priced = line(
      { model: 'tiered', ...euros({ tiers }), priceBase: 'year' },
      { entries: { chg_seats: { quantity: '15' } } }
    );
    expect(priced).toMatchObject({ listPrice: '125', arithmetic: '(10 × 10.00 + 5 × 5.00) × 12 months', tiers });
  });

  test('to the unit price', () => {
    const over: Partial<Charge> = { ...euros({ amount: '120' }), priceBase: 'year' };
    expect(line(over, { entries: { chg_seats: { quantity: '10' } } })).toMatchObject({
      listPrice: '100',
      unitListPrice: '10',
      unitNetPrice: '10'
    });
  });

  test('before an amount off the period and the limits of a period: 100 − 5 is held to 90', () => {
    const over: Partial<Charge> = { ...euros({ amount: '1200', maximumAmount: '90' }), priceBase: 'year' };
    const discount = { kind: 'amount', value: '5' } as const;
    expect(line(over, { entries: { chg_seats: { discount } } })).toMatchObject({ listPrice: '90', netPrice: '90' });
  });

  test('to no one-time charge', () => {
    expect(line({ type: 'one_time', ...euros({ amount: '1200' }), priceBase: 'year' })?.listPrice).toBe('1200');
  });
});
