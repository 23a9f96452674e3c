import { describe, expect, test } from '@jest/globals';
import { evaluateQuote, type Evaluation, type Period } from '../src/index.ts';
import { CAPABILITIES, catalog, charge, plan } from './fixtures/catalog.ts';

interface Terms {
  readonly amount?: string;
  readonly period?: Period;
  readonly currency?: string;
  readonly termMonths?: number;
  readonly billDay?: number;
}

function evaluate({ amount = '22', currency = 'EUR', ...terms }: Terms): Evaluation {
  const { period = { unit: 'month', count: 6 }, termMonths = 12, billDay } = terms;
  const sold = charge({ period, prices: [{ currency, amount }] });
  const entry = { key: 'p1', ratePlanId: 'plan_seats', charges: [{ chargeId: 'chg_seats', quantity: '1' }] };
  return evaluateQuote(
    catalog([plan({ currencies: [currency], charges: [sold] })], { periods: [...CAPABILITIES.periods, period] }),
    { currency, startDate: '2027-02-01', termMonths, ...(billDay && { billDay }), plans: [entry] }
  );
}
const dated = ({ invoices }: Evaluation): string[] => invoices.map(({ date, total }) => `${date} ${total}`);

describe('every billing period is invoiced on its grid', () => {
  test.each<[Period, number, string[]]>([
    [{ unit: 'month', count: 6 }, 12, ['2027-02-01 22', '2027-08-01 22']],
    [{ unit: 'quarter', count: 2 }, 12, ['2027-02-01 22', '2027-08-01 22']],
    [{ unit: 'month', count: 18 }, 36, ['2027-02-01 22', '2028-08-01 22']],
    [{ unit: 'year', count: 2 }, 48, ['2027-02-01 22', '2029-02-01 22']],
    [{ unit: 'year', count: 3 }, 36, ['2027-02-01 22']],
    [{ unit: 'year', count: 5 }, 60, ['2027-02-01 22']]
  ])('%j over %i months', (period, termMonths, invoices) => {
    const evaluation = evaluate({ period, termMonths });
    expect(evaluation.verdict).toBe('billable');
    expect(dated(evaluation)).toEqual(invoices);
  });

  test('and says how many of them the value is', () => {
    expect(evaluate({}).priced.lines[0]?.arithmetic).toBe('1 × 22.00 × 2 periods of 6 months');
  });
});

describe('each currency is rounded at its own minor units, once, at the item', () => {
  test.each([
    ['KWD', '22.0005', { tcv: '44.002', mrr: '3.667', arr: '44.001' }, ['2027-02-01 22.001', '2027-08-01 22.001']],
    ['KWD', '22.00049', { tcv: '44', mrr: '3.667', arr: '44.001' }, ['2027-02-01 22', '2027-08-01 22']],
    ['EUR', '22.005', { tcv: '44.02', mrr: '3.67', arr: '44.01' }, ['2027-02-01 22.01', '2027-08-01 22.01']],
    ['JPY', '22.5', { tcv: '46', mrr: '4', arr: '45' }, ['2027-02-01 23', '2027-08-01 23']]
  ])('%s %s each half-year', (currency, amount, totals, invoices) => {
    const evaluation = evaluate({ currency, amount });
    expect(evaluation.priced.totals).toMatchObject(totals);
    expect(dated(evaluation)).toEqual(invoices);
  });

  test('and parts of a half-year, with three decimals', () => {
    expect(dated(evaluate({ currency: 'KWD', billDay: 15 }))).toEqual([
      '2027-02-01 1.674', // 22 × 14/184
      '2027-02-15 22',
      '2027-08-15 20.326' // 22 × 170/184
    ]);
  });
});
