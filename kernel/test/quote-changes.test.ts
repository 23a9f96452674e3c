import { describe, expect, test } from '@jest/globals';
import { applyChange, newQuotePlan, type Quote, type QuoteChange } from '../src/index.ts';
import { charge, plan } from './fixtures/catalog.ts';

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
