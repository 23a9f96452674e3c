import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as z from 'zod';
import { evaluateQuote, minorUnits, type Charge, type Quote } from '../../src/index.ts';
import { dateOf } from '../../src/lifecycle/local-date.ts';
import { Exact } from '../../src/pricing/exact.ts';
import {
  allocateBundle,
  contractPosition,
  journalLines,
  ledgerInputSchema,
  revenueOfQuote,
  revenueRuleSchema,
  revenueSchedule,
  type LedgerInput,
  type RevenueRule
} from '../../src/revenue/index.ts';
import { prepaidOfQuote } from '../../src/usage/index.ts';
import { catalog, charge, plan } from '../fixtures/catalog.ts';
import { LAW_RUNS } from '../fixtures/law-runs.ts';

const numRuns = LAW_RUNS;
const START = 20_819; // 2027-01-01
const sum = (texts: readonly string[]): string =>
  texts.reduce((total, text) => total.plus(text), new Exact(0)).toString();
const decimal = (min: number, max: number, places: number): fc.Arbitrary<string> =>
  fc
    .integer({ min: min * 10 ** places, max: max * 10 ** places })
    .map((whole) => new Exact(whole).div(10 ** places).toString());
const days = fc.integer({ min: 0, max: 1500 }).map((offset) => START + offset);
const dates = days.map(dateOf);
const spans = fc
  .tuple(days, fc.integer({ min: 1, max: 1500 }))
  .map(([day, length]) => ({ start: dateOf(day), end: dateOf(day + length) }));
const money = fc
  .constantFrom('JPY', 'EUR', 'KWD')
  .chain((currency) =>
    fc.record({ currency: fc.constant(currency), amount: decimal(-90_000, 90_000, minorUnits(currency)) })
  );

const milestones = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.option(dates, { nil: undefined })), { maxLength: 6 })
  .map((rows) => {
    let left = 100;
    const list = rows.map(([percent, date], at) => {
      const part = Math.min(percent, left);
      left -= part;
      return { name: `m${at}`, percent: `${part}`, ...(date !== undefined && { date }) };
    });
    return { kind: 'milestones' as const, milestones: [...list, { name: 'rest', percent: `${left}` }] };
  });
const rules: fc.Arbitrary<RevenueRule> = fc.oneof(
  spans.map((span) => ({ kind: 'ratable_daily' as const, ...span })),
  spans.map((span) => ({ kind: 'ratable_monthly' as const, ...span })),
  dates.map((date) => ({ kind: 'point_in_time' as const, date })),
  milestones,
  fc
    .record({
      committed: decimal(1, 500, 1),
      uses: fc.array(fc.record({ date: dates, quantity: decimal(0, 90, 3) }), { maxLength: 12 })
    })
    .map((rest) => ({ kind: 'as_used' as const, end: dateOf(START + 1600), ...rest }))
);

describe('for every amount and rule', () => {
  test('the revenue schedule adds up to what is billed, in months that rise', () => {
    fc.assert(
      fc.property(money, rules, ({ currency, amount }, rule) => {
        const schedule = revenueSchedule(currency, amount, rule);
        if (!schedule.ok) throw new Error(schedule.message);
        const { months, unscheduled } = schedule;
        expect(sum([...months.map((row) => row.amount), unscheduled])).toBe(amount);
        const names = months.map(({ month }) => month);
        expect(names).toEqual([...new Set(names)].sort());
        for (const row of months)
          expect(new Exact(row.amount).decimalPlaces()).toBeLessThanOrEqual(minorUnits(currency));
      }),
      { numRuns }
    );
  });

  test('a credit earns back exactly what its charge earned', () => {
    fc.assert(
      fc.property(money, rules, ({ currency, amount }, rule) => {
        const [charge, credit] = [amount, new Exact(amount).neg().toString()].map((each) =>
          revenueSchedule(currency, each === '-0' ? '0' : each, rule)
        );
        if (!charge?.ok || !credit?.ok) throw new Error('refused');
        expect(credit.months.map((row) => new Exact(row.amount).neg().toString())).toEqual(
          charge.months.map((row) => row.amount)
        );
      }),
      { numRuns }
    );
  });
});

describe('for every bundle', () => {
  test('the parts add up to its price, each within one minor unit of its share', () => {
    fc.assert(
      fc.property(
        money,
        fc.array(decimal(1, 5000, 4), { minLength: 1, maxLength: 20 }),
        ({ currency, amount }, prices) => {
          const parts = prices.map((standalonePrice, at) => ({ id: `p${at}`, standalonePrice }));
          const allocation = allocateBundle({ currency, price: amount, parts });
          if (!allocation.ok) throw new Error(allocation.message);
          expect(sum(allocation.parts.map((part) => part.amount))).toBe(amount);
          const unit = new Exact(10).pow(-minorUnits(currency));
          for (const [at, part] of allocation.parts.entries()) {
            const share = new Exact(amount).times(prices[at] ?? 'NaN').div(sum(prices));
            expect(share.minus(part.amount).abs().lt(unit)).toBe(true);
          }
        }
      ),
      { numRuns }
    );
  });
});

const obligations = fc.array(
  fc.record({
    billed: fc.array(fc.record({ date: dates, amount: decimal(-300, 900, 2) }), { maxLength: 8 }),
    revenue: fc.array(fc.record({ month: dates.map((date) => date.slice(0, 7)), amount: decimal(-300, 900, 2) }), {
      maxLength: 8
    })
  }),
  { minLength: 1, maxLength: 4 }
);

describe('for every contract', () => {
  test('each event balances, accounts carry all that is billed and earned, and deferred less asset is the position', () => {
    fc.assert(
      fc.property(obligations, (list) => {
        const input: LedgerInput = {
          currency: 'EUR',
          receivableAccount: 'receivable',
          contractAssetAccount: 'asset',
          obligations: list.map((one, at) => ({
            id: `o${at}`,
            ledger: { revenueAccount: 'revenue', deferredAccount: 'deferred' },
            ...one
          }))
        };
        const journal = journalLines(ledgerInputSchema(z).parse(input));
        const position = contractPosition(
          'EUR',
          list.flatMap((one) => one.billed),
          list.flatMap((one) => one.revenue)
        );
        if (!journal.ok || !position.ok) throw new Error('refused');
        const debits = new Map<string, Exact>();
        const add = (key: string, value: Exact): unknown =>
          debits.set(key, (debits.get(key) ?? new Exact(0)).plus(value));
        for (const { month, obligationId, event, account, side, amount } of journal.lines) {
          const value = new Exact(amount).times(side === 'debit' ? 1 : -1);
          expect(new Exact(amount).gt(0)).toBe(true);
          add(account, value);
          add(`${month} ${obligationId} ${event}`, value);
        }
        const total = (key: string): string => (debits.get(key) ?? new Exact(0)).toString();
        for (const [key, value] of debits) if (key.includes(' ')) expect(value.isZero()).toBe(true);
        expect(total('receivable')).toBe(sum(position.months.map(({ billed }) => billed)));
        expect(new Exact(total('revenue')).neg().plus(0).toString()).toBe(
          sum(position.months.map(({ revenue }) => revenue))
        );
        const last = position.months.at(-1);
        const net = new Exact(last?.liability ?? 0).minus(last?.asset ?? 0);
        expect(new Exact(total('deferred')).plus(total('asset')).eq(net.neg())).toBe(true);
        for (const { liability, asset } of position.months) expect(liability === '0' || asset === '0').toBe(true);
      }),
      { numRuns }
    );
  });
});

describe('whatever the schema lets through', () => {
  const date = fc.oneof(dates, fc.constantFrom('0001-01-01', '9999-12-31', '1970-01-01', '2200-12-31'));
  const number = fc.oneof(
    decimal(0, 100, 2),
    fc.constantFrom('999999999999999999.999999999999', '0.000000000001', '-1')
  );
  const rule = fc.oneof(
    fc.record({ kind: fc.constantFrom('ratable_daily', 'ratable_monthly'), start: date, end: date }),
    fc.record({ kind: fc.constant('point_in_time'), date }),
    fc.record(
      {
        kind: fc.constant('as_used'),
        end: date,
        committed: number,
        uses: fc.array(fc.record({ date, quantity: number }), { maxLength: 4 })
      },
      { requiredKeys: ['kind', 'end', 'uses'] }
    ),
    fc.record({
      kind: fc.constant('milestones'),
      milestones: fc.array(
        fc.record({ name: fc.string(), percent: number, date }, { requiredKeys: ['name', 'percent'] }),
        { maxLength: 4 }
      )
    })
  );

  test('is spread or refused, never NaN, never a throw', () => {
    fc.assert(
      fc.property(rule, number, (given, amount) => {
        const schedule = revenueSchedule('EUR', amount, revenueRuleSchema(z).parse(given));
        expect(JSON.stringify(schedule)).not.toMatch(/NaN|Infinity|"undefined/);
      }),
      { numRuns }
    );
  });
});

describe('for every quote', () => {
  const revenueTerms: fc.Arbitrary<Charge['revenue']> = fc.oneof(
    fc.constant(undefined),
    fc.record({
      rule: fc.constantFrom('daily', 'monthly', 'point_in_time'),
      trigger: fc.constantFrom('service', 'invoice', 'contract', 'activation', 'acceptance')
    }),
    fc.constant({ rule: 'as_used' as const }),
    milestones.map((rule) => ({
      rule: 'milestone' as const,
      milestones: rule.milestones.map(({ name, percent }) => ({ name, percent }))
    }))
  );
  const quotedCharges = fc.array(
    fc.record({
      type: fc.constantFrom('one_time', 'recurring'),
      unit: fc.constantFrom('week', 'month', 'quarter', 'half_year', 'year', 'term'),
      timing: fc.constantFrom('in_advance', 'in_arrears'),
      amount: decimal(0, 900, 3),
      percent: fc.nat(100),
      revenue: revenueTerms,
      fund: fc.boolean()
    }),
    { minLength: 1, maxLength: 5 }
  );

  test('months and what is not scheduled add up to what is billed, by charge and for the contract', () => {
    fc.assert(
      fc.property(
        quotedCharges,
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        (list, offset, termMonths, known) => {
          const charges = list.map(({ type, unit, timing, amount, revenue, fund }, at): Charge => {
            const terms = { type, timing, model: 'flat' as const, prices: [{ currency: 'EUR', amount }] };
            const prepaid = { function: 'fund' as const, validity: { unit: 'month' as const, count: 5 } };
            return charge({
              id: `c${at}`,
              ...terms,
              period: { unit, count: 1 },
              ...(revenue && { revenue }),
              ...(fund && { prepaid })
            });
          });
          const book = catalog([plan({ charges })]);
          const entries = list.map(({ percent }, at) => ({
            chargeId: `c${at}`,
            quantity: '1',
            discount: { kind: 'percent' as const, value: `${percent}` }
          }));
          const quote: Quote = {
            currency: 'EUR',
            startDate: dateOf(START + offset),
            termMonths,
            plans: [{ key: 'p', ratePlanId: 'plan_seats', charges: entries }]
          };
          const evaluation = evaluateQuote(book, quote);
          const prepaid = prepaidOfQuote(book, quote, evaluation);
          const facts = known ? { uses: [], ...(prepaid?.ok && { grants: [...prepaid.grants] }) } : {};
          const result = revenueOfQuote(evaluation, book, facts);
          if (!result.ok) throw new Error(`${result.path}: ${result.message}`);
          for (const { billed, revenue, unscheduled } of result.lines) {
            expect(sum([...revenue.map(({ amount }) => amount), unscheduled])).toBe(
              sum(billed.map((one) => one.amount))
            );
          }
          expect(sum(result.contract.map(({ billed }) => billed))).toBe(evaluation.priced.totals.tcv);
          const last = result.contract.at(-1);
          const waiting = sum(result.lines.map(({ unscheduled }) => unscheduled));
          expect(new Exact(last?.liability ?? '0').minus(last?.asset ?? '0').toString()).toBe(waiting);
        }
      ),
      { numRuns }
    );
  });
});
