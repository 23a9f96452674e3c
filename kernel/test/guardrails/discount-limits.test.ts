import { describe, expect, test } from '@jest/globals';
import {
  evaluateQuote,
  validateQuote,
  type Catalog,
  type Charge,
  type Discount,
  type Quote,
  type QuoteCharge,
  type RampInterval
} from '../../src/index.ts';
import { catalog, charge, euros, plan } from '../fixtures/catalog.ts';
import { codesOf, EVERYTHING, only } from './only.ts';

const percent = (value: string): Discount => ({ kind: 'percent', value });
const amount = (value: string): Discount => ({ kind: 'amount', value });
const limits = {
  maxDiscountPercent: '30',
  approvals: [{ above: '15', role: 'deal_desk' }],
  priceEditable: true,
  tiersEditable: true
};
const selling = (over: Partial<Charge> = {}): Catalog =>
  catalog([plan({ charges: [charge({ limits, ...over })] })], EVERYTHING);
const sold = selling();
// 10 seats at 22.00: 220.00 a month, 2,640.00 a year
const quoteOf = (seats: Partial<QuoteCharge>, over: Partial<Quote> = {}, ofPlan: Discount[] = []): Quote => ({
  currency: 'EUR',
  startDate: '2027-01-01',
  termMonths: 12,
  ...over,
  plans: [
    {
      key: 'p1',
      ratePlanId: 'plan_seats',
      ...(ofPlan.length > 0 && { discounts: ofPlan }),
      charges: [{ chargeId: 'chg_seats', quantity: '10', ...seats }]
    }
  ]
});

describe('the limit counts all that lowers the price', () => {
  test('compounded discounts: 20 % and 20 % are 36 %, and the one given last is reduced', () => {
    const quote = quoteOf({ discount: percent('20') }, { discounts: [percent('20')] });
    expect(only(sold, quote, 'discount_above_limit')).toEqual({
      code: 'discount_above_limit',
      severity: 'block',
      path: 'discounts[0]',
      planKey: 'p1',
      chargeId: 'chg_seats',
      message:
        "Seats is sold 36 % below its catalog price by its own discount and the quote's discounts; the limit is 30 %.",
      evidence: { listPrice: '220', discountPercent: '36', soldAt: '140.8', maxPercent: '30' },
      remedy: {
        label: "Set the quote's discount to 12.5 %",
        change: { kind: 'set_quote_discounts', discounts: [percent('12.5')] }
      }
    });
  });

  test('summed discounts: 20 % and 20 % are 40 %, and 10 % of the last may stay', () => {
    const quote = quoteOf({ discount: percent('20') }, { stacking: 'sum', discounts: [percent('20')] });
    expect(only(sold, quote, 'discount_above_limit').remedy?.label).toBe("Set the quote's discount to 10 %");
  });

  test('of the best discount only: what was given last is reduced where that alone helps', () => {
    const best = (own: string, ofQuote: string): string | undefined => {
      const quote = quoteOf({ discount: percent(own) }, { stacking: 'best', discounts: [percent(ofQuote)] });
      return only(sold, quote, 'discount_above_limit').remedy?.label;
    };
    expect([best('10', '50'), best('50', '10'), best('50', '50')]).toEqual([
      "Set the quote's discount to 30 %",
      'Set discount to 30 %',
      undefined
    ]);
  });

  test('when the last one cannot help alone, the one before it is reduced', () => {
    const quote = quoteOf({ discount: percent('40') }, {}, [percent('5')]);
    const violation = only(sold, quote, 'discount_above_limit');
    expect([violation.path, violation.remedy?.label]).toEqual([
      'plans[0].charges[0].discount',
      'Set discount to 26.315789 %'
    ]);
  });

  test('plan discounts ask for approval as the charge’s own do', () => {
    const violation = only(sold, quoteOf({}, {}, [percent('18')]), 'discount_needs_approval');
    expect(violation).toMatchObject({
      role: 'deal_desk',
      path: 'plans[0].discounts[0]',
      message: "Seats is sold 18 % below its catalog price by its plan's discounts; above 15 % it needs approval.",
      remedy: {
        label: "Set the plan's discount to 15 %",
        change: { kind: 'set_plan_discounts', planKey: 'p1', discounts: [percent('15')] }
      }
    });
  });

  test('a negotiated price, and the remedy is the lowest price within the limit', () => {
    const violation = only(sold, quoteOf({ price: { amount: '15' } }), 'discount_above_limit');
    expect(violation).toMatchObject({
      path: 'plans[0].charges[0].price',
      message: 'Seats is sold 31.82 % below its catalog price by a negotiated price; the limit is 30 %.',
      remedy: { label: 'Set price to 15.4 EUR', change: { kind: 'set_price', price: { amount: '15.4' } } }
    });
  });

  test('a negotiated price above the catalog’s leaves room for a discount', () => {
    expect(validateQuote(sold, quoteOf({ price: { amount: '27.5' }, discount: percent('30') }))).toEqual([]);
  });

  test('a negotiated price is raised, rounding up, when the discount given last cannot help alone', () => {
    const violation = only(sold, quoteOf({ price: { amount: '15' } }, {}, [percent('7')]), 'discount_above_limit');
    expect(violation.remedy?.label).toBe('Set price to 16.559139784947 EUR'); // 154.00 ÷ 10 ÷ 0.93
  });

  test('a role that is named at several thresholds is asked from the lowest', () => {
    const approvals = [
      { above: '20', role: 'finance' },
      { above: '10', role: 'finance' }
    ];
    const asking = selling({ limits: { maxDiscountPercent: '30', approvals } });
    expect(only(asking, quoteOf({ discount: percent('12') }), 'discount_needs_approval').message).toBe(
      'A discount of 12 % on Seats is above 10 % and needs approval.'
    );
  });

  test('negotiated tiers, against the catalog’s at the same quantity', () => {
    const tiered = selling({ model: 'tiered', ...euros({ tiers: [{ from: '0', unitPrice: '20' }] }) });
    const price = {
      tiers: [
        { from: '0', to: '5', unitPrice: '18' },
        { from: '5', unitPrice: '6' }
      ]
    };
    const violation = only(tiered, quoteOf({ price }), 'discount_above_limit');
    expect(violation.evidence).toMatchObject({ listPrice: '200', discountPercent: '40', soldAt: '120' });
    expect(violation.remedy?.label).toBe("Take the catalog's price");
  });

  test('negotiated tiers of usage, where they are lowest', () => {
    const usage = selling({
      type: 'usage',
      timing: 'in_arrears',
      model: 'volume',
      ...euros({
        tiers: [
          { from: '0', to: '100', unitPrice: '2' },
          { from: '100', unitPrice: '1' }
        ]
      })
    });
    const price = {
      tiers: [
        { from: '0', to: '1000', unitPrice: '2' },
        { from: '1000', unitPrice: '0.5' }
      ]
    };
    const violation = only(usage, quoteOf({ quantity: '0', price }), 'discount_above_limit');
    expect(violation.message).toBe(
      'Seats is sold 50 % below its catalog price by a negotiated price; the limit is 30 %.'
    );
  });

  test('a step-up takes part of a discount back', () => {
    const intervals: RampInterval[] = [
      { key: 'y1', startDate: '2027-01-01', endDate: '2028-01-01' },
      { key: 'y2', startDate: '2028-01-01', endDate: '2029-01-01' }
    ];
    const stepUp = { kind: 'percent', value: '10' } as const;
    const quote = quoteOf({ discount: percent('20'), stepUp }, { termMonths: 24, intervals });
    // year 2: 22 × 1.1 × 0.8 = 19.36, 12 % below 22
    const violation = only(sold, quote, 'discount_needs_approval');
    expect(violation.evidence['discountPercent']).toBe('20');
    expect(violation.remedy?.label).toBe('Set discount to 15 %');
  });

  test('at a quantity of nothing it counts the percents that were given', () => {
    const quote = quoteOf({ quantity: '0', discount: percent('20') }, { discounts: [percent('20')] });
    expect(only(sold, quote, 'discount_above_limit').evidence['discountPercent']).toBe('36');
  });
});

describe('a shared amount', () => {
  test('counts with the share that the line bears, and is reduced to what the limit leaves', () => {
    const quote = quoteOf({}, { discounts: [amount('1000')] });
    const violation = only(sold, quote, 'discount_above_limit');
    expect(violation).toMatchObject({
      path: 'discounts[0]',
      message: "Seats is sold 37.87 % below its catalog price by the quote's discounts; the limit is 30 %.",
      remedy: { label: "Set the quote's discount to 792 EUR" }
    });
  });

  test('within the limit to the cent passes; rounding its shares is not held against it', () => {
    expect(evaluateQuote(sold, quoteOf({}, { discounts: [amount('396')] })).verdict).toBe('billable');
    const two = catalog(
      [plan({ charges: [charge({ limits }), charge({ id: 'b', limits, ...euros({ amount: '0.07' }) })] })],
      EVERYTHING
    );
    const quote = quoteOf({});
    const charges = [
      { chargeId: 'chg_seats', quantity: '1' },
      { chargeId: 'b', quantity: '1' }
    ];
    const small: Quote = {
      ...quote,
      discounts: [amount('39.72')],
      plans: quote.plans.map((one) => ({ ...one, charges }))
    };
    expect(evaluateQuote(two, small).verdict).toBe('billable'); // 15 % of 264.84
  });

  test('beside percents: only the amount is reduced, when that is enough', () => {
    const quote = quoteOf({ discount: percent('20') }, {}, [amount('500')]);
    // 2,112.00 a year after 20 %; 30 % off 2,640.00 is 1,848.00
    expect(only(sold, quote, 'discount_above_limit').remedy?.label).toBe("Set the plan's discount to 264 EUR");
    const beyond = quoteOf({ discount: percent('35') }, {}, [amount('500')]);
    expect(only(sold, beyond, 'discount_above_limit').remedy).toBeUndefined();
  });

  test('that is more than all that shares it goes down to that', () => {
    const violation = only(sold, quoteOf({}, { discounts: [amount('3000')] }), 'shared_discount_too_large');
    expect(violation).toMatchObject({
      path: 'discounts[0]',
      message: 'A discount of 3000 EUR on the quote is more than the 2640 that is left to take it off.',
      remedy: { label: "Set the quote's discount to 2640 EUR" }
    });
  });

  test('is blamed by itself, whatever the others take', () => {
    const quote = quoteOf({}, { discounts: [amount('140')] }, [amount('2500'), amount('10')]);
    expect(only(sold, quote, 'shared_discount_too_large')).toMatchObject({
      path: 'discounts[0]',
      remedy: { label: "Set the quote's discount to 130 EUR" }
    });
  });

  test('that takes exactly all there is may, and what comes after it may not', () => {
    const quote = quoteOf({}, { discounts: [amount('10')] }, [amount('2640')]);
    expect(only(sold, quote, 'shared_discount_too_large').path).toBe('discounts[0]');
  });

  test('borne by several lines is reduced to what the one with the lowest limit can bear of it', () => {
    const free = { ...limits, maxDiscountPercent: '100', approvals: [] };
    const strict = { ...limits, maxDiscountPercent: '10', approvals: [] };
    const both = catalog(
      [plan({ charges: [charge({ limits: strict }), charge({ id: 'b', limits: free })] })],
      EVERYTHING
    );
    const [first] = quoteOf({}, {}).plans;
    if (first === undefined) throw new Error('no plan');
    const charges = [...first.charges, { chargeId: 'b', quantity: '30' }];
    const quote: Quote = { ...quoteOf({}, { discounts: [amount('2000')] }), plans: [{ ...first, charges }] };
    // 2,640.00 and 7,920.00: a quarter of the discount is borne by the first, which may bear 264.00
    expect(only(both, quote, 'discount_above_limit').remedy?.label).toBe("Set the quote's discount to 1056 EUR");
  });

  test('that nothing shares is removed', () => {
    const usage = selling({ type: 'usage', timing: 'in_arrears' });
    expect(
      only(usage, quoteOf({ quantity: '0' }, { discounts: [amount('5')] }), 'shared_discount_too_large').remedy
    ).toEqual({
      label: "Remove the quote's discount",
      change: { kind: 'set_quote_discounts' }
    });
  });

  test('that ends early is reduced so that what it takes is within the limit', () => {
    const until = { ...amount('1000'), until: '2027-07-01' };
    expect(only(sold, quoteOf({}, { discounts: [until] }), 'discount_above_limit').remedy?.change).toEqual({
      kind: 'set_quote_discounts',
      discounts: [{ ...until, value: '791.9' }]
    });
  });
});

describe('in a ramp', () => {
  const intervals: RampInterval[] = [
    { key: 'y1', startDate: '2027-01-01', endDate: '2028-01-01' },
    { key: 'y2', startDate: '2028-01-01', endDate: '2029-01-01' }
  ];
  const ramped = (seats: Partial<QuoteCharge>, over: RampInterval[] = intervals): Quote =>
    quoteOf(seats, { termMonths: 24, intervals: over });

  test('the charge’s own discount is reduced for all intervals that have it', () => {
    const quote = ramped({ discount: percent('40'), ramp: [{ interval: 'y2', quantity: '20' }] });
    expect(only(sold, quote, 'discount_above_limit')).toMatchObject({
      path: 'plans[0].charges[0].discount',
      remedy: { change: { kind: 'set_discount', planKey: 'p1', chargeId: 'chg_seats', discount: percent('30') } }
    });
  });

  test('an amount is reduced to what the interval with the lowest price can bear', () => {
    const quote = ramped({ discount: amount('100'), ramp: [{ interval: 'y2', quantity: '5' }] });
    expect(only(sold, quote, 'discount_above_limit').remedy?.label).toBe('Set discount to 33 EUR');
  });

  test('a discount of one interval is reduced there', () => {
    const quote = ramped({ discount: percent('10'), ramp: [{ interval: 'y2', discount: percent('40') }] });
    expect(only(sold, quote, 'discount_above_limit')).toMatchObject({
      path: 'plans[0].charges[0].ramp[0].discount',
      remedy: {
        change: {
          kind: 'set_discount',
          planKey: 'p1',
          chargeId: 'chg_seats',
          interval: 'y2',
          discount: percent('30')
        }
      }
    });
  });

  test('to remove the discount of one interval is to give it one of nothing, where the charge has its own', () => {
    const none = selling({ limits: { maxDiscountPercent: '0', approvals: [] } });
    const quote = ramped({ discount: percent('0'), ramp: [{ interval: 'y2', discount: percent('40') }] });
    expect(only(none, quote, 'discount_above_limit').remedy).toEqual({
      label: 'Remove the discount',
      change: { kind: 'set_discount', planKey: 'p1', chargeId: 'chg_seats', interval: 'y2', discount: percent('0') }
    });
  });

  test('a discount on an interval is reduced for the interval', () => {
    const over = intervals.map((one) => (one.key === 'y2' ? { ...one, discounts: [percent('40')] } : one));
    expect(only(sold, ramped({}, over), 'discount_above_limit')).toMatchObject({
      path: 'intervals[1].discounts[0]',
      remedy: {
        label: "Set the interval's discount to 30 %",
        change: { kind: 'set_interval_discounts', interval: 'y2', discounts: [percent('30')] }
      }
    });
  });
});

describe('a discount of any scope', () => {
  test.each<[string, Discount, string]>([
    ['discount_invalid', percent('lots'), 'The discount on the quote must be a plain number with at most 6 decimals.'],
    ['discount_negative', amount('-5'), 'The discount on the quote cannot be negative.'],
    ['discount_above_100_percent', percent('101'), 'The discount on the quote is more than the whole price.'],
    [
      'discount_until_invalid',
      { ...percent('5'), until: '2027-02-30' },
      'The discount on the quote ends on 2027-02-30, which is no day.'
    ]
  ])('%s', (code, discount, message) => {
    expect(only(sold, quoteOf({}, { discounts: [discount] }), code).message).toBe(message);
    expect(codesOf(sold, quoteOf({}, {}, [discount]))).toContain(code);
    expect(codesOf(sold, quoteOf({ discount }))).toContain(code.replace('above_100_percent', 'larger_than_price'));
  });

  test('that ends on no day loses its end', () => {
    const discount = { ...percent('5'), until: 'soon' };
    expect(only(sold, quoteOf({ discount }), 'discount_until_invalid').remedy?.label).toBe('Set discount to 5 %');
  });

  test('that together take more than the price are refused, and leave no line', () => {
    const quote = quoteOf({ discount: percent('60') }, { stacking: 'sum', discounts: [percent('50')] });
    const violation = only(sold, quote, 'discount_larger_than_price');
    expect(violation.message).toBe('The discounts on Seats are together more than its price of 220.');
    expect(evaluateQuote(sold, quote).priced.lines).toEqual([]);
  });
});

describe('an engine', () => {
  const engine = (discounts: typeof EVERYTHING.discounts): Catalog =>
    catalog([plan({ charges: [charge({ limits })] })], { ...EVERYTHING, discounts });

  test('that declares nothing bills one lasting discount on a charge', () => {
    expect(codesOf(engine(undefined), quoteOf({ discount: percent('5') }))).toEqual([]);
    const quote = quoteOf({ discount: { ...percent('5'), until: '2027-06-01' } });
    expect(only(engine(undefined), quote, 'engine_discount_expiry_unsupported').remedy?.label).toBe(
      'Set discount to 5 %'
    );
  });

  test('takes discounts off what it says', () => {
    const plans = engine({ scopes: ['plan'], stacked: true, expiring: true });
    const violation = only(plans, quoteOf({}, { discounts: [percent('5')] }), 'engine_discount_scope_unsupported');
    expect(violation).toMatchObject({
      path: 'discounts[0]',
      message: 'The billing engine cannot take a discount off a whole quote.'
    });
    expect(codesOf(plans, quoteOf({}, {}, [percent('5')]))).toEqual([]);
  });

  test('that takes one discount off a charge gets one', () => {
    const single = engine({ scopes: ['plan', 'quote'], stacked: false, expiring: false });
    const quote = quoteOf({ discount: percent('5') }, {}, [percent('5')]);
    const violation = only(single, quote, 'engine_discount_stacking_unsupported');
    expect(violation).toMatchObject({
      path: 'plans[0].discounts[0]',
      message: '2 discounts meet on Seats; the billing engine takes one.',
      remedy: { label: "Remove the plan's discount" }
    });
    expect(codesOf(single, quoteOf({ discount: percent('0') }, {}, [percent('5')]))).toEqual([]);
  });
});
