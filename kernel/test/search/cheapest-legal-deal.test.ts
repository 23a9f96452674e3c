import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  applyChange,
  evaluateQuote,
  type Catalog,
  type Discount,
  type Quote,
  type QuotePlan
} from '../../src/index.ts';
import { cheapestLegalDeal, type DealChoices, type Goal } from '../../src/search/index.ts';
import { catalog, charge, euros, plan } from '../fixtures/catalog.ts';
import { LAW_RUNS } from '../fixtures/law-runs.ts';
import { EVERYTHING } from '../guardrails/only.ts';

const limits = {
  maxDiscountPercent: '30',
  approvals: [
    { above: '15', role: 'deal_desk' },
    { above: '25', role: 'finance' }
  ]
};
const quantity = { min: '5', max: '100', step: '5', default: '10' };
const seats = plan({
  name: 'Seats',
  charges: [charge({ limits, quantity })],
  terms: { min: 12, max: 36, allowed: [12, 24, 36] }
});
const support = plan({
  id: 'plan_support',
  name: 'Support',
  requires: ['plan_seats'],
  charges: [charge({ id: 'chg_support', name: 'Support', model: 'flat', limits, ...euros({ amount: '90' }) })]
});
const retired = plan({
  id: 'plan_old',
  name: 'Seats 2020',
  validTo: '2026-01-01',
  charges: [charge({ id: 'chg_old', name: 'Old seats', limits, quantity, ...euros({ amount: '20' }) })]
});
const sold = catalog([seats, support, retired], EVERYTHING);
const percent = (value: string): Discount => ({ kind: 'percent', value });
const entry = (ratePlanId: string, chargeId: string, of: Partial<QuotePlan['charges'][number]> = {}): QuotePlan => ({
  key: ratePlanId,
  ratePlanId,
  charges: [{ chargeId, quantity: '10', ...of }]
});
const quoteOf = (plans: QuotePlan[], over: Partial<Quote> = {}): Quote => ({
  currency: 'EUR',
  startDate: '2027-01-01',
  termMonths: 12,
  ...over,
  plans
});
const search = (quote: Quote, goal: Goal, trials = 500, from: Catalog = sold): DealChoices =>
  cheapestLegalDeal(from, quote, { goal, trials });
const told = ({ choices }: DealChoices): string[] =>
  choices.map(({ changes, priceDifference }) => `${changes.map(({ label }) => label).join(' + ')}: ${priceDifference}`);

describe('the cheapest legal deal', () => {
  // 10 seats at 22.00 a month: 2,640.00 a year, 1,584.00 less 40 %
  const generous = quoteOf([entry('plan_seats', 'chg_seats', { discount: percent('40') })]);

  test('of a discount above its limit: the limit, and the thresholds below it', () => {
    expect(told(search(generous, 'billable'))).toEqual([
      'Set discount to 30 %: 264',
      'Set discount to 25 %: 396',
      'Set discount to 15 %: 660'
    ]);
  });

  test('without anybody’s approval: the lowest threshold', () => {
    const { choices, budgetRanOut, trials } = search(generous, 'auto_approved');
    expect(choices).toHaveLength(1);
    expect(choices[0]).toMatchObject({
      changes: [{ label: 'Set discount to 15 %' }],
      verdict: 'billable',
      totals: { tcv: '2244', mrr: '187' },
      priceDifference: '660'
    });
    expect(choices[0]?.quote.plans[0]?.charges[0]?.discount).toEqual(percent('15'));
    expect([budgetRanOut, trials]).toEqual([false, trials]);
  });

  test('of a legal one is itself', () => {
    const quote = quoteOf([entry('plan_seats', 'chg_seats')]);
    expect(search(quote, 'auto_approved')).toMatchObject({
      choices: [{ changes: [], quote, priceDifference: '0', trials: 1 }],
      trials: 1,
      budgetRanOut: false
    });
  });

  test('of a plan that is no longer sold: another of the product for as many seats', () => {
    const quote = quoteOf([entry('plan_old', 'chg_old', { quantity: '20', discount: percent('10') })]);
    const { choices } = search(quote, 'auto_approved');
    expect(choices[0]?.changes.map(({ label }) => label)).toEqual(['Take Seats in place of Seats 2020']);
    expect(choices[0]?.quote.plans).toEqual([
      { key: 'plan_old', ratePlanId: 'plan_seats', charges: [{ chargeId: 'chg_seats', quantity: '20' }] }
    ]);
    // 20 × 22.00 × 12 less 20 × 20.00 × 0.9 × 12
    expect(choices[0]?.priceDifference).toBe('960');
  });

  test('of a term that is not sold: the ones that are', () => {
    const quote = quoteOf([entry('plan_seats', 'chg_seats')], { termMonths: 18 });
    expect(told(search(quote, 'billable')).slice(0, 2)).toEqual([
      'Set the term to 12 months: -1320',
      'Set the term to 24 months: 1320'
    ]);
  });

  test('of two problems takes two changes', () => {
    const quote = quoteOf([
      entry('plan_seats', 'chg_seats', { quantity: '12' }),
      entry('plan_support', 'chg_support', { discount: percent('45') })
    ]);
    // 12 seats cost 3,168.00 and support less 45 % 594.00: 3,762.00
    expect(told(search(quote, 'billable')).slice(0, 8)).toEqual([
      'Set quantity to 15 + Remove Support: 198',
      'Set quantity to 10 + Set discount to 15 %: -204',
      'Set quantity to 10 + Set discount to 25 %: -312',
      'Set quantity to 10 + Set discount to 30 %: -366',
      'Set quantity to 15 + Set discount to 30 %: 954',
      'Set quantity to 15 + Set discount to 25 %: 1008',
      'Set quantity to 15 + Set discount to 15 %: 1116',
      'Set quantity to 10 + Remove Support: -1122'
    ]);
  });

  test('leaves out what is not needed: without the plan nobody needs to mend it', () => {
    const quote = quoteOf([
      entry('plan_seats', 'chg_seats'),
      entry('plan_support', 'chg_support', { discount: percent('45') })
    ]);
    expect(told(search(quote, 'auto_approved'))).toEqual([
      'Set discount to 15 %: 324',
      'Remove Support: -594',
      'Take Seats in place of Support: 2046'
    ]);
  });

  test('is found to need one change though two were tried', () => {
    const extra = plan({
      id: 'plan_extra',
      name: 'Extra',
      charges: [charge({ id: 'chg_extra', uom: 'licence', limits })]
    });
    const quote = quoteOf([
      entry('plan_support', 'chg_support'),
      entry('plan_extra', 'chg_extra', { discount: percent('45') })
    ]);
    const result = search(quote, 'auto_approved', 500, catalog([seats, support, extra], EVERYTHING));
    // without seats there is no support: adding them leaves the discount, putting them in the place of Extra mends both
    expect(told(result)[0]).toBe('Take Seats in place of Extra: 1188');
  });

  test('within a budget that is too small says so', () => {
    expect(search(generous, 'billable', 1)).toEqual({ choices: [], trials: 1, budgetRanOut: true });
    expect(search(generous, 'billable', 0)).toEqual({ choices: [], trials: 0, budgetRanOut: true });
    expect(told(search(generous, 'billable', 2))).toEqual(['Set discount to 30 %: 264']);
  });
});

describe('for every deal', () => {
  const deals: fc.Arbitrary<Quote> = fc
    .record({
      termMonths: fc.constantFrom(12, 12, 18, 24),
      discounts: fc.option(
        fc.array(
          fc.integer({ min: 0, max: 20 }).map((value) => percent(`${value}`)),
          { minLength: 1, maxLength: 1 }
        ),
        { nil: undefined }
      ),
      plans: fc.uniqueArray(
        fc
          .tuple(
            fc.constantFrom(
              ['plan_seats', 'chg_seats'] as const,
              ['plan_support', 'chg_support'] as const,
              ['plan_old', 'chg_old'] as const
            ),
            fc.integer({ min: 0, max: 105 }).map((value) => `${value - (value % 3 === 0 ? 0 : value % 5)}`),
            fc.integer({ min: 0, max: 50 }).map((value) => `${value}`)
          )
          .map(([[ratePlanId, chargeId], count, value]) =>
            entry(ratePlanId, chargeId, { quantity: count, discount: percent(value) })
          ),
        { minLength: 1, maxLength: 3, selector: ({ key }) => key }
      )
    })
    .map(({ plans, ...header }) => quoteOf(plans, header));
  const goals = fc.constantFrom<Goal[]>('billable', 'auto_approved');
  const isLegal = (quote: Quote, goal: Goal): boolean => {
    const { verdict } = evaluateQuote(sold, quote);
    return verdict === 'billable' || (goal === 'billable' && verdict === 'needs_approval');
  };

  test('every choice is legal, nothing of it can be left out, no more is tried than allowed, and always the same', () => {
    let choices = 0;
    fc.assert(
      fc.property(deals, goals, fc.integer({ min: 1, max: 40 }), (quote, goal, budget) => {
        const result = search(quote, goal, budget);
        if (budget % 8 === 0)
          expect(search(structuredClone(quote), goal, budget, structuredClone(sold))).toEqual(result);
        expect(result.trials).toBeLessThanOrEqual(budget);
        for (const choice of result.choices) {
          choices += 1;
          const changes = choice.changes.map(({ change }) => change);
          expect(changes.reduce(applyChange, quote)).toEqual(choice.quote);
          expect(isLegal(choice.quote, goal)).toBe(true);
          expect(evaluateQuote(sold, choice.quote).priced.totals).toEqual(choice.totals);
          for (let bits = 0; bits < 2 ** changes.length - 1; bits += 1) {
            const part = changes.filter((_, at) => (bits >> at) % 2 === 1);
            expect(isLegal(part.reduce(applyChange, quote), goal)).toBe(false);
          }
        }
      }),
      { numRuns: LAW_RUNS }
    );
    expect(choices).toBeGreaterThan(LAW_RUNS / 4);
  });
});
