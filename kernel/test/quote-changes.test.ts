import { describe, expect, test } from '@jest/globals';
import { applyChange, describeDifferences, newQuotePlan, type Quote, type QuoteChange } from '../src/index.ts';
import { catalog, charge, plan } from './fixtures/catalog.ts';

const quote: Quote = {
  currency: 'EUR',
  startDate: '2027-02-01',
  termMonths: 12,
  plans: [
    { key: 'p1', ratePlanId: 'plan_seats', charges: [{ chargeId: 'chg_seats', quantity: '10' }] },
    { key: 'p2', ratePlanId: 'plan_seats', charges: [{ chargeId: 'chg_seats', quantity: '20' }] }
  ]
};
const discount = { kind: 'percent', value: '5' } as const;
const place = { planKey: 'p1', chargeId: 'chg_seats' };
const after = (change: QuoteChange): Quote => applyChange(quote, change);
const firstPlan = (change: QuoteChange) => after(change).plans[0]?.charges;

describe('a change', () => {
  test('sets a quantity of one plan instance only', () => {
    expect(
      after({ kind: 'set_quantity', ...place, quantity: '12' }).plans.map(({ charges }) => charges[0]?.quantity)
    ).toEqual(['12', '20']);
  });

  test('adds a charge that the plan entry lacks when its quantity is set', () => {
    expect(firstPlan({ kind: 'set_quantity', planKey: 'p1', chargeId: 'chg_setup', quantity: '1' })).toEqual([
      { chargeId: 'chg_seats', quantity: '10' },
      { chargeId: 'chg_setup', quantity: '1' }
    ]);
  });

  test('sets and removes a discount', () => {
    const discounted = after({ kind: 'set_discount', ...place, discount });
    expect(discounted.plans[0]?.charges).toEqual([{ chargeId: 'chg_seats', quantity: '10', discount }]);
    expect(applyChange(discounted, { kind: 'set_discount', ...place })).toEqual(quote);
  });

  test('removes, adds and replaces a plan', () => {
    expect(after({ kind: 'remove_plan', planKey: 'p1' }).plans.map(({ key }) => key)).toEqual(['p2']);
    const added = newQuotePlan(plan(), 'p3');
    expect(after({ kind: 'add_plan', plan: added }).plans.map(({ key }) => key)).toEqual(['p1', 'p2', 'p3']);
    expect(after({ kind: 'add_plan', plan: { ...added, key: 'p1', charges: [] } }).plans[0]?.charges).toEqual([]);
  });

  test('sets the term, the currency and the start', () => {
    expect(after({ kind: 'set_term', termMonths: 24 }).termMonths).toBe(24);
    expect(after({ kind: 'set_currency', currency: 'USD' }).currency).toBe('USD');
    expect(after({ kind: 'set_start_date', startDate: '2027-03-01' }).startDate).toBe('2027-03-01');
  });

  test('that names no existing plan changes nothing, and no change touches the given quote', () => {
    const before = JSON.stringify(quote);
    expect(after({ kind: 'set_quantity', planKey: 'p9', chargeId: 'chg_seats', quantity: '1' })).toEqual(quote);
    expect(after({ kind: 'remove_plan', planKey: 'p9' })).toEqual(quote);
    expect(JSON.stringify(quote)).toBe(before);
  });
});

test('a new plan has every charge at its default, usage at 0', () => {
  const usage = charge({ id: 'chg_api', type: 'usage', quantity: { min: '0', default: '1000' } });
  expect(newQuotePlan(plan({ charges: [charge(), usage] }), 'p7')).toEqual({
    key: 'p7',
    ratePlanId: 'plan_seats',
    charges: [
      { chargeId: 'chg_seats', quantity: '10' },
      { chargeId: 'chg_api', quantity: '0' }
    ]
  });
});

describe('differences are told in plain words', () => {
  const sold = catalog([plan({ charges: [charge(), charge({ id: 'chg_setup', name: 'Onboarding' })] })]);
  const told = (other: Quote): string[] => describeDifferences(quote, other, sold);

  test('none for the same quote', () => {
    expect(told(structuredClone(quote))).toEqual([]);
  });

  test('quantities and discounts by the name of the charge', () => {
    const changed = applyChange(after({ kind: 'set_quantity', ...place, quantity: '12' }), {
      kind: 'set_discount',
      ...place,
      discount
    });
    expect(told(changed)).toEqual(['Quantity of Seats was 10, is 12', 'Discount on Seats was none, is 5 %']);
    expect(told(after({ kind: 'set_discount', ...place, discount: { kind: 'amount', value: '50' } }))).toEqual([
      'Discount on Seats was none, is 50 EUR'
    ]);
  });

  test('another spelling of a number is no difference', () => {
    expect(told(after({ kind: 'set_quantity', ...place, quantity: '10.00' }))).toEqual([]);
  });

  test('the header first, then plans and charges that came or went', () => {
    const [first] = quote.plans;
    const other: Quote = {
      currency: 'USD',
      startDate: '2027-03-01',
      termMonths: 24,
      billDay: 15,
      plans: [
        ...(first ? [{ ...first, charges: [{ chargeId: 'chg_setup', quantity: '1' }] }] : []),
        { key: 'p3', ratePlanId: 'plan_gone', charges: [] }
      ]
    };
    expect(told(other)).toEqual([
      'Currency was EUR, is USD',
      'Start date was 2027-02-01, is 2027-03-01',
      'Term was 12 months, is 24 months',
      "Bill day was the start date's day, is 15",
      'Seats Enterprise was removed',
      'plan_gone was added',
      'Seats was removed',
      'Onboarding was added'
    ]);
  });
});
