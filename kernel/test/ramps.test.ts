import { describe, expect, test } from '@jest/globals';
import type { Charge, Evaluation, Quote, QuoteCharge, RampInterval } from '../src/index.ts';
import { ZUORA_ACTUAL_BY_MONTH_FIRST } from '../src/lifecycle/proration-policies.ts';
import { charge, euros } from './fixtures/catalog.ts';
import { evaluateDeal, itemTexts } from './fixtures/deal.ts';

const YEARS: RampInterval[] = ['2027', '2028', '2029'].map((year, at) => ({
  key: `y${at + 1}`,
  startDate: `${year}-01-01`,
  endDate: `${Number(year) + 1}-01-01`
}));

/** 10 a seat and month for three years, in three yearly intervals unless the quote says otherwise. */
function evaluate(entry: Partial<QuoteCharge>, quote: Partial<Quote> = {}, over: Partial<Charge> = {}): Evaluation {
  return evaluateDeal({
    charges: [charge({ ...euros({ amount: '10' }), ...over })],
    entries: { chg_seats: entry },
    quote: { termMonths: 36, intervals: YEARS, ...quote }
  });
}
const figures = ({ priced }: Evaluation) =>
  priced.lines.map(({ interval, listPrice, netPrice, contractValue }) => [
    interval,
    listPrice,
    netPrice,
    contractValue
  ]);

describe('three yearly intervals', () => {
  test('with quantities of their own: 100, 200 and 300 seats', () => {
    const { priced } = evaluate({
      quantity: '100',
      ramp: [
        { interval: 'y2', quantity: '200' },
        { interval: 'y3', quantity: '300' }
      ]
    });
    expect(priced.lines).toMatchObject([
      {
        interval: 'y1',
        quantity: '100',
        endDate: '2028-01-01',
        listPrice: '1000',
        contractValue: '12000',
        arithmetic: '100 × 10.00 × 12 months'
      },
      { interval: 'y2', quantity: '200', startDate: '2028-01-01', endDate: '2029-01-01', contractValue: '24000' },
      { interval: 'y3', quantity: '300', startDate: '2029-01-01', contractValue: '36000' }
    ]);
    expect(priced.totals).toMatchObject({ mrr: '1000', arr: '12000', acv: '24000', tcv: '72000' });
    expect(priced.intervals?.map(({ key, startDate, endDate }) => [key, startDate, endDate])).toEqual([
      ['y1', '2027-01-01', '2028-01-01'],
      ['y2', '2028-01-01', '2029-01-01'],
      ['y3', '2029-01-01', '2030-01-01']
    ]);
    expect(priced.intervals?.map(({ totals: { mrr, arr, acv, tcv } }) => [mrr, arr, acv, tcv])).toEqual([
      ['1000', '12000', '12000', '12000'],
      ['2000', '24000', '24000', '24000'],
      ['3000', '36000', '36000', '36000']
    ]);
  });

  test('with discounts, prices and tiers of their own', () => {
    const ramp = [
      { interval: 'y1', discount: { kind: 'percent', value: '50' } as const },
      { interval: 'y2', discount: { kind: 'amount', value: '100' } as const },
      { interval: 'y3', price: { amount: '8' } }
    ];
    expect(figures(evaluate({ quantity: '100', ramp }))).toEqual([
      ['y1', '1000', '500', '6000'],
      ['y2', '1000', '900', '10800'],
      ['y3', '800', '800', '9600']
    ]);
  });

  test("with one discount throughout, and the interval's own beside it", () => {
    const [y1, ...others] = YEARS;
    const intervals = y1 ? [{ ...y1, discounts: [{ kind: 'percent', value: '20' } as const] }, ...others] : [];
    const discount = { kind: 'percent', value: '10' } as const;
    expect(figures(evaluate({ quantity: '100', discount }, { intervals }))).toEqual([
      ['y1', '1000', '720', '8640'],
      ['y2', '1000', '900', '10800'],
      ['y3', '1000', '900', '10800']
    ]);
  });

  test('an interval may take the discount away', () => {
    const discount = { kind: 'percent', value: '10' } as const;
    const ramp = [{ interval: 'y3', discount: { kind: 'percent', value: '0' } as const }];
    expect(figures(evaluate({ quantity: '100', discount, ramp })).map(([, , net]) => net)).toEqual([
      '900',
      '900',
      '1000'
    ]);
  });

  test('a discount that ends in the second is taken until then', () => {
    const discount = { kind: 'percent', value: '10', until: '2028-07-01' } as const;
    expect(figures(evaluate({ quantity: '100', discount }))).toEqual([
      ['y1', '1000', '900', '10800'],
      ['y2', '1000', '900', '11400'],
      ['y3', '1000', '1000', '12000']
    ]);
  });
});

describe('a price that steps up', () => {
  const seats = { quantity: '100' };

  test('by 5 % on the year before: 1000, 1050 and 1102.50', () => {
    const evaluation = evaluate({ ...seats, stepUp: { kind: 'percent', value: '5' } });
    expect(figures(evaluation)).toEqual([
      ['y1', '1000', '1000', '12000'],
      ['y2', '1050', '1050', '12600'],
      ['y3', '1102.5', '1102.5', '13230']
    ]);
    expect(evaluation.priced.lines.map(({ unitListPrice, arithmetic }) => [unitListPrice, arithmetic])).toEqual([
      ['10', '100 × 10.00 × 12 months'],
      ['10.5', '100 × 10.50 × 12 months'],
      ['11.025', '100 × 11.025 × 12 months']
    ]);
  });

  test('by 50 a period each year: 1000, 1050 and 1100', () => {
    const evaluation = evaluate({ ...seats, stepUp: { kind: 'amount', value: '50' } });
    expect(figures(evaluation).map(([, list]) => list)).toEqual(['1000', '1050', '1100']);
    expect(evaluation.priced.lines[2]).toMatchObject({ arithmetic: '(100 × 10.00 + 100.00) × 12 months' });
    expect(evaluation.priced.lines[2]?.unitListPrice).toBeUndefined();
  });

  test('may step down', () => {
    const evaluation = evaluate({ ...seats, stepUp: { kind: 'percent', value: '-10' } });
    expect(figures(evaluation).map(([, list]) => list)).toEqual(['1000', '900', '810']);
  });

  test('rises with full contract years only: not in the second half of the first', () => {
    const bounds = ['2027-01-01', '2027-07-01', '2028-01-01', '2028-07-01', '2029-01-01'];
    const intervals = bounds
      .slice(0, -1)
      .map((startDate, at) => ({ key: `h${at + 1}`, startDate, endDate: bounds[at + 1] ?? '' }));
    const evaluation = evaluate({ ...seats, stepUp: { kind: 'percent', value: '5' } }, { termMonths: 24, intervals });
    expect(figures(evaluation).map(([, list]) => list)).toEqual(['1000', '1000', '1050', '1050']);
  });

  test('rises on the price that an interval has of its own', () => {
    const ramp = [{ interval: 'y2', price: { amount: '8' } }];
    const evaluation = evaluate({ ...seats, stepUp: { kind: 'percent', value: '5' }, ramp });
    expect(figures(evaluation).map(([, list]) => list)).toEqual(['1000', '840', '1102.5']);
  });

  test('comes before the discount and the limits of a period: 1102.50 is held to 1050, less half of 1102.50', () => {
    const over = euros({ amount: '10', maximumAmount: '1050' });
    const discount = { kind: 'percent', value: '50' } as const;
    const evaluation = evaluate({ ...seats, stepUp: { kind: 'percent', value: '5' }, discount }, {}, over);
    expect(figures(evaluation)[2]).toEqual(['y3', '1050', '551.25', '6615']);
  });
});

describe('an interval that cuts a billing period', () => {
  // a quarter of 900 from 1 January (90 days), cut on 15 February: 45 and 45 days
  const quarterly: Partial<Charge> = { ...euros({ amount: '900' }), period: { unit: 'quarter', count: 1 } };
  const intervals = [
    { key: 'a', startDate: '2027-01-01', endDate: '2027-02-15' },
    { key: 'b', startDate: '2027-02-15', endDate: '2028-01-01' }
  ];
  const evaluation = evaluate({ quantity: '1' }, { termMonths: 12, intervals }, quarterly);

  test('makes two items of it, though nothing else differs', () => {
    expect(itemTexts(evaluation)).toEqual([
      '2027-01-01 2027-02-15 450',
      '2027-02-15 2027-04-01 450',
      '2027-04-01 2027-07-01 900',
      '2027-07-01 2027-10-01 900',
      '2027-10-01 2028-01-01 900'
    ]);
  });

  test('in arrears invoices the first part at its own end', () => {
    const { invoices } = evaluate(
      { quantity: '1' },
      { termMonths: 12, intervals },
      { ...quarterly, timing: 'in_arrears' }
    );
    expect(invoices.slice(0, 2).map(({ date, total }) => [date, total])).toEqual([
      ['2027-02-15', '450'],
      ['2027-04-01', '450']
    ]);
  });

  test('by month first charges a month and 14 of 28 days, then 14 of 28 and a month: a half each', () => {
    const byMonth = evaluateDeal({
      charges: [charge(quarterly)],
      policy: ZUORA_ACTUAL_BY_MONTH_FIRST,
      quote: { intervals }
    });
    expect(itemTexts(byMonth).slice(0, 2)).toEqual(['2027-01-01 2027-02-15 450', '2027-02-15 2027-04-01 450']);
  });

  test('counts its months for ACV: 1 + 14/28 and 10 + 17/31', () => {
    // 450 ÷ (1.5 ÷ 12) = 3600; 3150 ÷ (10.548387 ÷ 12) = 3583.486…
    expect(evaluation.priced.intervals?.map(({ totals: { mrr, acv, tcv } }) => [mrr, acv, tcv])).toEqual([
      ['300', '3600', '450'],
      ['300', '3583.49', '3150']
    ]);
    expect(evaluation.priced.totals).toMatchObject({ mrr: '300', acv: '3600', tcv: '3600' });
  });
});

describe('charges beside seats in a ramp', () => {
  test('a one-time charge is billed in the first interval only', () => {
    const setup = charge({ id: 'chg_setup', type: 'one_time', ...euros({ amount: '500' }) });
    const { priced, invoices } = evaluateDeal({
      charges: [charge(euros({ amount: '10' })), setup],
      quote: { termMonths: 36, intervals: YEARS }
    });
    expect(priced.lines.filter(({ type }) => type === 'one_time')).toMatchObject([
      { interval: 'y1', contractValue: '500' }
    ]);
    expect(priced.intervals?.map(({ totals: { oneTime, tcv } }) => [oneTime, tcv])).toEqual([
      ['500', '620'],
      ['0', '120'],
      ['0', '120']
    ]);
    expect(invoices[0]).toMatchObject({ date: '2027-01-01', oneTime: '500', total: '510' });
    expect(priced.totals).toMatchObject({ oneTime: '500', recurring: '360', tcv: '860' });
  });

  test('usage has a line with its rates in each interval', () => {
    const usage = charge({ id: 'chg_api', type: 'usage', uom: 'GB', ...euros({ amount: '0.5' }) });
    const entries = { chg_api: { ramp: [{ interval: 'y2', price: { amount: '0.4' } }] } };
    const { priced } = evaluateDeal({ charges: [usage], entries, quote: { termMonths: 36, intervals: YEARS } });
    expect(
      priced.lines.map(({ interval, arithmetic, contractValue }) => [interval, arithmetic, contractValue])
    ).toEqual([
      ['y1', 'billed on use: 0.5 per GB', '0'],
      ['y2', 'billed on use: 0.4 per GB', '0'],
      ['y3', 'billed on use: 0.5 per GB', '0']
    ]);
  });

  test('one that begins in the second interval has no line in the first, nor a part of its MRR', () => {
    const late = charge({ ...euros({ amount: '10' }), trigger: 'activation' });
    const { priced } = evaluateDeal({
      charges: [late],
      quote: { termMonths: 36, intervals: YEARS, activationDate: '2028-07-01' }
    });
    expect(priced.lines.map(({ interval, startDate, contractValue }) => [interval, startDate, contractValue])).toEqual([
      ['y2', '2028-07-01', '60'],
      ['y3', '2029-01-01', '120']
    ]);
    expect(priced.totals).toMatchObject({ mrr: '0', tcv: '180' });
    expect(priced.intervals?.map(({ totals: { mrr, tcv } }) => [mrr, tcv])).toEqual([
      ['0', '0'],
      ['10', '60'],
      ['10', '120']
    ]);
  });
});
