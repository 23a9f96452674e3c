import { describe, expect, test } from '@jest/globals';
import type { Charge, Discount, Evaluation, Quote, QuotePlan } from '../src/index.ts';
import { evaluateQuote } from '../src/index.ts';
import { LOCAL_BILLING } from '../src/lifecycle/proration-policies.ts';
import { catalog, charge, plan } from './fixtures/catalog.ts';
import { anyEngine, evaluateDeal, itemTexts } from './fixtures/deal.ts';

const off = (value: string, until?: string): Discount => ({ kind: 'amount', value, ...(until && { until }) });
const priced = (currency: string, amount: string, over: Partial<Charge> = {}): Charge =>
  charge({ prices: [{ currency, amount }], ...over });

/** Charges of one plan with an amount off the plan. */
function evaluate(charges: Charge[], discounts: Discount[], quote: Partial<Quote> = {}): Evaluation {
  const entries = charges.map(({ id, type }) => ({ chargeId: id, quantity: type === 'usage' ? '0' : '1' }));
  const own: QuotePlan = { key: 'p1', ratePlanId: 'plan_seats', discounts, charges: entries };
  return evaluateDeal({ charges, quote: { plans: [own], ...quote } });
}

describe('an amount off a plan is shared by its items, by largest remainder', () => {
  const seats = priced('EUR', '100');
  const setup = priced('EUR', '300', { id: 'chg_setup', type: 'one_time' });

  test('100 off 12 × 100 and 300: 6.67 off eight months, 6.66 off four, 20 off the one-time charge', () => {
    const { priced: quote, invoices } = evaluate([seats, setup], [off('100')]);
    expect(invoices.map(({ date, recurring }) => `${date} ${recurring}`)).toEqual([
      '2027-01-01 93.33',
      '2027-02-01 93.33',
      '2027-03-01 93.33',
      '2027-04-01 93.33',
      '2027-05-01 93.33',
      '2027-06-01 93.33',
      '2027-07-01 93.33',
      '2027-08-01 93.33',
      '2027-09-01 93.34',
      '2027-10-01 93.34',
      '2027-11-01 93.34',
      '2027-12-01 93.34'
    ]);
    expect(quote.lines.map(({ sharedDiscount, contractValue }) => [sharedDiscount, contractValue])).toEqual([
      ['80', '1120'],
      ['20', '280']
    ]);
    expect(quote.totals).toMatchObject({
      tcv: '1400',
      recurring: '1120',
      oneTime: '280',
      acv: '1120',
      averageDiscountPercent: '6.67'
    });
  });

  test('it leaves the price of a period, and so MRR, as they are', () => {
    const { priced: quote } = evaluate([seats], [off('100')]);
    expect(quote.lines[0]).toMatchObject({ netPrice: '100', discountPercent: '0', contractValue: '1100' });
    expect(quote.totals).toMatchObject({ mrr: '100', arr: '1200', acv: '1100' });
  });

  test.each<[string, string, string, string[]]>([
    ['JPY', '100', '100', ['66', '67', '67']],
    ['JPY', '100', '1', ['99', '100', '100']],
    ['KWD', '1', '1', ['0.666', '0.667', '0.667']],
    ['EUR', '100', '0.01', ['99.99', '100', '100']],
    ['EUR', '100', '300', ['0', '0', '0']],
    ['EUR', '100', '301', ['0', '0', '0']]
  ])('in %s, three months of %s less %s are %j', (currency, amount, value, totals) => {
    const { invoices } = evaluate([priced(currency, amount)], [off(value)], { currency, termMonths: 3 });
    expect(invoices.map(({ total }) => total)).toEqual(totals);
  });

  test('larger items bear more, and what is left over goes to the largest remainder', () => {
    // 10.00 off 100, 200 and 400: 1.428…, 2.857…, 5.714…; the cents go to .857 and .714
    const three = ['100', '200', '400'].map((amount, at) =>
      priced('EUR', amount, { id: `chg_${at}`, type: 'one_time' })
    );
    const lines = evaluate(three, [off('10')]).priced.lines.map(({ sharedDiscount }) => sharedDiscount);
    expect(lines).toEqual(['1.43', '2.86', '5.71']);
  });

  test('several are taken one after another off what is left', () => {
    const lines = evaluate([seats, setup], [off('1499'), off('2')]).priced;
    expect(lines.totals.tcv).toBe('0');
    expect(lines.lines.map(({ sharedDiscount }) => sharedDiscount)).toEqual(['1200', '300']);
  });

  test('usage bears nothing, not of its commitment either', () => {
    const usage = charge({
      id: 'chg_api',
      type: 'usage',
      prices: [{ currency: 'EUR', amount: '1', minimumAmount: '50' }]
    });
    const { priced: quote } = evaluate([usage, setup], [off('30')]);
    expect(quote.lines.map(({ contractValue }) => contractValue)).toEqual(['600', '270']);
  });

  test('once it has ended, items that begin later bear nothing', () => {
    const { invoices } = evaluate([seats], [off('100', '2027-03-15')], { termMonths: 4 });
    expect(invoices.map(({ total }) => total)).toEqual(['66.66', '66.67', '66.67', '100']);
  });
});

describe('amounts of plan, interval and quote', () => {
  const once = priced('EUR', '100', { type: 'one_time' });
  const sold = catalog([plan({ charges: [once] })], anyEngine([], LOCAL_BILLING));
  const own = (key: string, discounts?: Discount[]): QuotePlan => ({
    key,
    ratePlanId: 'plan_seats',
    charges: [{ chargeId: once.id, quantity: '1' }],
    ...(discounts && { discounts })
  });
  const header = { currency: 'EUR', startDate: '2027-01-01', termMonths: 12 };

  test("are taken plan first: 50 off one plan, then the quote's 30 off 50 and 100", () => {
    const quote = { ...header, discounts: [off('30')], plans: [own('p1', [off('50')]), own('p2')] };
    expect(evaluateQuote(sold, quote).priced.lines.map(({ contractValue }) => contractValue)).toEqual(['40', '80']);
  });

  test('of an interval are borne by its own items alone', () => {
    const seats = priced('EUR', '100');
    const intervals = [
      { key: 'y1', startDate: '2027-01-01', endDate: '2028-01-01', discounts: [off('120')] },
      { key: 'y2', startDate: '2028-01-01', endDate: '2029-01-01' }
    ];
    const { priced: quote } = evaluate([seats], [], { termMonths: 24, intervals });
    expect(quote.lines.map(({ interval, contractValue }) => [interval, contractValue])).toEqual([
      ['y1', '1080'],
      ['y2', '1200']
    ]);
    expect(quote.intervals?.map(({ totals }) => totals.tcv)).toEqual(['1080', '1200']);
  });
});

describe('an engine that bills discounts apart', () => {
  test("puts the plan's beside the price, after which the charge's own follows", () => {
    const discount = { kind: 'percent', value: '10' } as const;
    const plans = [
      {
        key: 'p1',
        ratePlanId: 'plan_seats',
        discounts: [off('10')],
        charges: [{ chargeId: 'chg_seats', quantity: '1', discount }]
      }
    ];
    const evaluation = evaluateDeal({
      charges: [priced('EUR', '100')],
      policy: { ...LOCAL_BILLING, discountItems: 'separate' },
      quote: { termMonths: 2, plans }
    });
    expect(itemTexts(evaluation)).toEqual([
      '2027-01-01 2027-02-01 100',
      '2027-01-01 2027-02-01 -5',
      '2027-01-01 2027-02-01 -10',
      '2027-02-01 2027-03-01 100',
      '2027-02-01 2027-03-01 -5',
      '2027-02-01 2027-03-01 -10'
    ]);
    expect(evaluation.invoices[0]?.items.map(({ kind }) => kind)).toEqual([undefined, 'discount', 'discount']);
    expect(evaluation.priced.lines[0]).toMatchObject({ sharedDiscount: '10', contractValue: '170', netPrice: '90' });
  });
});
