import { describe, expect, test } from '@jest/globals';
import fc, { type Arbitrary } from 'fast-check';
import * as zod from 'zod';
import {
  amendmentSchema,
  delta,
  scheduleOf,
  subscriptionSchema,
  type Amendment,
  type Subscription
} from '../../src/amendments/index.ts';
import type { Catalog, ProrationPolicy } from '../../src/index.ts';
import { dateOf, parseDay } from '../../src/lifecycle/local-date.ts';
import { KILL_BILL, LOCAL_BILLING, ZUORA_ACTUAL_BY_DAY } from '../../src/lifecycle/proration-policies.ts';
import { Exact } from '../../src/pricing/exact.ts';
import { charge, euros } from '../fixtures/catalog.ts';
import { dealCatalog, dealQuote } from '../fixtures/deal.ts';
import { LAW_RUNS } from '../fixtures/law-runs.ts';
import { subscribed } from './fixture.ts';

const law = <T>(given: Arbitrary<T>, holds: (value: T) => void): void => {
  fc.assert(fc.property(given, holds), { numRuns: LAW_RUNS });
};

interface Case {
  readonly sold: Catalog;
  readonly subscription: Subscription;
  readonly asOf: string;
  readonly list: readonly Amendment[];
}

const START = parseDay('2027-01-01') ?? 0;
const day = fc.integer({ min: 0, max: 800 }).map((at) => dateOf(START + at));
const quantity = fc.integer({ min: 0, max: 40 }).map(String);
const named = fc.constantFrom('a', 'b').map((chargeId) => ({ planKey: 'p1', chargeId }));
const of = <T extends object>(terms: Arbitrary<T>) => fc.tuple(terms, named).map(([a, b]) => ({ ...a, ...b }));
const months = fc.integer({ min: 1, max: 30 });
const plan2 = fc.record({
  key: fc.constantFrom('p2', 'p3'),
  ratePlanId: fc.constant('plan_seats'),
  charges: quantity.map((text) => [
    { chargeId: 'a', quantity: text },
    { chargeId: 'b', quantity: '2' }
  ])
});
const one: Arbitrary<Amendment> = fc.oneof(
  of(fc.record({ kind: fc.constant('update_quantity' as const), on: day, quantity })),
  of(
    fc.record({
      kind: fc.constant('update_price' as const),
      on: day,
      price: fc.integer({ min: 0, max: 99_999 }).map((cents) => ({ amount: new Exact(cents).div(100).toString() }))
    })
  ),
  of(fc.record({ kind: fc.constant('change_ramp' as const), on: day, until: day, quantity })),
  fc.record({
    kind: fc.constant('add_plan' as const),
    on: day,
    plan: plan2,
    ownPeriods: fc.boolean()
  }),
  fc.record({ kind: fc.constant('remove_plan' as const), on: day, planKey: fc.constantFrom('p1', 'p2') }),
  fc.record({ kind: fc.constant('change_plan' as const), on: day, planKey: fc.constant('p1'), plan: plan2 }),
  fc.record({ kind: fc.constant('change_terms' as const), termMonths: months }),
  fc.record({ kind: fc.constant('renew' as const), termMonths: months, on: fc.option(day, { nil: undefined }) }),
  fc.record({ kind: fc.constant('cancel' as const), when: fc.constantFrom('now', 'end_of_period', 'end_of_term') }),
  fc.record({ kind: fc.constant('cancel_on' as const), on: day }),
  fc.record({ kind: fc.constant('suspend' as const), on: day }),
  fc.record({ kind: fc.constant('resume' as const), on: day, extendTerm: fc.boolean() })
);

/** Two charges of different periods, on any bill day, in advance or in arrears, and up to four Deltas one after another. */
const cases = (policies: readonly ProrationPolicy[]): Arbitrary<Case> =>
  fc
    .record({
      policy: fc.constantFrom(...policies),
      units: fc.tuple(
        fc.constantFrom('month', 'quarter', 'year'),
        fc.constantFrom('week', 'half_year', 'term', 'month')
      ),
      timings: fc.tuple(fc.constantFrom('in_advance', 'in_arrears'), fc.constantFrom('in_advance', 'in_arrears')),
      alignment: fc.constantFrom('charge', 'subscription', 'term'),
      billDay: fc.integer({ min: 1, max: 31 }),
      termMonths: fc.constantFrom(3, 12, 18),
      amount: fc.integer({ min: 1, max: 99_999 }),
      asOf: day,
      list: fc.array(one, { minLength: 1, maxLength: 4 })
    })
    .map(({ policy, units, timings, alignment, billDay, termMonths, amount, asOf, list }) => {
      const [a, b] = [0, 1].map((at) =>
        charge({
          id: at === 0 ? 'a' : 'b',
          period: { unit: units[at] ?? 'month', count: 1 },
          timing: timings[at] ?? 'in_advance',
          alignment,
          ...euros({ amount: new Exact(amount).div(100).plus(at).toString() })
        })
      );
      if (!a || !b) throw new Error('two charges');
      const deal = { charges: [a, b], policy, quote: { termMonths, billDay }, entries: { a: { quantity: '7' } } };
      const sold = dealCatalog(deal);
      return { sold, subscription: subscribed(sold, dealQuote(deal)), asOf, list };
    });

/** The subscription after each amendment in a Delta of its own, as of the same day or later; refused ones are left out. */
function lived({ sold, subscription, asOf, list }: Case): Subscription {
  const policy = sold.engineCapabilities.prorationPolicy;
  return list.reduce((state, amendment) => {
    const found = delta(state, [amendment], { catalog: sold, asOf, policy });
    return found.ok ? found.after : state;
  }, subscription);
}

const total = (subscription: Subscription, policy: ProrationPolicy): Exact =>
  scheduleOf(subscription, policy).reduce((sum, { amount }) => sum.plus(amount), new Exact(0));

const days = (from: string, to: string): number => (parseDay(to) ?? 0) - (parseDay(from) ?? 0);

/** Days of service of a charge by its terms alone: those of its segments that lie in no pause. */
function served({ segments }: Subscription['charges'][number], pauses: Subscription['pauses']): number {
  const all = new Set<number>();
  for (const { startDate, endDate } of segments) {
    for (let at = parseDay(startDate) ?? 0; at < (parseDay(endDate) ?? 0); at += 1) all.add(at);
  }
  for (const { startDate, endDate = '2100-01-01' } of pauses) {
    for (const at of [...all]) if (at >= (parseDay(startDate) ?? 0) && at < (parseDay(endDate) ?? 0)) all.delete(at);
  }
  return all.size;
}

describe('after any Deltas, one upon another', () => {
  test('every day of service is in exactly one item, and no other day is', () => {
    law(cases([LOCAL_BILLING, ZUORA_ACTUAL_BY_DAY, KILL_BILL]), (given) => {
      const after = lived(given);
      const policy = given.sold.engineCapabilities.prorationPolicy;
      const items = scheduleOf(after, policy);
      for (const signed of after.charges) {
        const own = items.filter(
          ({ planKey, chargeId }) => planKey === signed.planKey && chargeId === signed.charge.id
        );
        const billed = own.reduce((sum, { serviceStart, serviceEnd }) => sum + days(serviceStart, serviceEnd), 0);
        const starts = own.map(({ serviceStart }) => serviceStart).sort();
        const ends = own.map(({ serviceEnd }) => serviceEnd).sort();
        for (const [at, end] of ends.slice(0, -1).entries()) expect((starts[at + 1] ?? '') >= end).toBe(true);
        expect(billed).toBe(served(signed, after.pauses));
      }
    });
  });

  test('what is written and to come is what the terms cost from scratch, to a minor unit for each cut', () => {
    law(cases([LOCAL_BILLING, ZUORA_ACTUAL_BY_DAY]), (given) => {
      const after = lived(given);
      const policy = given.sold.engineCapabilities.prorationPolicy;
      const fresh = { ...after, charges: after.charges.map((signed) => ({ ...signed, billed: [] })) };
      const cuts = scheduleOf(after, policy).length + scheduleOf(fresh, policy).length;
      expect(total(after, policy).minus(total(fresh, policy)).abs().times(100).toNumber()).toBeLessThanOrEqual(cuts);
    });
  });
});

describe('a change and its reversal, on one day', () => {
  // In arrears the part before the change is due on its day: it is charged once, and no part of the change.
  const inAdvance = (policies: readonly ProrationPolicy[]): Arbitrary<Case> =>
    cases(policies).filter(({ subscription: { charges } }) => charges[0]?.charge.timing === 'in_advance');
  const reversed = (given: Case, on: string, seats: string): Exact | undefined => {
    const policy = given.sold.engineCapabilities.prorationPolicy;
    const terms = { catalog: given.sold, asOf: given.asOf, policy };
    const change = { kind: 'update_quantity', on, planKey: 'p1', chargeId: 'a' } as const;
    const there = delta(given.subscription, [{ ...change, quantity: seats }], terms);
    const back = there.ok ? delta(there.after, [{ ...change, quantity: '7' }], terms) : there;
    return there.ok && back.ok ? new Exact(there.net).plus(back.net) : undefined;
  };

  test('add up to nothing on invoices where the grid is kept and credits go by price', () => {
    law(fc.tuple(inAdvance([LOCAL_BILLING, ZUORA_ACTUAL_BY_DAY]), day, quantity), ([given, on, seats]) => {
      expect(reversed(given, on, seats)?.toString() ?? '0').toBe('0');
    });
  });

  test('and for Kill Bill by the month on a bill day up to 28, in periods that were billed whole', () => {
    const monthly = inAdvance([KILL_BILL]).filter(
      ({ subscription: { billDay, charges } }) => billDay <= 28 && charges[0]?.charge.period?.unit === 'month'
    );
    law(fc.tuple(monthly, day, quantity), ([given, on, seats]) => {
      const { billDay, termEnd } = given.subscription;
      const first = `2027-${billDay === 1 ? '01' : '02'}-${String(billDay).padStart(2, '0')}`;
      if (on < first || days(on, termEnd) < 31) return;
      expect(reversed(given, on, seats)?.toString() ?? '0').toBe('0');
    });
  });
});

describe('changes of several things', () => {
  test('come to the same in whichever order they are given', () => {
    const two = fc.tuple(day, day, quantity, quantity);
    law(fc.tuple(cases([LOCAL_BILLING, KILL_BILL]), two), ([given, [first, second, a, b]]) => {
      const policy = given.sold.engineCapabilities.prorationPolicy;
      const terms = { catalog: given.sold, asOf: given.asOf, policy };
      const list: Amendment[] = [
        { kind: 'update_quantity', on: first, planKey: 'p1', chargeId: 'a', quantity: a },
        { kind: 'update_quantity', on: second, planKey: 'p1', chargeId: 'b', quantity: b },
        {
          kind: 'update_discount',
          on: first,
          planKey: 'p1',
          chargeId: 'a',
          discounts: [{ kind: 'percent', value: '5' }]
        }
      ];
      const [there, back] = [list, [...list].reverse()].map((order) => delta(given.subscription, order, terms));
      if (!there?.ok || !back?.ok) return;
      expect([back.lines, back.net, back.mrrChange, back.remainingTcvChange]).toEqual([
        there.lines,
        there.net,
        there.mrrChange,
        there.remainingTcvChange
      ]);
    });
  });
});

describe('whatever the schemas let through', () => {
  const text = fc.constantFrom('0001-01-01', '9999-12-31', '2027-01-15', '2028-02-29', '2020-05-05');
  const broken = fc.record({
    at: fc.nat(7),
    date: text,
    amount: fc.constantFrom('-0', '123456789012345678901234567890.123456789012', '-5', '0'),
    months: fc.constantFrom(1, 14_400, 7)
  });
  const breakIt = (
    state: Subscription,
    { at, date, amount, months: count }: { at: number; date: string; amount: string; months: number }
  ): Subscription => {
    const charges = state.charges.map((signed) => ({
      ...signed,
      ...(at === 0 && { segments: [] }),
      ...(at === 1 && { segments: signed.segments.map((segment) => ({ ...segment, endDate: date })) }),
      ...(at === 2 && { billed: [{ invoiceDate: date, serviceStart: date, serviceEnd: date, amount }] }),
      ...(at === 3 && { shares: [{ serviceStart: '2027-01-01', amount }] }),
      ...(at === 4 && {
        segments: signed.segments.map((segment) => ({
          ...segment,
          grid: { kind: 'months' as const, months: count, billDay: 31, origin: -100_000 }
        }))
      }),
      ...(at === 5 && { segments: [...signed.segments, ...signed.segments] })
    }));
    return {
      ...state,
      charges,
      ...(at === 6 && { termEnd: date }),
      ...(at === 7 && { startDate: date, termStart: date })
    };
  };

  test('a Delta answers or refuses, and never throws', () => {
    const [subscriptions, amendments] = [subscriptionSchema(zod), amendmentSchema(zod)];
    const anyDay = fc.oneof(day, text);
    law(fc.tuple(cases([LOCAL_BILLING, KILL_BILL]), broken, anyDay), ([given, how, asOf]) => {
      const subscription = breakIt(given.subscription, how);
      expect(subscriptions.safeParse(subscription).success).toBe(true);
      for (const amendment of given.list) expect(amendments.safeParse(amendment).success).toBe(true);
      const policy = given.sold.engineCapabilities.prorationPolicy;
      const found = delta(subscription, given.list, { catalog: given.sold, asOf, policy });
      if (found.ok) expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity/);
      else expect(found.code).toMatch(/^[a-z_]+$/);
    });
  });
});
