import { describe, expect, test } from '@jest/globals';
import fc, { type Arbitrary } from 'fast-check';
import * as zod from 'zod';
import {
  actionSchema,
  billThrough,
  delta,
  deltaOfActions,
  scheduleOf,
  subscriptionSchema,
  type Amendment,
  type Delta,
  type ScheduledItem,
  type Subscription
} from '../../src/amendments/index.ts';
import { canonicalJson, previewInvoices, type Catalog } from '../../src/index.ts';
import { addMonths, dateOf, parseDay } from '../../src/lifecycle/local-date.ts';
import { minorUnits, toMinor } from '../../src/pricing/minor-units.ts';
import { Exact } from '../../src/pricing/exact.ts';
import { dealCatalog, dealQuote } from '../fixtures/deal.ts';
import { LAW_RUNS } from '../fixtures/law-runs.ts';
import { EXACT_POLICIES, rampedDeals } from '../fixtures/ramped-deals.ts';
import { amend, subscribed } from './fixture.ts';

interface Case {
  readonly sold: Catalog;
  readonly subscription: Subscription;
  readonly asOf: string;
}

/** A day so many thousandths of the way through the term. */
function dayAt({ termStart, termEnd }: Subscription, thousandths: number): string {
  const [start, end] = [parseDay(termStart) ?? 0, parseDay(termEnd) ?? 0];
  return dateOf(start + Math.floor(((end - start) * thousandths) / 1000));
}

const thousandths = fc.integer({ min: 0, max: 999 });

function cases(policies?: typeof EXACT_POLICIES): Arbitrary<Case> {
  return fc.tuple(rampedDeals(policies), thousandths).map(([deal, at]) => {
    const sold = dealCatalog(deal);
    const subscription = subscribed(sold, dealQuote(deal));
    return { sold, subscription, asOf: dayAt(subscription, at) };
  });
}

/** An amendment of a subscription; some make no sense and are refused. */
function amendments(subscription: Subscription): Arbitrary<Amendment> {
  const on = thousandths.map((at) => dayAt(subscription, at));
  const charge = fc
    .constantFrom(...subscription.charges)
    .map(({ planKey, charge: { id } }) => ({ planKey, chargeId: id }));
  const quantity = fc.integer({ min: 1, max: 40 }).map(String);
  const percent = fc.integer({ min: 0, max: 60 }).map(String);
  const entries = subscription.charges.map(({ charge: { id, type } }) => ({
    chargeId: id,
    quantity: type === 'usage' ? '0' : '2'
  }));
  const plan = { key: 'p2', ratePlanId: 'plan_seats', charges: entries };
  return fc.oneof(
    fc.record({ kind: fc.constant('update_quantity' as const), on, quantity }).chain(withCharge),
    fc
      .record({ kind: fc.constant('update_price' as const), on, price: fc.constant({ amount: '7.5' }) })
      .chain(withCharge),
    fc
      .record({
        kind: fc.constant('update_discount' as const),
        on,
        discounts: percent.map((value) => [{ kind: 'percent' as const, value }])
      })
      .chain(withCharge),
    fc.record({ kind: fc.constant('change_ramp' as const), on, until: on, quantity }).chain(withCharge),
    fc.record({ kind: fc.constant('add_plan' as const), on, plan: fc.constant(plan) }),
    fc.record({ kind: fc.constant('remove_plan' as const), on, planKey: fc.constant('p1') }),
    fc.record({ kind: fc.constant('change_terms' as const), termMonths: fc.integer({ min: 1, max: 48 }) }),
    fc.record({
      kind: fc.constant('renew' as const),
      termMonths: fc.integer({ min: 1, max: 24 }),
      upliftPercent: percent
    }),
    fc.record({ kind: fc.constant('cancel' as const), when: fc.constantFrom('now', 'end_of_period', 'end_of_term') }),
    fc.record({ kind: fc.constant('cancel_on' as const), on }),
    fc.record({ kind: fc.constant('suspend' as const), on }),
    fc.record({ kind: fc.constant('resume' as const), on, extendTerm: fc.boolean() })
  );
  function withCharge<T extends object>(terms: T): Arbitrary<T & { planKey: string; chargeId: string }> {
    return charge.map((named) => ({ ...terms, ...named }));
  }
}

const changes = (policies?: typeof EXACT_POLICIES) =>
  cases(policies).chain((one) =>
    fc.array(amendments(one.subscription), { minLength: 1, maxLength: 3 }).map((list) => ({ ...one, list }))
  );

const minor = (amount: string, { currency }: Subscription): bigint => toMinor(new Exact(amount), minorUnits(currency));
const sum = (items: readonly { amount: string }[], subscription: Subscription): bigint =>
  items.reduce((total, { amount }) => total + minor(amount, subscription), 0n);
const law = <T>(given: Arbitrary<T>, holds: (value: T) => void): void => {
  fc.assert(fc.property(given, holds), { numRuns: LAW_RUNS });
};
const later = (items: readonly ScheduledItem[], asOf: string): ScheduledItem[] =>
  items.filter(({ invoiceDate }) => invoiceDate > asOf);

function changed({ sold, subscription, asOf }: Case, list: readonly Amendment[]): Delta | undefined {
  const policy = sold.engineCapabilities.prorationPolicy;
  const found = delta(subscription, list, { catalog: sold, asOf, policy });
  return found.ok ? found : undefined;
}

describe('a subscription', () => {
  test('is billed as its quote was previewed, item by item', () => {
    law(rampedDeals(), (deal) => {
      const sold = dealCatalog(deal);
      const quote = dealQuote(deal);
      const items = scheduleOf(subscribed(sold, quote), sold.engineCapabilities.prorationPolicy);
      const previewed = previewInvoices(sold, quote).flatMap(({ date, items: all }) =>
        all.map((item) => ({ invoiceDate: date, ...item }))
      );
      const inOrder = (list: object[]): string[] => list.map(canonicalJson).sort();
      expect(inOrder(items)).toEqual(inOrder(previewed));
    });
  });

  test('is what its schema says, before and after any change', () => {
    const schema = subscriptionSchema(zod);
    law(changes(), ({ list, ...one }) => {
      const found = changed(one, list);
      expect(schema.parse(one.subscription)).toEqual(one.subscription);
      if (found) expect(schema.parse(found.after)).toEqual(found.after);
      for (const action of found?.actions ?? []) expect(actionSchema(zod).parse(action)).toEqual(action);
    });
  });
});

describe('a Delta', () => {
  test('is the schedule after less the schedule before', () => {
    law(changes(), ({ list, ...one }) => {
      const found = changed(one, list);
      if (found === undefined) return;
      const policy = one.sold.engineCapabilities.prorationPolicy;
      const [before, after] = [scheduleOf(one.subscription, policy), scheduleOf(found.after, policy)];
      const net = sum(found.lines, one.subscription);
      expect(minor(found.net, one.subscription)).toBe(net);
      const difference = sum(later(after, one.asOf), one.subscription) - sum(later(before, one.asOf), one.subscription);
      expect(minor(found.remainingTcvChange, one.subscription)).toBe(net + difference);
      expect(sum(after, one.subscription) - sum(before, one.subscription)).toBe(net + difference);
    });
  });

  test('comes of its actions alone', () => {
    law(changes(), ({ list, ...one }) => {
      const found = changed(one, list);
      if (found === undefined) return;
      const policy = one.sold.engineCapabilities.prorationPolicy;
      const told = JSON.parse(JSON.stringify(found.actions)) as typeof found.actions;
      expect(deltaOfActions(billThrough(one.subscription, one.asOf, policy), told, one.asOf, policy)).toEqual(found);
    });
  });

  test('leaves every day of service billed once, and no other', () => {
    law(changes(), ({ list, ...one }) => {
      const found = changed(one, list);
      if (found === undefined) return;
      const items = scheduleOf(found.after, one.sold.engineCapabilities.prorationPolicy);
      for (const { planKey, charge } of found.after.charges) {
        const own = items
          .filter((item) => item.planKey === planKey && item.chargeId === charge.id && item.kind === undefined)
          .sort((a, b) => (a.serviceStart < b.serviceStart ? -1 : 1));
        for (const [at, { serviceStart, serviceEnd }] of own.entries()) {
          expect(serviceStart < serviceEnd).toBe(true);
          const next = own[at + 1];
          if (next) expect(next.serviceStart >= serviceEnd).toBe(true);
        }
      }
    });
  });

  test('of a change and its reversal is nothing, where the grid is kept and credits go by price', () => {
    law(fc.tuple(cases(EXACT_POLICIES), thousandths, fc.integer({ min: 1, max: 40 })), ([one, at, quantity]) => {
      const signed = one.subscription.charges.find(({ charge }) => charge.type === 'recurring');
      const on = dayAt(one.subscription, at);
      const segment = signed?.segments.find(({ startDate, endDate }) => startDate <= on && on < endDate);
      if (!signed || !segment || signed.charge.timing === 'in_arrears') return;
      const change = {
        kind: 'update_quantity' as const,
        on,
        until: segment.endDate,
        planKey: signed.planKey,
        chargeId: signed.charge.id
      };
      const there = changed(one, [{ ...change, quantity: `${quantity}` }]);
      if (there === undefined) return;
      const back = amend(one.sold, there.after, one.asOf, { ...change, quantity: segment.quantity });
      const total = minor(there.net, one.subscription) + minor(back.net, one.subscription);
      const difference = total < 0n ? -total : total;
      const parts = BigInt(there.lines.length);
      expect(difference <= parts).toBe(true); // each cut moves a sum by at most one minor unit
      expect(new Exact(there.mrrChange).plus(back.mrrChange).toNumber()).toBe(0);
    });
  });

  test('of two changes of two charges does not depend on their order', () => {
    law(fc.tuple(cases(), thousandths, thousandths), ([one, first, second]) => {
      const [a, b] = one.subscription.charges.filter(({ charge }) => charge.type === 'recurring');
      if (!a || !b) return;
      const change = (signed: typeof a, at: number): Amendment => ({
        kind: 'update_quantity',
        on: dayAt(one.subscription, at),
        planKey: signed.planKey,
        chargeId: signed.charge.id,
        quantity: '3'
      });
      const there = changed(one, [change(a, first), change(b, second)]);
      const back = changed(one, [change(b, second), change(a, first)]);
      expect(there?.after).toEqual(back?.after);
      expect(there?.lines).toEqual(back?.lines);
    });
  });

  test('of a cancellation on the first day gives everything back', () => {
    law(cases(), ({ sold, subscription, asOf }) => {
      const found = amend(sold, subscription, asOf, { kind: 'cancel_on', on: subscription.startDate });
      expect(scheduleOf(found.after, sold.engineCapabilities.prorationPolicy)).toEqual([]);
    });
  });

  test('of a renewal continues the periods', () => {
    law(fc.tuple(cases(), fc.constantFrom(12, 24)), ([one, termMonths]) => {
      const found = amend(one.sold, one.subscription, one.asOf, { kind: 'renew', termMonths });
      expect(found.after.termStart).toBe(one.subscription.termEnd);
      expect(found.after.termEnd).toBe(dateOf(addMonths(parseDay(one.subscription.termEnd) ?? 0, termMonths)));
      expect(found.lines).toEqual([]);
    });
  });
});
