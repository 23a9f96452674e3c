import { describe, expect, test } from '@jest/globals';
import { ZUORA_ACTUAL_BY_MONTH_FIRST } from '../src/lifecycle/proration-policies.ts';
import { applyDiscounts } from '../src/pricing/discount.ts';
import { Exact } from '../src/pricing/exact.ts';
import { charge, euros } from './fixtures/catalog.ts';
import { evaluateDeal, itemTexts } from './fixtures/deal.ts';

describe("figures of Zuora's documentation", () => {
  // docs.zuora.com, "TCB in Ramp Interval Metrics - Example 1" and "- Example 2": 100 a month billed semi-annually on the
  // 10th, less 20 %, from 2021-01-01 for three years; 100 a month to 2022-06-30 and 200 from 2022-07-01.
  const semiAnnual = charge({
    model: 'flat',
    ...euros({ amount: '100' }),
    priceBase: 'month',
    period: { unit: 'half_year', count: 1 },
    alignment: 'charge'
  });
  const header = { startDate: '2021-01-01', termMonths: 36, billDay: 10 };
  const discount = { kind: 'percent', value: '20' } as const;

  test('a price and its discount, prorated by month first, are items of their own', () => {
    const evaluation = evaluateDeal({
      charges: [semiAnnual],
      entries: { chg_seats: { discount } },
      policy: ZUORA_ACTUAL_BY_MONTH_FIRST,
      quote: header
    });
    expect(itemTexts(evaluation)).toEqual([
      '2021-01-01 2021-01-10 29.03',
      '2021-01-01 2021-01-10 -5.81',
      '2021-01-10 2021-07-10 600',
      '2021-01-10 2021-07-10 -120',
      '2021-07-10 2022-01-10 600',
      '2021-07-10 2022-01-10 -120',
      '2022-01-10 2022-07-10 600',
      '2022-01-10 2022-07-10 -120',
      '2022-07-10 2023-01-10 600',
      '2022-07-10 2023-01-10 -120',
      '2023-01-10 2023-07-10 600',
      '2023-01-10 2023-07-10 -120',
      '2023-07-10 2024-01-01 570.97', // (5 + 22/31) × 100
      '2023-07-10 2024-01-01 -114.19'
    ]);
  });

  test('a price that changes within a half-year is 5 + 21/30 months at the old and 9/30 at the new one', () => {
    const intervals = [
      { key: 'old', startDate: '2021-01-01', endDate: '2022-07-01' },
      { key: 'new', startDate: '2022-07-01', endDate: '2024-01-01' }
    ];
    const evaluation = evaluateDeal({
      charges: [semiAnnual],
      entries: { chg_seats: { discount, ramp: [{ interval: 'new', price: { amount: '200' } }] } },
      policy: ZUORA_ACTUAL_BY_MONTH_FIRST,
      quote: { ...header, intervals }
    });
    expect(itemTexts(evaluation).slice(6, 12)).toEqual([
      '2022-01-10 2022-07-01 570',
      '2022-01-10 2022-07-01 -114',
      '2022-07-01 2022-07-10 60',
      '2022-07-01 2022-07-10 -12',
      '2022-07-10 2023-01-10 1200',
      '2022-07-10 2023-01-10 -240'
    ]);
  });

  test('100 less 5, 10 and 15 %: stacked 30 %, not stacked one after another', () => {
    // docs.zuora.com, "Stacked discounts"
    const percents = ['5', '10', '15'].map((value) => ({ kind: 'percent', value }) as const);
    const left = (stacking: 'sum' | 'compound') => applyDiscounts(new Exact(100), percents, stacking)?.net.toString();
    expect([left('sum'), left('compound')]).toEqual(['70', '72.675']);
  });

  test('an annual price of 100 billed every four months is 33.33 first', () => {
    // docs.zuora.com, "Get started with annual list price"
    const yearly = charge({ ...euros({ amount: '100' }), priceBase: 'year', period: { unit: 'month', count: 4 } });
    expect(evaluateDeal({ charges: [yearly] }).invoices[0]?.total).toBe('33.33');
  });
});
