import { describe, expect, test } from '@jest/globals';
import { previewInvoices, priceQuote, type Charge, type Quote, type RatePlan } from '../src/index.ts';
import { ALIGNED, catalog, charge, euros, plan } from './fixtures/catalog.ts';

const month = { unit: 'month', count: 1 } as const;
const year = { unit: 'year', count: 1 } as const;

function quoteOf(ratePlan: RatePlan, over: Partial<Quote> = {}, quantity = '1'): Quote {
  const charges = ratePlan.charges.map(({ id, type }) => ({
    chargeId: id,
    quantity: type === 'usage' ? '0' : quantity
  }));
  return {
    currency: 'EUR',
    startDate: '2027-01-01',
    termMonths: 3,
    plans: [{ key: 'p1', ratePlanId: ratePlan.id, charges }],
    ...over
  };
}

const onePlan = (...charges: Charge[]): RatePlan => plan({ charges });
const invoices = (ratePlan: RatePlan, over?: Partial<Quote>, quantity?: string): string[] =>
  previewInvoices(catalog([ratePlan]), quoteOf(ratePlan, over, quantity)).map(({ date, total }) => `${date} ${total}`);

describe('an invoice is dated', () => {
  test('at the start of the period in advance', () => {
    expect(invoices(onePlan(charge()))).toEqual(['2027-01-01 22', '2027-02-01 22', '2027-03-01 22']);
  });

  test('at its end in arrears', () => {
    expect(invoices(onePlan(charge({ timing: 'in_arrears' })))).toEqual([
      '2027-02-01 22',
      '2027-03-01 22',
      '2027-04-01 22'
    ]);
  });

  test('and stands in the order of the days, whatever the order of the charges', () => {
    const late = charge({ id: 'chg_late', timing: 'in_arrears', ...euros({ amount: '5' }) });
    expect(invoices(onePlan(late, charge()), { termMonths: 2 })).toEqual([
      '2027-01-01 22',
      '2027-02-01 27',
      '2027-03-01 5'
    ]);
  });

  test('on the first day for a one-time charge, never prorated', () => {
    const onboarding = charge({ type: 'one_time', model: 'flat', period: undefined, ...euros({ amount: '9500' }) });
    expect(invoices(onePlan(onboarding), { billDay: 20 })).toEqual(['2027-01-01 9500']);
  });

  test('never for usage, whose rates alone are quoted', () => {
    const storage = charge({
      type: 'usage',
      model: 'tiered',
      uom: 'GB-month',
      timing: 'in_arrears',
      ...euros({
        tiers: [
          { from: '0', to: '50000', unitPrice: '0.023' },
          { from: '50000', unitPrice: '0.022' }
        ]
      })
    });
    expect(invoices(onePlan(storage))).toEqual([]);
    const line = priceQuote(catalog([onePlan(storage)]), quoteOf(onePlan(storage))).lines[0];
    expect(line).toMatchObject({
      quantity: '0',
      contractValue: '0',
      arithmetic: 'billed on use: 0.023 per GB-month to 50000, then 0.022',
      tiers: [
        { from: '0', to: '50000', unitPrice: '0.023' },
        { from: '50000', unitPrice: '0.022' }
      ]
    });
    expect(line).not.toHaveProperty('perYear');
  });
});

describe('one invoice gathers', () => {
  const mixed = onePlan(
    charge({ id: 'seats' }),
    charge({ id: 'support', period: { unit: 'quarter', count: 1 }, model: 'flat', ...euros({ amount: '300' }) }),
    charge({ id: 'setup', name: 'Setup', type: 'one_time', model: 'flat', ...euros({ amount: '500' }) })
  );

  test('what falls on its day, one-time and recurring apart, in the order of the quote', () => {
    const first = previewInvoices(catalog([mixed]), quoteOf(mixed))[0];
    expect(first).toEqual({
      date: '2027-01-01',
      items: [
        {
          planKey: 'p1',
          chargeId: 'seats',
          chargeName: 'Seats',
          type: 'recurring',
          serviceStart: '2027-01-01',
          serviceEnd: '2027-02-01',
          amount: '22'
        },
        {
          planKey: 'p1',
          chargeId: 'support',
          chargeName: 'Seats',
          type: 'recurring',
          serviceStart: '2027-01-01',
          serviceEnd: '2027-04-01',
          amount: '300'
        },
        {
          planKey: 'p1',
          chargeId: 'setup',
          chargeName: 'Setup',
          type: 'one_time',
          serviceStart: '2027-01-01',
          serviceEnd: '2027-01-02',
          amount: '500'
        }
      ],
      oneTime: '500',
      recurring: '322',
      total: '822'
    });
  });

  test('what adds up to the contract', () => {
    expect(invoices(mixed)).toEqual(['2027-01-01 822', '2027-02-01 22', '2027-03-01 22']);
    expect(priceQuote(catalog([mixed]), quoteOf(mixed)).totals).toEqual({
      mrr: '122',
      arr: '1464',
      acv: '1464',
      tcv: '866',
      oneTime: '500',
      recurring: '366',
      averageDiscountPercent: '0'
    });
  });
});

describe('each item is rounded once, at the currency', () => {
  const third = charge({
    prices: [
      { currency: 'EUR', amount: '100' },
      { currency: 'JPY', amount: '1001' },
      { currency: 'KWD', amount: '10' }
    ]
  });
  const sold = plan({ currencies: ['EUR', 'JPY', 'KWD'], charges: [third] });

  test.each([
    ['EUR', ['2027-01-20 38.71', '2027-02-01 100', '2027-03-01 61.29'], '200'],
    ['JPY', ['2027-01-20 387', '2027-02-01 1001', '2027-03-01 614'], '2002'],
    ['KWD', ['2027-01-20 3.871', '2027-02-01 10', '2027-03-01 6.129'], '20']
  ])('%s', (currency, expected, tcv) => {
    const quote = quoteOf(sold, { currency, startDate: '2027-01-20', termMonths: 2, billDay: 1 });
    expect(previewInvoices(catalog([sold]), quote).map(({ date, total }) => `${date} ${total}`)).toEqual(expected);
    expect(priceQuote(catalog([sold]), quote).totals.tcv).toBe(tcv);
  });

  test('and the ratio first where the engine says so', () => {
    const annual = onePlan(charge({ period: year, ...euros({ amount: '599999999.95' }) }));
    const exact = catalog([annual]);
    const scaled = catalog([annual], { prorationPolicy: { ...ALIGNED, ratioScale: 9 } });
    const quote = quoteOf(annual, { startDate: '2027-06-01', termMonths: 1, billDay: 1 });
    expect(previewInvoices(exact, quote)[0]?.total).toBe('49180327.86');
    expect(previewInvoices(scaled, quote)[0]?.total).toBe('49180327.8');
  });
});

describe('over a term that starts before its bill day', () => {
  const seats = onePlan(charge({ period: month }));

  test('the arithmetic names each part', () => {
    const quote = quoteOf(seats, { startDate: '2027-02-10', termMonths: 12, billDay: 1 }, '400');
    expect(priceQuote(catalog([seats]), quote).lines[0]?.arithmetic).toBe('400 × 22.00 × (19/28 + 11 + 9/29) months');
    expect(invoices(seats, quote)).toEqual([
      '2027-02-10 5971.43',
      '2027-03-01 8800',
      '2027-04-01 8800',
      '2027-05-01 8800',
      '2027-06-01 8800',
      '2027-07-01 8800',
      '2027-08-01 8800',
      '2027-09-01 8800',
      '2027-10-01 8800',
      '2027-11-01 8800',
      '2027-12-01 8800',
      '2028-01-01 8800',
      '2028-02-01 2731.03'
    ]);
  });
});
