import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { BillDayRule, Period, ProrationPolicy } from '../src/index.ts';
import { nextPeriod, periodAt, type BillingGrid } from '../src/lifecycle/billing-grid.ts';
import { billingSchedule } from '../src/lifecycle/billing-schedule.ts';
import { chargeGrid } from '../src/lifecycle/charge-grid.ts';
import { addMonths, dateOf, dayInMonth, monthOf, type Span } from '../src/lifecycle/local-date.ts';
import {
  FULL_PERIOD,
  KILL_BILL,
  KILL_BILL_FIXED_30,
  LOCAL_BILLING,
  NO_PRORATION,
  ZUORA_ACTUAL_BY_MONTH_FIRST,
  ZUORA_STRICT_BY_DAY,
  ZUORA_THIRTY_BY_MONTH_FIRST
} from '../src/lifecycle/proration-policies.ts';
import type { Term } from '../src/lifecycle/term.ts';
import { sometimes } from './fixtures/any-catalog.ts';
import { LAW_RUNS } from './fixtures/law-runs.ts';

const runs = { numRuns: LAW_RUNS };
const POLICIES: ProrationPolicy[] = [
  LOCAL_BILLING,
  KILL_BILL,
  KILL_BILL_FIXED_30,
  ZUORA_ACTUAL_BY_MONTH_FIRST,
  ZUORA_STRICT_BY_DAY,
  ZUORA_THIRTY_BY_MONTH_FIRST,
  FULL_PERIOD,
  NO_PRORATION
];
const days = fc.integer({ min: 0, max: 60_000 }); // to 2134

const terms: Arbitrary<Term> = fc
  .record({
    start: days,
    months: fc.integer({ min: 1, max: 60 }),
    billDay: fc.integer({ min: 1, max: 31 }),
    subscribedBefore: fc.integer({ min: 0, max: 2000 })
  })
  .map(({ start, months, billDay, subscribedBefore }) => ({
    start,
    end: addMonths(start, months),
    months,
    billDay,
    subscriptionStart: Math.max(0, start - subscribedBefore)
  }));
const billDays: Arbitrary<BillDayRule> = fc.oneof(
  fc.record({ rule: fc.constantFrom('account', 'subscription_start', 'charge_trigger', 'term_start', 'term_end') }),
  fc.record({ rule: fc.constant('day_of_month' as const), day: fc.integer({ min: 1, max: 31 }) }),
  fc.record({ rule: fc.constant('weekday' as const), weekday: fc.integer({ min: 1, max: 7 }) })
);
const periods: Arbitrary<Period> = fc.record({
  unit: fc.constantFrom('day', 'week', 'month', 'quarter', 'half_year', 'year', 'term'),
  count: fc.integer({ min: 1, max: 20 })
});

interface Placed {
  readonly term: Term;
  readonly begins: number;
  readonly segment: Span;
  readonly policy: ProrationPolicy;
  readonly period: Period;
  readonly billDay: BillDayRule | undefined;
  readonly grid: BillingGrid;
}

/** A segment of a charge within its term, on the grid of a random alignment, rule and policy. */
const placed: Arbitrary<Placed> = fc
  .record({
    term: terms,
    share: fc.tuple(fc.double({ min: 0, max: 0.99, noNaN: true }), fc.double({ min: 0.01, max: 1, noNaN: true })),
    policy: fc.constantFrom(...POLICIES),
    period: periods,
    alignment: sometimes(fc.constantFrom('charge', 'subscription', 'term')),
    billDay: sometimes(billDays)
  })
  .map(({ term, share: [from, length], policy, period, alignment, billDay }) => {
    const begins = term.start + Math.floor(from * (term.end - term.start));
    const segment = { start: begins, end: begins + Math.max(1, Math.floor(length * (term.end - begins))) };
    const grid = chargeGrid({ period, alignment, billDay }, begins, term, policy);
    if (grid === undefined) throw new Error('a charge with a period has a grid');
    return { term, begins, segment, policy, period, billDay, grid };
  });

describe('for every grid', () => {
  test('a schedule covers its segment exactly, without a gap or an overlap', () => {
    fc.assert(
      fc.property(placed, ({ segment, grid, policy }) => {
        const schedule = billingSchedule(segment, grid, policy);
        expect(schedule[0]?.start).toBe(dateOf(segment.start));
        expect(schedule.at(-1)?.end).toBe(dateOf(segment.end));
        for (const [at, part] of schedule.entries()) {
          expect(part.start < part.end).toBe(true);
          if (at > 0) expect(part.start).toBe(schedule[at - 1]?.end);
        }
      }),
      runs
    );
  });

  test('each day lies in one period, and periods touch', () => {
    fc.assert(
      fc.property(placed, days, ({ grid }, day) => {
        const period = periodAt(grid, day);
        expect(period.start <= day && day < period.end).toBe(true);
        const next = nextPeriod(grid, period);
        expect(next.start).toBe(period.end);
        expect(periodAt(grid, period.end)).toEqual(next);
        expect(periodAt(grid, period.end - 1)).toEqual(period);
      }),
      runs
    );
  });

  test('a whole period costs its price and a part no more, but for the shifted reference', () => {
    fc.assert(
      fc.property(placed, ({ segment, grid, policy }) => {
        for (const { whole, ratio } of billingSchedule(segment, grid, policy)) {
          if (whole) expect(ratio.num).toBe(ratio.den);
          expect(ratio.den).toBeGreaterThan(0);
          expect(ratio.num).toBeGreaterThanOrEqual(0);
          if (policy.reference === 'aligned') expect(ratio.num).toBeLessThanOrEqual(ratio.den);
        }
      }),
      runs
    );
  });

  test('cutting a segment anywhere leaves all boundaries of its schedule where they were', () => {
    fc.assert(
      fc.property(placed, fc.double({ min: 0, max: 0.999, noNaN: true }), ({ segment, grid, policy }, share) => {
        if (segment.end - segment.start < 2) return;
        const cut = segment.start + 1 + Math.floor(share * (segment.end - segment.start - 1));
        const starts = (span: Span): string[] => billingSchedule(span, grid, policy).map(({ start }) => start);
        const apart = [...starts({ start: segment.start, end: cut }), ...starts({ start: cut, end: segment.end })];
        const whole = starts(segment);
        expect(apart.filter((day) => day !== dateOf(cut))).toEqual(whole.filter((day) => day !== dateOf(cut)));
        expect(apart.filter((day) => day === dateOf(cut))).toHaveLength(1);
      }),
      runs
    );
  });
});

describe('a period', () => {
  test('of months begins on its day, or on the last day of a month that is shorter', () => {
    fc.assert(
      fc.property(terms, fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 24 }), (term, day, months) => {
        const charge = { period: { unit: 'month', count: months }, billDay: { rule: 'day_of_month', day } } as const;
        const grid = chargeGrid(charge, term.start, term, LOCAL_BILLING);
        const { start, end } = grid ? periodAt(grid, term.start) : { start: NaN, end: NaN };
        expect(start).toBe(dayInMonth(monthOf(start), day));
        expect(end).toBe(dayInMonth(monthOf(start) + months, day));
      }),
      runs
    );
  });

  test('of weeks that turn on a weekday begins on it', () => {
    fc.assert(
      fc.property(
        terms,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 5 }),
        days,
        (term, weekday, count, day) => {
          const charge = { period: { unit: 'week', count }, billDay: { rule: 'weekday', weekday } } as const;
          const grid = chargeGrid(charge, term.start, term, LOCAL_BILLING);
          const { start } = grid ? periodAt(grid, day) : { start: NaN };
          expect(new Date(`${dateOf(start)}T00:00:00Z`).getUTCDay()).toBe(weekday % 7);
        }
      ),
      runs
    );
  });
});
