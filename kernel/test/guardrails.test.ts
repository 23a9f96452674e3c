import { describe, expect, test } from '@jest/globals';
import {
  applyChange,
  evaluateQuote,
  validateQuote,
  type Catalog,
  type Charge,
  type Quote,
  type QuoteCharge,
  type Violation
} from '../src/index.ts';
import { catalog, charge, euros, plan } from './fixtures/catalog.ts';

const seats = (quantity: string, over: Partial<QuoteCharge> = {}): QuoteCharge => ({
  chargeId: 'chg_seats',
  quantity,
  ...over
});
const quoteOf = (charges: QuoteCharge[], over: Partial<Quote> = {}): Quote => ({
  currency: 'EUR',
  startDate: '2027-02-01',
  termMonths: 12,
  plans: [{ key: 'p1', ratePlanId: 'plan_seats', charges }],
  ...over
});
const selling = (over: Partial<Charge>): Catalog => catalog([plan({ charges: [charge(over)] })]);

/** The one violation of a code; applying its remedy must clear it. */
function only(sold: Catalog, quote: Quote, code: string): Violation {
  const found = validateQuote(sold, quote).filter((violation) => violation.code === code);
  expect(found).toHaveLength(1);
  const [violation] = found;
  if (violation === undefined) throw new Error(`no ${code}`);
  if (violation.remedy) {
    const after = validateQuote(sold, applyChange(quote, violation.remedy.change));
    expect(after.filter((other) => other.code === code)).toEqual([]);
  }
  return violation;
}

describe('quantity', () => {
  const range = { min: '5', max: '50', step: '5', default: '10' };
  test.each([
    ['quantity_below_min', '4', 'Set quantity to 5', 'The quantity of Seats is 4; it must be at least 5.'],
    ['quantity_above_max', '55', 'Set quantity to 50', 'The quantity of Seats is 55; it must be at most 50.'],
    ['quantity_off_step', '12', 'Set quantity to 15', 'The quantity of Seats is 12; it goes in steps of 5 from 5.'],
    ['quantity_off_step', '12.5', 'Set quantity to 15', 'The quantity of Seats is 12.5; it goes in steps of 5 from 5.'],
    ['quantity_negative', '-3', 'Set quantity to 5', 'The quantity of Seats is -3; it cannot be negative.'],
    [
      'quantity_invalid',
      'ten',
      'Set quantity to 10',
      'The quantity of Seats is ten; it must be a plain number with at most 6 decimals.'
    ],
    [
      'quantity_invalid',
      '12.1234567',
      'Set quantity to 15',
      'The quantity of Seats is 12.1234567; it must be a plain number with at most 6 decimals.'
    ]
  ])('%s at %s: %s', (code, quantity, label, message) => {
    const violation = only(selling({ quantity: range }), quoteOf([seats(quantity)]), code);
    expect(violation).toMatchObject({
      severity: 'block',
      path: 'plans[0].charges[0].quantity',
      planKey: 'p1',
      chargeId: 'chg_seats',
      message
    });
    expect(violation.remedy?.label).toBe(label);
  });

  test('on the bounds and on a step is fine', () => {
    for (const quantity of ['5', '10', '50']) {
      expect(validateQuote(selling({ quantity: range }), quoteOf([seats(quantity)]))).toEqual([]);
    }
  });

  test('beyond a closed last tier is refused, not priced, and set back to the last allowed step', () => {
    const tiers = [
      { from: '0', to: '10', unitPrice: '5' },
      { from: '10', to: '22', unitPrice: '4' }
    ];
    const sold = selling({ model: 'tiered', quantity: range, ...euros({ tiers }) });
    const quote = quoteOf([seats('25')]);
    const violation = only(sold, quote, 'quantity_beyond_tiers');
    expect(violation.message).toBe('The quantity of Seats is 25; it has no price beyond 22, where its last tier ends.');
    expect(violation.remedy?.label).toBe('Set quantity to 20');
    expect(evaluateQuote(sold, quote).priced.lines).toEqual([]);
  });

  test('without any allowed value has no button', () => {
    const tiers = [{ from: '0', to: '2', unitPrice: '5' }];
    const sold = selling({ model: 'volume', quantity: range, ...euros({ tiers }) });
    expect(only(sold, quoteOf([seats('5')]), 'quantity_beyond_tiers').remedy).toBeUndefined();
  });

  test('of usage is not ordered: a warning only', () => {
    const sold = selling({ type: 'usage', timing: 'in_arrears' });
    const quote = quoteOf([seats('7')]);
    expect(only(sold, quote, 'usage_quantity_ignored').severity).toBe('warning');
    expect(evaluateQuote(sold, quote).verdict).toBe('billable');
  });
});

describe('discount', () => {
  const sold = selling({
    limits: {
      maxDiscountPercent: '30',
      approvals: [
        { above: '15', role: 'deal_desk' },
        { above: '25', role: 'vp_sales' }
      ]
    }
  });
  const discounted = (kind: 'percent' | 'amount', value: string): Quote =>
    quoteOf([seats('10', { discount: { kind, value } })]);

  test.each([
    ['percent', '15'],
    ['amount', '33']
  ] as const)('of %s %s, on the threshold, passes at once', (kind, value) => {
    expect(evaluateQuote(sold, discounted(kind, value)).verdict).toBe('billable');
  });

  test('above a threshold needs that role, and says how far to go back', () => {
    const violation = only(sold, discounted('percent', '20'), 'discount_needs_approval');
    expect(violation).toEqual({
      code: 'discount_needs_approval',
      severity: 'approval',
      path: 'plans[0].charges[0].discount',
      planKey: 'p1',
      chargeId: 'chg_seats',
      role: 'deal_desk',
      message: 'A discount of 20 % on Seats is above 15 % and needs approval.',
      evidence: { discount: '20', kind: 'percent', listPrice: '220', discountPercent: '20', abovePercent: '15' },
      remedy: {
        label: 'Set discount to 15 %',
        change: {
          kind: 'set_discount',
          planKey: 'p1',
          chargeId: 'chg_seats',
          discount: { kind: 'percent', value: '15' }
        }
      }
    });
    expect(evaluateQuote(sold, discounted('percent', '20')).verdict).toBe('needs_approval');
  });

  test('above two thresholds needs both roles', () => {
    const found = validateQuote(sold, discounted('percent', '27.5'));
    expect(found.map(({ role, remedy }) => `${role ?? ''}: ${remedy?.label ?? ''}`)).toEqual([
      'deal_desk: Set discount to 15 %',
      'vp_sales: Set discount to 25 %'
    ]);
  });

  test.each([
    ['discount_above_limit', 'percent', '30.000001', 'Set discount to 30 %'],
    ['discount_above_limit', 'amount', '66.01', 'Set discount to 66 EUR'],
    ['discount_larger_than_price', 'percent', '100.5', 'Set discount to 30 %'],
    ['discount_larger_than_price', 'amount', '220.01', 'Set discount to 66 EUR'],
    ['discount_negative', 'percent', '-5', 'Remove the discount'],
    ['discount_invalid', 'amount', 'free', 'Remove the discount'],
    ['discount_invalid', 'percent', '1.2345678', 'Remove the discount']
  ] as const)('%s for %s %s: %s', (code, kind, value, label) => {
    const violation = only(sold, discounted(kind, value), code);
    expect(violation.severity).toBe('block');
    expect(violation.remedy?.label).toBe(label);
  });

  test('that would take more than the price leaves the line unpriced, never negative', () => {
    const { priced, invoices } = evaluateQuote(sold, discounted('amount', '220.01'));
    expect([priced.lines, invoices, priced.totals.tcv]).toEqual([[], [], '0']);
  });

  test('in an amount is reduced to whole minor units, never above the limit', () => {
    const odd = selling({ ...euros({ amount: '0.37' }), limits: { maxDiscountPercent: '33', approvals: [] } });
    const quote = quoteOf([seats('3', { discount: { kind: 'amount', value: '1' } })]);
    expect(only(odd, quote, 'discount_above_limit').remedy?.label).toBe('Set discount to 0.36 EUR');
  });

  test('in an amount makes no sense on usage', () => {
    const usage = selling({ type: 'usage', timing: 'in_arrears' });
    const quote = quoteOf([seats('0', { discount: { kind: 'amount', value: '5' } })]);
    expect(only(usage, quote, 'discount_amount_on_usage').severity).toBe('block');
  });

  test('that a charge does not allow at all is removed', () => {
    const fixed = selling({ limits: { maxDiscountPercent: '0', approvals: [] } });
    expect(only(fixed, discounted('percent', '5'), 'discount_above_limit').remedy?.label).toBe('Remove the discount');
  });
});

describe('plan', () => {
  test('that the catalog does not have is removed', () => {
    const quote = quoteOf([], { plans: [{ key: 'p1', ratePlanId: 'plan_gone', charges: [seats('1')] }] });
    expect(only(catalog([plan()]), quote, 'plan_unknown')).toMatchObject({
      severity: 'block',
      path: 'plans[0]',
      message: 'This plan is not in the current catalog.',
      evidence: { ratePlanId: 'plan_gone' },
      remedy: { label: 'Remove the plan' }
    });
  });

  test.each([
    ['plan_expired', '2027-02-01', 'Remove Seats Enterprise'],
    ['plan_expired', '2027-01-01', 'Remove Seats Enterprise'],
    ['plan_expired', '2026-12-31', undefined],
    ['plan_not_yet_sold', '2019-12-31', 'Start on 2020-01-01']
  ])('%s, quoted from %s: %s', (code, startDate, label) => {
    const sold = catalog([plan({ validTo: '2027-01-01' })]);
    const quote = quoteOf([seats('10')], { startDate });
    if (label === undefined) expect(validateQuote(sold, quote)).toEqual([]);
    else expect(only(sold, quote, code).remedy?.label).toBe(label);
  });

  test('of a product that is no longer sold is expired too', () => {
    const sold = catalog([plan()]);
    const gone = { ...sold, products: sold.products.map((product) => ({ ...product, validTo: '2026-06-01' })) };
    expect(only(gone, quoteOf([seats('10')]), 'plan_expired').message).toBe(
      'Seats Enterprise was sold until 2026-06-01; the quote starts on 2027-02-01.'
    );
  });

  test('that is not sold in the currency offers one in which all are sold', () => {
    const both = charge({
      prices: [
        { currency: 'EUR', amount: '22' },
        { currency: 'USD', amount: '21' }
      ]
    });
    const sold = catalog([plan({ currencies: ['EUR', 'USD'], charges: [both] })]);
    const violation = only(sold, quoteOf([seats('10')], { currency: 'JPY' }), 'plan_not_sold_in_currency');
    expect(violation.message).toBe('Seats Enterprise is sold in EUR, USD, not in JPY.');
    expect(violation.remedy).toEqual({ label: 'Quote in USD', change: { kind: 'set_currency', currency: 'USD' } });
  });

  test('that shares no currency with the others is removed', () => {
    const yen = plan({
      id: 'plan_yen',
      name: 'Yen only',
      currencies: ['JPY'],
      charges: [charge({ id: 'chg_yen', prices: [{ currency: 'JPY', amount: '900' }] })]
    });
    const plans = [
      { key: 'p1', ratePlanId: 'plan_seats', charges: [seats('10')] },
      { key: 'p2', ratePlanId: 'plan_yen', charges: [{ chargeId: 'chg_yen', quantity: '1' }] }
    ];
    const violation = only(catalog([plan(), yen]), quoteOf([], { plans }), 'plan_not_sold_in_currency');
    expect(violation.remedy?.label).toBe('Remove Yen only');
  });

  test('that requires another offers to add it, with every charge at its default', () => {
    const support = plan({ id: 'plan_support', name: 'Support', charges: [charge({ id: 'chg_support' })] });
    const sold = catalog([plan({ requires: ['plan_support'] }), support]);
    const violation = only(sold, quoteOf([seats('10')]), 'plan_requires');
    expect(violation.message).toBe('Seats Enterprise is only sold together with Support.');
    expect(violation.remedy).toEqual({
      label: 'Add Support',
      change: {
        kind: 'add_plan',
        plan: {
          key: 'plan_support',
          ratePlanId: 'plan_support',
          charges: [{ chargeId: 'chg_support', quantity: '10' }]
        }
      }
    });
    const unknown = only(catalog([plan({ requires: ['plan_gone'] })]), quoteOf([seats('10')]), 'plan_requires');
    expect(unknown.remedy?.label).toBe('Remove Seats Enterprise');
  });

  test('that excludes another is reported once for the pair', () => {
    const team = plan({ id: 'plan_team', name: 'Team', excludes: ['plan_seats'] });
    const sold = catalog([plan({ excludes: ['plan_team'] }), team]);
    const plans = [
      { key: 'p1', ratePlanId: 'plan_seats', charges: [seats('10')] },
      { key: 'p2', ratePlanId: 'plan_team', charges: [seats('10')] }
    ];
    const violation = only(sold, quoteOf([], { plans }), 'plan_excludes');
    expect(violation).toMatchObject({ path: 'plans[1]', planKey: 'p2' });
    expect(violation.message).toBe('Team cannot be sold together with Seats Enterprise.');
  });
});

describe('charge', () => {
  const onboarding = charge({ id: 'chg_setup', name: 'Onboarding', type: 'one_time', model: 'flat' });
  const sold = catalog([plan({ charges: [charge(), onboarding] })]);
  const setup = { chargeId: 'chg_setup', quantity: '1' };

  test('that the plan is sold with is added at its default', () => {
    const violation = only(sold, quoteOf([seats('10')]), 'charge_missing');
    expect(violation.message).toBe('Seats Enterprise is sold with Onboarding, which is not on the quote.');
    expect(violation.remedy?.label).toBe('Add Onboarding');
  });

  test('that the plan does not have is taken off, the rest stays', () => {
    const quote = quoteOf([seats('12'), { chargeId: 'chg_old', quantity: '1' }, setup]);
    const violation = only(sold, quote, 'charge_unknown');
    expect(violation).toMatchObject({ path: 'plans[0].charges[1]', chargeId: 'chg_old' });
    const change = violation.remedy?.change;
    expect(change && applyChange(quote, change).plans).toEqual(quoteOf([seats('12'), setup]).plans);
  });

  test('that is on the plan twice is priced once, and the first stays', () => {
    const quote = quoteOf([seats('12'), setup, seats('99')]);
    const violation = only(sold, quote, 'charge_duplicate');
    expect(violation.message).toBe('Seats is on Seats Enterprise twice.');
    expect(evaluateQuote(sold, quote).priced.lines.map(({ quantity }) => quantity)).toEqual(['12', '1']);
  });
});

describe('header', () => {
  const sold = catalog([plan({ terms: { min: 12, max: 36, allowed: [12, 24, 36] } })]);

  test.each([
    [6, 'Set the term to 12 months'],
    [18, 'Set the term to 12 months'],
    [19, 'Set the term to 24 months'],
    [48, 'Set the term to 36 months']
  ])('a term of %i months is not sold: %s', (termMonths, label) => {
    const violation = only(sold, quoteOf([seats('10')], { termMonths }), 'term_not_allowed');
    expect(violation.message).toBe(`Seats Enterprise is sold for 12, 24, 36 months, not for ${termMonths}.`);
    expect(violation.remedy?.label).toBe(label);
  });

  test('the term remedy suits all plans where one does', () => {
    const monthly = plan({ id: 'plan_b', name: 'B', terms: { min: 1, max: 24 } });
    const plans = ['plan_seats', 'plan_b'].map((ratePlanId) => ({
      key: ratePlanId,
      ratePlanId,
      charges: [seats('10')]
    }));
    const all = catalog([...(sold.products[0]?.ratePlans ?? []), monthly]);
    expect(only(all, quoteOf([], { plans, termMonths: 36 }), 'term_not_allowed').remedy?.label).toBe(
      'Set the term to 24 months'
    );
  });

  test.each([0, -1, 1.5, 1201, Number.NaN, Number.POSITIVE_INFINITY])(
    'a term of %d months makes no sense',
    (termMonths) => {
      const violation = only(sold, quoteOf([seats('10')], { termMonths }), 'term_invalid');
      expect(violation.message).toBe('A term is a whole number of months from 1 to 1200.');
    }
  );

  test('a start date, a bill day and a currency must exist', () => {
    const quote = quoteOf([seats('10')], { startDate: '2027-02-30', billDay: 32, currency: 'XTS' });
    expect(validateQuote(sold, quote).map(({ code, path }) => `${path}: ${code}`)).toEqual([
      'startDate: start_date_invalid',
      'billDay: bill_day_invalid',
      'currency: engine_currency_unsupported',
      'plans[0]: plan_not_sold_in_currency'
    ]);
    const { priced, invoices } = evaluateQuote(sold, quote);
    expect([priced.lines, invoices, priced.totals.tcv]).toEqual([[], [], '0']);
  });

  test('a quote without plans is not billable', () => {
    expect(only(sold, quoteOf([], { plans: [] }), 'quote_empty').message).toBe('Add a product first.');
  });

  test('two plans must not share a key', () => {
    const entry = { key: 'p1', ratePlanId: 'plan_seats', charges: [seats('10')] };
    expect(only(sold, quoteOf([], { plans: [entry, entry] }), 'plan_key_repeated').path).toBe('plans[1].key');
  });
});

describe('engine', () => {
  test('cannot take more lines than it says; removing the last plan is offered when that is enough', () => {
    const two = ['p1', 'p2'].map((key) => ({ key, ratePlanId: 'plan_seats', charges: [seats('10')] }));
    const violation = only(catalog([plan()], { maxLines: 1 }), quoteOf([], { plans: two }), 'too_many_lines');
    expect(violation.message).toBe('The quote has 2 lines; the billing engine takes at most 1 in one order.');
    expect(violation.remedy?.label).toBe('Remove Seats Enterprise');
    const none = catalog([plan({ charges: [charge(), charge({ id: 'b' }), charge({ id: 'c' })] })], { maxLines: 1 });
    const three = [seats('1'), { chargeId: 'b', quantity: '1' }, { chargeId: 'c', quantity: '1' }];
    expect(
      only(none, quoteOf(three, { plans: [...two, ...quoteOf(three).plans] }), 'too_many_lines').remedy
    ).toBeUndefined();
  });

  test('cannot bill a quoted plan that an import would refuse', () => {
    const violation = only(
      catalog([plan()], { models: ['flat'], periods: [{ unit: 'month', count: 1 }] }),
      quoteOf([seats('10')]),
      'engine_model_unsupported'
    );
    expect(violation).toMatchObject({
      path: 'plans[0]',
      chargeId: 'chg_seats',
      message: 'Seats: the billing engine cannot invoice per_unit.',
      evidence: { model: 'per_unit', catalogPath: 'charges[0].model' },
      remedy: { label: 'Remove Seats Enterprise' }
    });
  });

  test('a total that no record can hold is refused', () => {
    const sold = selling({ ...euros({ amount: '999999999999' }), quantity: { min: '0', default: '1' } });
    const { violations, priced } = evaluateQuote(sold, quoteOf([seats('999999999999')]));
    expect(violations.map(({ code }) => code)).toEqual(['amount_too_large']);
    expect(priced.totals.tcv).toBe('11999999999976000000000012');
  });
});
