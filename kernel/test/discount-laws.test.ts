import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Discount, Evaluation, Quote } from '../src/index.ts';
import { canonicalJson, minorUnits } from '../src/index.ts';
import { LOCAL_BILLING } from '../src/lifecycle/proration-policies.ts';
import { applyDiscounts } from '../src/pricing/discount.ts';
import { Exact } from '../src/pricing/exact.ts';
import { decimal } from './fixtures/any-catalog.ts';
import { dealQuote, evaluateDeal, type Deal } from './fixtures/deal.ts';
import { LAW_RUNS } from './fixtures/law-runs.ts';
import { rampedDeals } from './fixtures/ramped-deals.ts';

const runs = { numRuns: LAW_RUNS };
const sum = (amounts: readonly string[]): Exact => amounts.reduce((total, amount) => total.plus(amount), new Exact(0));
const amountsOf = ({ invoices }: Evaluation): string[] =>
  invoices.flatMap(({ items }) => items.map(({ amount }) => amount));
const amounts = fc
  .tuple(decimal(5000, 2), decimal(5_000_000, 0))
  .chain((either) => fc.constantFrom(...either))
  .map((value): Discount => ({ kind: 'amount', value }));
const percents = fc.array(decimal(33, 2), { minLength: 1, maxLength: 3 });

/** What an amount off all of a deal can be taken off: every item but those of usage. */
function bearable({ priced }: Evaluation): Exact {
  return sum(priced.lines.filter(({ type }) => type !== 'usage').map(({ contractValue }) => contractValue));
}

/** The deal with one discount more off the quote, its plan or its first interval. */
function less(deal: Deal, scope: 'quote' | 'plan' | 'interval', discount: Discount): Deal {
  const { plans, intervals, discounts = [] } = dealQuote(deal);
  const scoped: Record<typeof scope, Partial<Quote>> = {
    quote: { discounts: [...discounts, discount] },
    plan: { plans: plans.map((own) => ({ ...own, discounts: [discount] })) },
    interval: { intervals: intervals?.map((one, at) => (at === 0 ? { ...one, discounts: [discount] } : one)) }
  };
  return { ...deal, quote: { ...deal.quote, ...scoped[scope] } };
}

/** An amount in whole minor units of the deal's currency, as it is taken. */
const inMinor = ({ quote }: Deal, { value }: Discount): Exact =>
  new Exact(value).toDecimalPlaces(minorUnits(quote?.currency ?? ''));

describe('an amount that lines share', () => {
  test.each(['quote', 'plan'] as const)('off the %s is taken to the cent, or all there is', (scope) => {
    fc.assert(
      fc.property(rampedDeals(), amounts, (deal, discount) => {
        const before = evaluateDeal(deal);
        const after = evaluateDeal(less(deal, scope, discount));
        const taken = Exact.min(inMinor(deal, discount), bearable(before));
        expect(new Exact(before.priced.totals.tcv).minus(taken).toString()).toBe(after.priced.totals.tcv);
        expect(sum(after.priced.lines.map(({ sharedDiscount }) => sharedDiscount ?? '0')).toString()).toBe(
          taken.toString()
        );
        expect(sum(amountsOf(after)).toString()).toBe(after.priced.totals.tcv);
      }),
      runs
    );
  });

  test('off an interval is taken off its own lines alone', () => {
    fc.assert(
      fc.property(rampedDeals(), amounts, (deal, discount) => {
        const before = evaluateDeal(deal);
        const after = evaluateDeal(less(deal, 'interval', discount));
        const [first, ...others] = before.priced.intervals ?? [];
        const own = before.priced.lines.filter(({ interval, type }) => interval === first?.key && type !== 'usage');
        const taken = Exact.min(inMinor(deal, discount), sum(own.map(({ contractValue }) => contractValue)));
        const totals = after.priced.intervals?.map((one) => one.totals.tcv);
        expect(totals?.[0]).toBe(new Exact(first?.totals.tcv ?? 0).minus(taken).toString());
        expect(totals?.slice(1)).toEqual(others.map((one) => one.totals.tcv));
      }),
      runs
    );
  });

  test('makes no item negative, where discounts are netted', () => {
    fc.assert(
      fc.property(rampedDeals([LOCAL_BILLING]), amounts, amounts, (deal, first, second) => {
        const evaluation = evaluateDeal(less(less(deal, 'quote', first), 'plan', second));
        for (const amount of amountsOf(evaluation)) expect(new Exact(amount).gte(0)).toBe(true);
      }),
      runs
    );
  });
});

describe('percents on one price', () => {
  const list = decimal(100_000, 4).map((value) => new Exact(value));
  const given = (values: readonly string[]): Discount[] => values.map((value) => ({ kind: 'percent', value }));

  test('the best leaves no less than all one after another, and those no less than their sum', () => {
    fc.assert(
      fc.property(list, percents, (price, values) => {
        const [best, compound, added] = (['best', 'compound', 'sum'] as const).map(
          (stacking) => applyDiscounts(price, given(values), stacking)?.net ?? new Exact(-1)
        );
        expect(best?.gte(compound ?? -1)).toBe(true);
        expect(compound?.gte(added ?? -1)).toBe(true);
        expect(added?.gte(0)).toBe(true);
      }),
      runs
    );
  });

  test('leave the same in any order', () => {
    fc.assert(
      fc.property(list, percents, (price, values) => {
        for (const stacking of ['best', 'compound', 'sum'] as const) {
          const [there, back] = [values, [...values].reverse()].map((some) =>
            applyDiscounts(price, given(some), stacking)
          );
          expect(there?.net.toString()).toBe(back?.net.toString());
        }
      }),
      runs
    );
  });
});

describe('a discount that ends', () => {
  const billed = ({ invoices, priced }: Evaluation): string => canonicalJson({ invoices, totals: priced.totals });
  const percent = fc.record({ kind: fc.constant('percent' as const), value: decimal(33, 2) });

  test('after the term is one that lasts, and before the term is none', () => {
    fc.assert(
      fc.property(rampedDeals(), percent, (deal, discount) => {
        const lasting = evaluateDeal(less(deal, 'quote', discount));
        const after = evaluateDeal(less(deal, 'quote', { ...discount, until: '2199-01-01' }));
        expect(billed(after)).toBe(billed(lasting));
        const before = evaluateDeal(less(deal, 'quote', { ...discount, until: '2000-01-01' }));
        const without = evaluateDeal(deal);
        expect(billed(before)).toBe(billed(without));
      }),
      runs
    );
  });

  test('within the term takes something between the two, to a minor unit for each item it cuts', () => {
    fc.assert(
      fc.property(rampedDeals([LOCAL_BILLING]), percent, fc.integer({ min: 0, max: 1100 }), (deal, discount, days) => {
        const until = new Date(Date.UTC(2027, 0, 1 + days)).toISOString().slice(0, 10);
        const of = (some: Deal): Exact => new Exact(evaluateDeal(some).priced.totals.tcv);
        const stacked = { ...deal, quote: { ...deal.quote, stacking: 'compound' as const } };
        const [without, ending, lasting] = [
          of(stacked),
          of(less(stacked, 'quote', { ...discount, until })),
          of(less(stacked, 'quote', discount))
        ];
        const unit = new Exact(10).pow(-minorUnits(deal.quote.currency ?? '')).times(deal.charges.length);
        expect(ending.lte(without.plus(unit)) && ending.gte(lasting.minus(unit))).toBe(true);
      }),
      runs
    );
  });
});

test('billed apart, discounts move TCV by at most one minor unit an item', () => {
  fc.assert(
    fc.property(rampedDeals([LOCAL_BILLING]), (deal) => {
      const netted = evaluateDeal(deal);
      const separate = evaluateDeal({ ...deal, policy: { ...LOCAL_BILLING, discountItems: 'separate' } });
      const unit = new Exact(10).pow(-minorUnits(deal.quote.currency ?? ''));
      const moved = new Exact(netted.priced.totals.tcv).minus(separate.priced.totals.tcv).abs();
      expect(moved.lte(unit.times(amountsOf(netted).length))).toBe(true);
      expect(separate.priced.totals.mrr).toBe(netted.priced.totals.mrr);
    }),
    runs
  );
});
