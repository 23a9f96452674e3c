import { describe, expect, test } from '@jest/globals';
import type { Evaluation, Period, Timing } from '../src/index.ts';
import { ZUORA_ACTUAL_BY_MONTH_FIRST } from '../src/lifecycle/proration-policies.ts';
import { charge } from './fixtures/catalog.ts';
import { evaluateDeal, invoiceTexts, itemTexts, type Deal } from './fixtures/deal.ts';

function evaluate(
  period: Period,
  termMonths: number,
  timing: Timing = 'in_advance',
  over: Partial<Deal> = {}
): Evaluation {
  return evaluateDeal({
    charges: [charge({ period, timing })],
    ...over,
    quote: { startDate: '2027-02-01', termMonths, ...over.quote }
  });
}
const TWO_WEEKS: Period = { unit: 'week', count: 2 };
const EIGHTEEN_MONTHS: Period = { unit: 'month', count: 18 };
const TERM: Period = { unit: 'term', count: 1 };

describe('a price of 22 for each period is invoiced in advance and in arrears', () => {
  test.each<[string, Period, number, string[], string[]]>([
    [
      'every two weeks, and 5 of the last 14 days',
      TWO_WEEKS,
      3,
      [
        '2027-02-01 22',
        '2027-02-15 22',
        '2027-03-01 22',
        '2027-03-15 22',
        '2027-03-29 22',
        '2027-04-12 22',
        '2027-04-26 7.86'
      ],
      [
        '2027-02-15 22',
        '2027-03-01 22',
        '2027-03-15 22',
        '2027-03-29 22',
        '2027-04-12 22',
        '2027-04-26 22',
        '2027-05-01 7.86'
      ]
    ],
    [
      'every half-year',
      { unit: 'half_year', count: 1 },
      12,
      ['2027-02-01 22', '2027-08-01 22'],
      ['2027-08-01 22', '2028-02-01 22']
    ],
    [
      'every quarter',
      { unit: 'quarter', count: 1 },
      12,
      ['2027-02-01 22', '2027-05-01 22', '2027-08-01 22', '2027-11-01 22'],
      ['2027-05-01 22', '2027-08-01 22', '2027-11-01 22', '2028-02-01 22']
    ],
    [
      'every year, and 182 of 366 days of the second',
      { unit: 'year', count: 1 },
      18,
      ['2027-02-01 22', '2028-02-01 10.94'],
      ['2028-02-01 22', '2028-08-01 10.94']
    ],
    ['every 18 months', EIGHTEEN_MONTHS, 36, ['2027-02-01 22', '2028-08-01 22'], ['2028-08-01 22', '2030-02-01 22']],
    [
      'every 18 months, and 184 of 549 days of the second',
      EIGHTEEN_MONTHS,
      24,
      ['2027-02-01 22', '2028-08-01 7.37'],
      ['2028-08-01 22', '2029-02-01 7.37']
    ],
    ['once for a term of 7 months', TERM, 7, ['2027-02-01 22'], ['2027-09-01 22']],
    ['once for a term of 36 months', TERM, 36, ['2027-02-01 22'], ['2030-02-01 22']]
  ])('%s', (_case, period, termMonths, advance, arrears) => {
    expect(invoiceTexts(evaluate(period, termMonths))).toEqual(advance);
    expect(invoiceTexts(evaluate(period, termMonths, 'in_arrears'))).toEqual(arrears);
  });

  test('every day of a February', () => {
    const evaluation = evaluate({ unit: 'day', count: 1 }, 1);
    expect(evaluation.invoices).toHaveLength(28);
    expect(evaluation.invoices.at(-1)).toMatchObject({ date: '2027-02-28', total: '22' });
    expect(evaluation.priced.totals.tcv).toBe('616');
  });

  test('by month first, six months of eighteen are a third', () => {
    const evaluation = evaluate(EIGHTEEN_MONTHS, 24, 'in_advance', { policy: ZUORA_ACTUAL_BY_MONTH_FIRST });
    expect(invoiceTexts(evaluation)).toEqual(['2027-02-01 22', '2028-08-01 7.33']);
  });

  test('of the term is charged for the days that are left when service starts late: 276 of 365', () => {
    const late = charge({ period: TERM, trigger: 'activation' });
    const quote = { startDate: '2027-02-01', termMonths: 12, activationDate: '2027-05-01' };
    expect(itemTexts(evaluateDeal({ charges: [late], quote }))).toEqual(['2027-05-01 2028-02-01 16.64']);
  });
});

describe('a price of 22 for each period is so much a month and a year', () => {
  test.each<[Period, number, Record<string, string>]>([
    // 22 × 365 ÷ 12 = 669.1667, 22 × 365 = 8030; 28 × 22 = 616, × 12
    [{ unit: 'day', count: 1 }, 1, { mrr: '669.17', arr: '8030', tcv: '616', acv: '7392' }],
    // 22 × 365 ÷ (12 × 7) = 95.5952, × 12 = 1147.1429; 12 × 22 + 22 × 5 ÷ 7 = 279.71, × 4
    [{ unit: 'week', count: 1 }, 3, { mrr: '95.6', arr: '1147.14', tcv: '279.71', acv: '1118.84' }],
    // 22 × 365 ÷ (12 × 14) = 47.7976, × 12 = 573.5714; 6 × 22 + 7.86 = 139.86, × 4
    [TWO_WEEKS, 3, { mrr: '47.8', arr: '573.57', tcv: '139.86', acv: '559.44' }],
    [{ unit: 'quarter', count: 1 }, 12, { mrr: '7.33', arr: '88', tcv: '88', acv: '88' }],
    [{ unit: 'half_year', count: 1 }, 12, { mrr: '3.67', arr: '44', tcv: '44', acv: '44' }],
    [{ unit: 'year', count: 1 }, 24, { mrr: '1.83', arr: '22', tcv: '44', acv: '22' }],
    // 22 ÷ 18 = 1.2222, × 12 = 14.6667; 44 ÷ 3
    [EIGHTEEN_MONTHS, 36, { mrr: '1.22', arr: '14.67', tcv: '44', acv: '14.67' }],
    // 22 ÷ 7 = 3.1429, × 12 = 37.7143
    [TERM, 7, { mrr: '3.14', arr: '37.71', tcv: '22', acv: '37.71' }]
  ])('%j over %i months', (period, termMonths, totals) => {
    const { priced } = evaluate(period, termMonths);
    expect(priced.totals).toMatchObject(totals);
    expect(priced.lines[0]?.perYear).toBe(totals['arr']);
  });
});
