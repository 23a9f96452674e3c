import { describe, expect, test } from '@jest/globals';
import type { Discount, PricedLine, Quote, QuoteCharge, QuotePlan, Stacking } from '../src/index.ts';
import { LOCAL_BILLING } from '../src/lifecycle/proration-policies.ts';
import { charge, euros } from './fixtures/catalog.ts';
import { evaluateDeal, itemTexts, type Deal } from './fixtures/deal.ts';

const percent = (value: string, until?: string): Discount => ({ kind: 'percent', value, ...(until && { until }) });
const amount = (value: string, until?: string): Discount => ({ kind: 'amount', value, ...(until && { until }) });

interface Given {
  readonly charge?: Discount;
  readonly plan?: Discount[];
  readonly interval?: Discount[];
  readonly quote?: Discount[];
  readonly stacking?: Stacking;
}

/** A charge of 1000 a month for a year, discounted on each scope. */
function deal(given: Given, over: Partial<Deal> = {}): Deal {
  const entry: QuoteCharge = { chargeId: 'chg_seats', quantity: '1', ...(given.charge && { discount: given.charge }) };
  const own: QuotePlan = {
    key: 'p1',
    ratePlanId: 'plan_seats',
    charges: [entry],
    ...(given.plan && { discounts: given.plan })
  };
  const interval = { key: 'y1', startDate: '2027-01-01', endDate: '2028-01-01' };
  const quote: Partial<Quote> = {
    plans: [own],
    ...(given.quote && { discounts: given.quote }),
    ...(given.interval && { intervals: [{ ...interval, discounts: given.interval }] }),
    ...(given.stacking && { stacking: given.stacking })
  };
  return { charges: [charge(euros({ amount: '1000' }))], quote, ...over };
}
const line = (given: Given): PricedLine | undefined => evaluateDeal(deal(given)).priced.lines[0];

describe('percents of every scope on one charge', () => {
  const four: Given = {
    charge: percent('10'),
    plan: [percent('10')],
    interval: [percent('20')],
    quote: [percent('5')]
  };
  test.each<[Stacking | undefined, string, string, string]>([
    // 0.9 × 0.9 × 0.8 × 0.95 = 0.6156
    [undefined, '615.6', '38.44', '(1 × 1000.00 − 10 % − 10 % − 20 % − 5 %) × 12 months'],
    ['compound', '615.6', '38.44', '(1 × 1000.00 − 10 % − 10 % − 20 % − 5 %) × 12 months'],
    ['sum', '550', '45', '(1 × 1000.00 − 10 % − 10 % − 20 % − 5 %) × 12 months'],
    ['best', '800', '20', '(1 × 1000.00 − 20 %) × 12 months']
  ])('%s: %s', (stacking, netPrice, discountPercent, arithmetic) => {
    expect(line({ ...four, ...(stacking && { stacking }) })).toMatchObject({ netPrice, discountPercent, arithmetic });
  });
});

describe("an amount of the charge's own comes before the percents of wider scopes", () => {
  const both: Given = { charge: amount('50'), plan: [percent('10')] };
  test.each<[Stacking, string]>([
    ['compound', '855'], // (1000 − 50) × 0.9
    ['sum', '850'], // 1000 − 100 − 50
    ['best', '900']
  ])('%s: %s', (stacking, netPrice) => {
    expect(line({ ...both, stacking })?.netPrice).toBe(netPrice);
  });

  test('the best of an amount and a percent may be the amount', () => {
    const best = line({ charge: amount('150'), plan: [percent('10')], stacking: 'best' });
    expect(best).toMatchObject({ netPrice: '850', arithmetic: '(1 × 1000.00 − 150.00) × 12 months' });
  });

  test('of two that take as much the earlier one is meant', () => {
    const best = line({ charge: amount('100'), plan: [percent('10')], stacking: 'best' });
    expect(best).toMatchObject({ netPrice: '900', arithmetic: '(1 × 1000.00 − 100.00) × 12 months' });
  });

  test.each<[Stacking, Given]>([
    ['compound', { charge: amount('1001') }],
    ['compound', { charge: percent('100.01') }],
    ['sum', { charge: amount('600'), plan: [percent('50')] }],
    ['sum', { charge: percent('60'), plan: [percent('50')] }],
    ['best', { charge: amount('1001'), plan: [percent('10')] }],
    ['compound', { plan: [percent('-1')] }]
  ])('%s of %j takes more than there is, or makes no sense: no price', (stacking, given) => {
    const evaluation = evaluateDeal(deal({ ...given, stacking }));
    expect(evaluation.priced.lines).toEqual([]);
    expect(evaluation.priced.totals.tcv).toBe('0');
  });
});

describe('a discount that ends within a period cuts it in two, each rounded once', () => {
  test('14 of 28 days at 90 %, 14 at the full price', () => {
    const evaluation = evaluateDeal(deal({ charge: percent('10', '2027-02-15') }));
    expect(itemTexts(evaluation).slice(0, 4)).toEqual([
      '2027-01-01 2027-02-01 900',
      '2027-02-01 2027-02-15 450',
      '2027-02-15 2027-03-01 500',
      '2027-03-01 2027-04-01 1000'
    ]);
    expect(evaluation.priced.totals).toMatchObject({ tcv: '11850', mrr: '900' });
    expect(evaluation.priced.lines[0]?.arithmetic).toBe(
      '(1 × 1000.00 − 10 % until 2027-02-15) × (1 + 14/28 + 14/28 + 10) months'
    );
  });

  test('99.99 − 10 % for half a month is 45.00, at the full price 50.00', () => {
    const sold = { charges: [charge(euros({ amount: '99.99' }))] };
    const items = itemTexts(evaluateDeal(deal({ charge: percent('10', '2027-02-15') }, sold)));
    expect(items.slice(1, 3)).toEqual(['2027-02-01 2027-02-15 45', '2027-02-15 2027-03-01 50']);
  });

  test('on a boundary nothing is cut', () => {
    const items = itemTexts(evaluateDeal(deal({ charge: percent('10', '2027-03-01') })));
    expect(items).toHaveLength(12);
    expect(items.slice(1, 3)).toEqual(['2027-02-01 2027-03-01 900', '2027-03-01 2027-04-01 1000']);
  });

  test('discounts of two scopes end each on its own day: 10 days of 28, 10, then 8', () => {
    const given = { charge: percent('10', '2027-02-11'), quote: [percent('20', '2027-02-21')] };
    expect(itemTexts(evaluateDeal(deal(given))).slice(0, 5)).toEqual([
      '2027-01-01 2027-02-01 720',
      '2027-02-01 2027-02-11 257.14',
      '2027-02-11 2027-02-21 285.71',
      '2027-02-21 2027-03-01 285.71',
      '2027-03-01 2027-04-01 1000'
    ]);
  });

  test('one that ended before the charge began takes nothing, and one after its end cuts nothing', () => {
    for (const until of ['2027-01-01', '2026-06-01'])
      expect(line({ charge: percent('10', until) })).toMatchObject({ netPrice: '1000', contractValue: '12000' });
    expect(line({ charge: percent('10', '2028-01-01') })?.contractValue).toBe('10800');
  });

  test('a one-time charge has the discount of its day', () => {
    const once = { charges: [charge({ type: 'one_time', ...euros({ amount: '1000' }) })] };
    expect(itemTexts(evaluateDeal(deal({ charge: percent('10', '2027-01-02') }, once)))).toEqual([
      '2027-01-01 2027-01-02 900'
    ]);
  });
});

describe('an engine that bills a discount as an item of its own', () => {
  const policy = { ...LOCAL_BILLING, discountItems: 'separate' as const };
  const separate = (given: Given, price: string, more: object = {}): string[] =>
    itemTexts(evaluateDeal(deal(given, { charges: [charge(euros({ amount: price, ...more }))], policy })));

  test('rounds the price and the discount apart: 33.335 is 33.34, less 3.3335 which is 3.33', () => {
    const evaluation = evaluateDeal(
      deal({ charge: percent('10') }, { charges: [charge(euros({ amount: '33.335' }))], policy })
    );
    expect(evaluation.invoices[0]?.items.map(({ kind, amount: figure }) => [kind, figure])).toEqual([
      [undefined, '33.34'],
      ['discount', '-3.33']
    ]);
    expect(evaluation.priced.totals.tcv).toBe('360.12');
    expect(
      evaluateDeal(deal({ charge: percent('10') }, { charges: [charge(euros({ amount: '33.335' }))] })).priced.totals
        .tcv
    ).toBe('360');
  });

  test('has no such item once the discount has ended', () => {
    expect(separate({ charge: percent('10', '2027-02-15') }, '1000').slice(0, 6)).toEqual([
      '2027-01-01 2027-02-01 1000',
      '2027-01-01 2027-02-01 -100',
      '2027-02-01 2027-02-15 500',
      '2027-02-01 2027-02-15 -50',
      '2027-02-15 2027-03-01 500',
      '2027-03-01 2027-04-01 1000'
    ]);
  });

  test('bills a spend limit as the price: 300 held to 200, less 10 % of 300 is 200 still, less 50 % is 150', () => {
    const limit = { maximumAmount: '200' };
    expect(separate({ charge: percent('10') }, '300', limit)[0]).toBe('2027-01-01 2027-02-01 200');
    expect(separate({ charge: percent('10') }, '300', limit)).toHaveLength(12);
    expect(separate({ charge: percent('50') }, '300', limit).slice(0, 2)).toEqual([
      '2027-01-01 2027-02-01 200',
      '2027-01-01 2027-02-01 -50'
    ]);
  });

  test('takes no more off a commitment than is above it: 85 − 10 % is held to 80', () => {
    expect(separate({ charge: percent('10') }, '85', { minimumAmount: '80' }).slice(0, 2)).toEqual([
      '2027-01-01 2027-02-01 85',
      '2027-01-01 2027-02-01 -5'
    ]);
  });
});

describe('limits of a period and discounts', () => {
  const limited = (price: string, given: Given): string[] =>
    itemTexts(
      evaluateDeal(
        deal(given, { charges: [charge(euros({ amount: price, minimumAmount: '80', maximumAmount: '200' }))] })
      )
    );

  test('a discount that ends lets the price rise to the limit, for its part of the period', () => {
    expect(limited('210', { charge: percent('10', '2027-02-15') }).slice(0, 4)).toEqual([
      '2027-01-01 2027-02-01 189',
      '2027-02-01 2027-02-15 94.5',
      '2027-02-15 2027-03-01 100',
      '2027-03-01 2027-04-01 200'
    ]);
  });

  test('several discounts are taken before the limit is looked at: 100 − 10 % − 20 % is 72, held to 80', () => {
    expect(limited('100', { charge: percent('10'), plan: [percent('20')] })[0]).toBe('2027-01-01 2027-02-01 80');
  });
});
