import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  applyChange,
  catalogHash,
  evaluateQuote,
  minorUnits,
  priceQuote,
  type Catalog,
  type Charge,
  type ProrationPolicy,
  type Quote,
  type QuotePlan,
  type Tier
} from '../src/index.ts';
import { periodFrom } from '../src/lifecycle/billing-period.ts';
import { readTerm } from '../src/lifecycle/term.ts';
import { prorationRatio } from '../src/lifecycle/proration-ratio.ts';
import { priceModel } from '../src/pricing/charge-models.ts';
import { Exact } from '../src/pricing/exact.ts';
import { dateOf } from '../src/lifecycle/local-date.ts';
import { ALIGNED, catalog, charge, plan } from './fixtures/catalog.ts';
import { LAW_RUNS } from './fixtures/law-runs.ts';
import { termSchedule } from './fixtures/term-schedule.ts';

const CURRENCIES = ['USD', 'EUR', 'JPY', 'KWD'];
const decimal = (max: number, decimals: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: max * 10 ** decimals }).map((value) => new Exact(value).div(10 ** decimals).toString());
const policies: fc.Arbitrary<ProrationPolicy> = fc.record({
  mode: fc.constantFrom('prorate', 'full', 'none'),
  dayCount: fc.constantFrom('actual', 'thirty', 'thirty_strict'),
  unit: fc.constantFrom('by_day', 'by_month_first'),
  ratioScale: fc.option(fc.integer({ min: 4, max: 12 }), { nil: undefined }),
  reference: fc.constantFrom('aligned', 'shifted'),
  firstBoundary: fc.constantFrom('next_bill_day', 'plus_period'),
  changeGrid: fc.constant('keep' as const),
  creditBasis: fc.constant('price' as const),
  discountItems: fc.constant('netted' as const)
});
const startDates = fc.integer({ min: 20_000, max: 40_000 }).map(dateOf);
const periods = fc.record({ unit: fc.constantFrom('month', 'quarter', 'year'), count: fc.constantFrom(1, 1, 1, 2) });

/** Tiers that touch, with prices that fall, so that graduated and volume prices of any quantity exist. */
const tierLists: fc.Arbitrary<Tier[]> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 500 }), decimal(50, 4), decimal(20, 2)), { minLength: 1, maxLength: 4 })
  .map((rows) => {
    let from = 0;
    return rows.map(([width, unitPrice, flatFee], at) => {
      const tier = { from: `${from}`, unitPrice, flatFee, ...(at < rows.length - 1 && { to: `${from + width}` }) };
      from += width;
      return tier;
    });
  });

const charges: fc.Arbitrary<Omit<Charge, 'id'>> = fc
  .record({
    type: fc.constantFrom('one_time', 'recurring', 'recurring', 'recurring', 'usage'),
    model: fc.constantFrom('flat', 'per_unit', 'tiered', 'volume'),
    period: periods,
    timing: fc.constantFrom('in_advance', 'in_arrears'),
    amount: decimal(2000, 4),
    tiers: tierLists,
    limit: fc.integer({ min: 0, max: 100 })
  })
  .map(({ amount, tiers, limit, ...rest }) => ({
    ...charge(),
    ...rest,
    quantity: { min: '1', max: '1000', step: '0.5', default: '1' },
    prices: CURRENCIES.map((currency) => ({ currency, amount, tiers })),
    limits: { maxDiscountPercent: `${limit}`, approvals: [{ above: `${Math.floor(limit / 2)}`, role: 'deal_desk' }] }
  }));

interface Deal {
  sold: Catalog;
  quote: Quote;
}

/** Mixed quotes; `wild` ones may hold anything the schema lets through. */
const deals = (wild: boolean): fc.Arbitrary<Deal> =>
  fc
    .record({
      list: fc.array(charges, { minLength: 1, maxLength: 6 }),
      policy: policies,
      currency: fc.constantFrom(...CURRENCIES, ...(wild ? ['XTS'] : [])),
      startDate: startDates,
      termMonths: fc.integer({ min: 1, max: wild ? 80 : 60 }),
      billDay: fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }),
      quantities: fc.array(wild ? decimal(1500, 2).map((q) => (q === '7' ? '-7' : q)) : decimal(999, 0), {
        minLength: 6,
        maxLength: 6
      }),
      discounts: fc.array(
        fc.option(fc.record({ kind: fc.constantFrom('percent', 'amount'), value: decimal(wild ? 120 : 40, 2) }), {
          nil: undefined
        }),
        { minLength: 6, maxLength: 6 }
      )
    })
    .map(({ list, policy, quantities, discounts, ...header }) => {
      const all = list.map((one, at) => ({ ...one, id: `chg_${at}` }));
      const entries = all.map(({ id, type }, at) => ({
        chargeId: id,
        quantity: type === 'usage' ? '0' : (quantities[at] ?? '1'),
        discount: discounts[at]
      }));
      const sold = catalog([plan({ currencies: CURRENCIES, charges: all })], {
        prorationPolicy: policy,
        periods: [1, 2].flatMap((count) => (['month', 'quarter', 'year'] as const).map((unit) => ({ unit, count })))
      });
      const entry: QuotePlan = { key: 'p1', ratePlanId: 'plan_seats', charges: entries };
      return { sold, quote: { ...header, plans: [entry] } };
    });

const sum = (amounts: readonly string[]): string =>
  amounts.reduce((total, amount) => total.plus(amount), new Exact(0)).toString();

describe('for every quote', () => {
  test('the billing schedule adds up to TCV, and each line to its own items', () => {
    fc.assert(
      fc.property(deals(false), ({ sold, quote }) => {
        const { priced, invoices } = evaluateQuote(sold, quote);
        const items = invoices.flatMap((invoice) => invoice.items);
        expect(sum(items.map(({ amount }) => amount))).toBe(priced.totals.tcv);
        expect(sum(invoices.map(({ total }) => total))).toBe(priced.totals.tcv);
        expect(sum([priced.totals.oneTime, priced.totals.recurring])).toBe(priced.totals.tcv);
        expect(sum(priced.lines.map(({ contractValue }) => contractValue))).toBe(priced.totals.tcv);
        for (const line of priced.lines) {
          const own = items.filter(({ chargeId }) => chargeId === line.chargeId).map(({ amount }) => amount);
          expect(sum(own)).toBe(line.contractValue);
        }
      }),
      { numRuns: LAW_RUNS }
    );
  });

  test('the items of a recurring charge touch and cover the term exactly', () => {
    fc.assert(
      fc.property(deals(false), ({ sold, quote }) => {
        const { priced, invoices } = evaluateQuote(sold, quote);
        const items = invoices.flatMap((invoice) => invoice.items);
        for (const line of priced.lines.filter(({ type }) => type === 'recurring')) {
          const own = items.filter(({ chargeId }) => chargeId === line.chargeId);
          expect(own[0]?.serviceStart).toBe(priced.startDate);
          expect(own.at(-1)?.serviceEnd).toBe(priced.endDate);
          for (const [at, item] of own.slice(1).entries()) expect(item.serviceStart).toBe(own[at]?.serviceEnd);
        }
      }),
      { numRuns: LAW_RUNS }
    );
  });

  test('amounts have at most the decimals of the currency, and no text is anything but a canonical number', () => {
    fc.assert(
      fc.property(deals(true), ({ sold, quote }) => {
        const { priced, invoices } = evaluateQuote(sold, quote);
        const amounts = [
          ...invoices.flatMap(({ total, items }) => [total, ...items.map(({ amount }) => amount)]),
          ...priced.lines.map(({ contractValue }) => contractValue)
        ];
        for (const amount of amounts) {
          expect(new Exact(amount).decimalPlaces()).toBeLessThanOrEqual(minorUnits(quote.currency));
          expect(amount).toMatch(/^(0|-?[1-9]\d*|-?(0|[1-9]\d*)\.\d*[1-9])$/);
        }
        expect(JSON.stringify({ priced, invoices })).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: LAW_RUNS }
    );
  });

  test('a line without a price is blocked, and a billable quote prices every line', () => {
    fc.assert(
      fc.property(deals(true), ({ sold, quote }) => {
        const { priced, verdict } = evaluateQuote(sold, quote);
        const all = quote.plans.reduce((count, { charges: entries }) => count + entries.length, 0);
        if (priced.lines.length < all) expect(verdict).toBe('blocked');
      }),
      { numRuns: LAW_RUNS }
    );
  });

  test('a remedy clears its violation', () => {
    fc.assert(
      fc.property(deals(true), ({ sold, quote }) => {
        for (const found of evaluateQuote(sold, quote).violations) {
          if (found.remedy === undefined) continue;
          const after = evaluateQuote(sold, applyChange(quote, found.remedy.change)).violations;
          const again = after.filter(
            ({ code, planKey, chargeId, role }) =>
              code === found.code && planKey === found.planKey && chargeId === found.chargeId && role === found.role
          );
          expect(again).toEqual([]);
        }
      }),
      { numRuns: LAW_RUNS }
    );
  });

  test('whatever a person types, also past any schema, it is blocked and not thrown', () => {
    const typed = fc.record({
      currency: fc.oneof(fc.string(), fc.constantFrom('EUR', '__proto__', 'constructor')),
      startDate: fc.oneof(fc.string(), fc.constant('2027-02-29')),
      termMonths: fc.double(),
      billDay: fc.option(fc.double(), { nil: undefined }),
      quantity: fc.oneof(fc.string(), fc.constantFrom('1e400', '-0', '١٢')),
      value: fc.oneof(fc.string(), fc.constantFrom('', '1e-400', '0.00'))
    });
    fc.assert(
      fc.property(typed, ({ quantity, value, ...header }) => {
        const entry = { chargeId: 'chg_seats', quantity, discount: { kind: 'percent' as const, value } };
        const quote: Quote = { ...header, plans: [{ key: 'p1', ratePlanId: 'plan_seats', charges: [entry] }] };
        const { priced, verdict } = evaluateQuote(catalog([plan()]), quote);
        expect(verdict).toBe('blocked');
        expect(JSON.stringify(priced)).not.toMatch(/NaN|Infinity|null/);
      }),
      { numRuns: LAW_RUNS }
    );
  });

  test('the same input gives the same answer', () => {
    fc.assert(
      fc.property(deals(true), ({ sold, quote }) => {
        const copy = structuredClone({ sold, quote });
        expect(evaluateQuote(copy.sold, copy.quote)).toEqual(evaluateQuote(sold, quote));
        expect(catalogHash(copy.sold)).toBe(catalogHash(sold));
      }),
      { numRuns: LAW_RUNS }
    );
  });

  test('ARR is twelve times MRR to within what rounding them hides', () => {
    fc.assert(
      fc.property(deals(false), ({ sold, quote }) => {
        const { totals } = priceQuote(sold, quote);
        const unit = new Exact(10).pow(-minorUnits(quote.currency));
        expect(new Exact(totals.arr).minus(new Exact(totals.mrr).times(12)).abs().lte(unit.times(6.5))).toBe(true);
      }),
      { numRuns: LAW_RUNS }
    );
  });
});

describe('under actual days and an aligned reference', () => {
  const cuts = fc.record({
    month: fc.integer({ min: 2020 * 12, max: 2040 * 12 }),
    billDay: fc.integer({ min: 1, max: 31 }),
    months: fc.constantFrom(1, 3, 12),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    price: decimal(100_000, 2)
  });

  test('two parts of a period cost the whole: exactly before rounding, to one minor unit after', () => {
    fc.assert(
      fc.property(cuts, ({ month, billDay, months, at, price }) => {
        const period = periodFrom({ billDay, months }, month);
        const cut = period.start + 1 + Math.floor(at * (period.end - period.start - 1));
        const left = prorationRatio({ start: period.start, end: cut }, period, ALIGNED);
        const right = prorationRatio({ start: cut, end: period.end }, period, ALIGNED);
        if (cut === period.end) return;
        expect(left.num * right.den + right.num * left.den).toBe(left.den * right.den);
        const cost = ({ num, den }: typeof left): Exact => new Exact(price).times(num).div(den).toDecimalPlaces(2);
        expect(cost(left).plus(cost(right)).minus(price).abs().lte('0.01')).toBe(true);
      })
    );
  });

  test('a monthly schedule on the day of its start has one whole period for each month of the term', () => {
    fc.assert(
      fc.property(startDates, fc.integer({ min: 1, max: 60 }), (startDate, termMonths) => {
        const term = readTerm({ startDate, termMonths });
        if (term === undefined) throw new Error('no term');
        const schedule = termSchedule(term, 1, ALIGNED);
        expect(schedule.filter(({ whole }) => whole).length).toBe(termMonths);
      })
    );
  });
});

describe('a larger quantity never costs less', () => {
  test.each(['flat', 'per_unit', 'tiered'] as const)('%s', (model) => {
    fc.assert(
      fc.property(tierLists, decimal(50, 4), decimal(3000, 2), decimal(3000, 2), (tiers, amount, a, b) => {
        const [less, more] = new Exact(a).lte(b) ? [a, b] : [b, a];
        const cost = (quantity: string): Exact =>
          priceModel(model, { currency: 'EUR', amount, tiers }, new Exact(quantity))?.amount ?? new Exact(-1);
        expect(cost(less).lte(cost(more))).toBe(true);
      })
    );
  });

  test('volume, as long as the quantity stays in one tier', () => {
    fc.assert(
      fc.property(decimal(50, 4), decimal(100, 2), decimal(100, 2), (unitPrice, a, b) => {
        const [less, more] = new Exact(a).lte(b) ? [a, b] : [b, a];
        const price = { currency: 'EUR', tiers: [{ from: '0', to: '100', unitPrice }] };
        const cost = (quantity: string): Exact =>
          priceModel('volume', price, new Exact(quantity))?.amount ?? new Exact(-1);
        expect(cost(less).lte(cost(more))).toBe(true);
      })
    );
  });
});
