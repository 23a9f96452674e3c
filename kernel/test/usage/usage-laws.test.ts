import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as z from 'zod';
import type { Tier } from '../../src/index.ts';
import { chargeModelSchema } from '../../src/schemas.ts';
import { dateOf } from '../../src/lifecycle/local-date.ts';
import { Exact } from '../../src/pricing/exact.ts';
import {
  advancePrepaid,
  applyPrepaid,
  openPrepaid,
  prepaidEventSchema,
  prepaidStateSchema,
  prepaidTermsSchema,
  rateUsage,
  usageEventSchema,
  usagePeriodSchema,
  type PrepaidEntry,
  type PrepaidEvent,
  type PrepaidStep,
  type PrepaidTerms,
  type Refusal,
  type UsageEvent,
  type UsagePeriod
} from '../../src/usage/index.ts';
import { LAW_RUNS } from '../fixtures/law-runs.ts';

const numRuns = LAW_RUNS;
const START = 20_819; // 2027-01-01
const decimal = (max: number, places: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: max * 10 ** places }).map((whole) => new Exact(whole).div(10 ** places).toString());
const instant = (offset: number): string => new Date((START + offset) * 86_400_000).toISOString();
const sum = (texts: readonly string[]): Exact => texts.reduce((total, text) => total.plus(text), new Exact(0));
const done = (step: PrepaidStep | Refusal): PrepaidStep => {
  if (!step.ok) throw new Error(step.message);
  return step;
};

const tierLists: fc.Arbitrary<Tier[]> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 300 }), decimal(20, 4), decimal(20, 2)), { minLength: 1, maxLength: 4 })
  .map((rows) => {
    let from = 0;
    return rows.map(([width, unitPrice, flatFee], at) => {
      const tier = { from: `${from}`, unitPrice, flatFee, ...(at < rows.length - 1 && { to: `${from + width}` }) };
      from += width;
      return tier;
    });
  });

const commitments: fc.Arbitrary<PrepaidTerms> = fc
  .record({
    commitment: fc.constantFrom('units', 'currency'),
    days: fc.integer({ min: 1, max: 500 }),
    validity: fc.constantFrom(undefined, { unit: 'month' as const, count: 1 }, { unit: 'quarter' as const, count: 1 }),
    grant: decimal(300, 2),
    rollover: fc.option(fc.record({ maxPeriods: fc.nat(4), order: fc.constantFrom('first', 'last') }), {
      nil: undefined
    }),
    rate: fc.integer({ min: 1, max: 300 }).map((rate) => new Exact(rate).div(100).toString()),
    tiers: tierLists
  })
  .map(({ days, rate, tiers, ...rest }) => ({
    ...rest,
    currency: 'EUR',
    start: dateOf(START),
    end: dateOf(START + days),
    drawdowns: [
      { chargeId: 'a', rate },
      { chargeId: 'b', rate: '3', overage: { model: 'tiered', price: { currency: 'EUR', tiers } } }
    ]
  }));

/** Streams in order of time, some events after the end of the term. */
const streams: fc.Arbitrary<PrepaidEvent[]> = fc
  .array(
    fc.record({
      offset: fc.integer({ min: 0, max: 520 * 24 }),
      top: fc.integer({ min: 0, max: 5 }),
      quantity: decimal(120, 3),
      chargeId: fc.constantFrom('a', 'b', 'c'),
      days: fc.integer({ min: 0, max: 100 })
    }),
    { maxLength: 40 }
  )
  .map((rows) =>
    rows
      .sort((a, b) => a.offset - b.offset)
      .map(({ offset, top, quantity, chargeId, days }, id): PrepaidEvent => {
        const at = instant(offset / 24);
        const event = { id: `e${id}`, at, quantity };
        const validTo = dateOf(START + Math.floor(offset / 24) + days);
        return top > 0 ? { kind: 'usage', ...event, chargeId } : { kind: 'top_up', ...event, validTo };
      })
  );

const quantities = (entries: readonly PrepaidEntry[], kind: 'granted' | 'topped_up' | 'expired'): Exact =>
  sum(entries.flatMap((entry) => (entry.kind === kind ? [entry.quantity] : [])));

describe('for every prepaid commitment and stream of events', () => {
  test('a stream split anywhere gives the same state and entries', () => {
    fc.assert(
      fc.property(commitments, streams, fc.nat(40), (terms, events, cut) => {
        const { state } = done(openPrepaid(terms));
        const whole = done(applyPrepaid(terms, state, events));
        const head = done(applyPrepaid(terms, state, events.slice(0, cut)));
        const tail = done(applyPrepaid(terms, head.state, events.slice(cut)));
        expect(tail.state).toEqual(whole.state);
        expect(tail.balance).toBe(whole.balance);
        expect([...head.entries, ...tail.entries]).toEqual(whole.entries);
      }),
      { numRuns }
    );
  });

  test('no balance and no fund is negative, and what is granted is drawn, expired or in hand', () => {
    fc.assert(
      fc.property(commitments, streams, (terms, events) => {
        const opened = done(openPrepaid(terms));
        const step = done(applyPrepaid(terms, opened.state, events));
        const entries = [...opened.entries, ...step.entries];
        for (const { remaining } of step.state.funds) expect(new Exact(remaining).gte(0)).toBe(true);
        for (const entry of entries) if ('balance' in entry) expect(new Exact(entry.balance).gte(0)).toBe(true);
        const drawn = entries.flatMap((entry) =>
          entry.kind === 'drawn' ? entry.draws.map(({ quantity }) => quantity) : []
        );
        const given = quantities(entries, 'granted').plus(quantities(entries, 'topped_up'));
        expect(given.toString()).toBe(sum(drawn).plus(quantities(entries, 'expired')).plus(step.balance).toString());
      }),
      { numRuns }
    );
  });

  test('use × rate is drawn or lacking, and draws are in order of grant', () => {
    fc.assert(
      fc.property(commitments, streams, (terms, events) => {
        const plain = { ...terms, rollover: undefined };
        const used = new Map(events.map((event) => [event.id, event]));
        const { entries } = done(applyPrepaid(plain, done(openPrepaid(plain)).state, events));
        for (const entry of entries) {
          if (entry.kind !== 'drawn') continue;
          const event = used.get(entry.eventId);
          const rate = plain.drawdowns.find(
            ({ chargeId }) => event?.kind === 'usage' && chargeId === event.chargeId
          )?.rate;
          const need = new Exact(event?.quantity ?? 'NaN').times(rate ?? 'NaN');
          expect(sum([...entry.draws.map(({ quantity }) => quantity), entry.lacking]).toString()).toBe(need.toString());
          const days = entry.draws.map(({ fundId }) =>
            fundId.startsWith('grant:') ? fundId.slice(6) : used.get(fundId.slice(7))?.at.slice(0, 10)
          );
          expect(days).toEqual([...days].sort());
        }
      }),
      { numRuns }
    );
  });

  test('the state passes its schema as JSON, and after the term nothing is left', () => {
    fc.assert(
      fc.property(commitments, streams, (terms, events) => {
        const step = done(applyPrepaid(terms, done(openPrepaid(terms)).state, events));
        expect(prepaidStateSchema(z).parse(JSON.parse(JSON.stringify(step.state)))).toEqual(step.state);
        const end = done(advancePrepaid(terms, step.state, terms.end));
        expect(end.balance).toBe('0');
        expect(end.state.funds).toEqual([]);
        expect(JSON.stringify(end)).not.toMatch(/NaN|Infinity/);
      }),
      { numRuns }
    );
  });
});

const periods: fc.Arbitrary<UsagePeriod> = fc
  .record({
    model: fc.constantFrom('tiered', 'volume'),
    aggregation: fc.constantFrom('sum', 'max', 'last', 'unique_count'),
    tiers: tierLists
  })
  .map(({ tiers, ...rest }) => ({
    ...rest,
    start: dateOf(START),
    end: dateOf(START + 31),
    currency: 'EUR',
    tierChange: 'carry_on',
    prices: [{ from: dateOf(START), price: { currency: 'EUR', tiers } }]
  }));
const uses: fc.Arbitrary<UsageEvent[]> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 31 * 24 - 1 }), decimal(90, 2), fc.constantFrom('x', 'y', 'z')), {
    maxLength: 25
  })
  .map((rows) => rows.map(([hour, quantity, key], id) => ({ id: `u${id}`, at: instant(hour / 24), quantity, key })));

describe('for every period of use', () => {
  test('a change to the same price changes nothing but the rounding of each segment, when units carry on', () => {
    fc.assert(
      fc.property(
        periods,
        uses,
        fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 3 }),
        (period, events, days) => {
          const changes = [...new Set(days)].flatMap((day) =>
            period.prices.map(({ price }) => ({ from: dateOf(START + day), price }))
          );
          const whole = rateUsage(period, events);
          const cut = rateUsage({ ...period, prices: [...period.prices, ...changes] }, events);
          if (!whole.ok || !cut.ok) throw new Error('refused');
          expect(cut.quantity).toBe(whole.quantity);
          expect(cut.items).toHaveLength(changes.length + 1);
          const off = new Exact(cut.total).minus(whole.total).abs();
          expect(off.lte(new Exact('0.01').times(changes.length))).toBe(true);
        }
      ),
      { numRuns }
    );
  });

  test('the order in which events are given matters to nothing but a tie of last readings', () => {
    fc.assert(
      fc.property(periods, uses, (period, events) => {
        const moments = new Set(events.map(({ at }) => at));
        fc.pre(period.aggregation !== 'last' || moments.size === events.length);
        expect(rateUsage(period, [...events].reverse())).toEqual(rateUsage(period, events));
      }),
      { numRuns }
    );
  });
});

describe('whatever the schema lets through', () => {
  const number = fc.oneof(
    decimal(100, 2),
    fc.constantFrom('999999999999999999.999999999999', '0.000000000001', '-999999999999999999', '-0.5', '1000000000000')
  );
  const date = fc.oneof(
    fc.integer({ min: 0, max: 900 }).map((offset) => dateOf(START + offset)),
    fc.constantFrom('0001-01-01', '9999-12-31', '1899-12-31', '3000-01-01')
  );
  const at = date.map((day) => `${day}T23:59:59.999Z`);
  const tier = fc.record({ from: number, to: number, unitPrice: number, flatFee: number }, { requiredKeys: ['from'] });
  const price = fc.record(
    {
      currency: fc.constantFrom('EUR', 'JPY', 'XTS'),
      amount: number,
      percent: number,
      packageSize: number,
      tiers: fc.array(tier, { maxLength: 3 })
    },
    { requiredKeys: ['currency'] }
  );
  const model = fc.constantFrom(...chargeModelSchema(z).options);

  test('rating answers with figures or a refusal, never NaN, never a throw', () => {
    const period = fc.record({
      start: date,
      end: date,
      currency: fc.constantFrom('EUR', 'JPY', 'XTS'),
      model,
      aggregation: fc.constantFrom('sum', 'max', 'last', 'unique_count'),
      includedUnits: number,
      prices: fc.array(fc.record({ from: date, price }), { minLength: 1, maxLength: 4 }),
      tierChange: fc.constantFrom('restart', 'carry_on')
    });
    const events = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), at, quantity: number }), {
      maxLength: 6
    });
    fc.assert(
      fc.property(period, events, (given, list) => {
        const parsed = usagePeriodSchema(z).parse(given);
        const rated = rateUsage(parsed, z.array(usageEventSchema(z)).parse(list));
        expect(JSON.stringify(rated)).not.toMatch(/NaN|Infinity|"undefined/);
      }),
      { numRuns }
    );
  });

  test('a prepaid commitment answers with a balance or a refusal, never NaN, never a throw', () => {
    const terms = fc.record(
      {
        commitment: fc.constantFrom('units', 'currency'),
        currency: fc.constantFrom('EUR', 'JPY'),
        start: date,
        end: date,
        validity: fc.record({
          unit: fc.constantFrom('month', 'quarter', 'year'),
          count: fc.integer({ min: 1, max: 120 })
        }),
        grant: number,
        rollover: fc.record({ maxPeriods: fc.integer({ min: 0, max: 1200 }), order: fc.constantFrom('first', 'last') }),
        drawdowns: fc.array(
          fc.record({ chargeId: fc.constantFrom('a', 'b'), rate: number, overage: fc.record({ model, price }) }),
          { maxLength: 2 }
        )
      },
      { requiredKeys: ['commitment', 'currency', 'start', 'end', 'grant', 'drawdowns'] }
    );
    const base = { id: fc.constantFrom('a', 'b'), at, quantity: number };
    const event = fc.oneof(
      fc.record({ kind: fc.constant('usage'), ...base, chargeId: fc.constantFrom('a', 'b') }),
      fc.record({ kind: fc.constant('top_up'), ...base, validTo: date })
    );
    fc.assert(
      fc.property(terms, fc.array(event, { maxLength: 8 }), date, (given, list, to) => {
        const parsed = prepaidTermsSchema(z).parse(given);
        const opened = openPrepaid(parsed);
        if (!opened.ok) return;
        const step = done(applyPrepaid(parsed, opened.state, z.array(prepaidEventSchema(z)).parse(list)));
        const later = advancePrepaid(parsed, step.state, to);
        expect(JSON.stringify([step, later])).not.toMatch(/NaN|Infinity|"(remaining|balance|quantity|lacking)":"-/);
        expect(prepaidStateSchema(z).safeParse(step.state).error).toBeUndefined();
      }),
      { numRuns }
    );
  });
});
