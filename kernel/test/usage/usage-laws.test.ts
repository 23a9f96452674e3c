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
  cancelPrepaid,
  openPrepaid,
  prepaidEventSchema,
  prepaidStateSchema,
  prepaidTermsSchema,
  rateUsage,
  usageEventSchema,
  usagePeriodSchema,
  type Commitment,
  type Drawdown,
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

const periodsOf = fc.constantFrom(
  undefined,
  { unit: 'month' as const, count: 1 },
  { unit: 'quarter' as const, count: 1 },
  { unit: 'week' as const, count: 2 },
  { unit: 'day' as const, count: 20 }
);
const commitment: fc.Arbitrary<Omit<Commitment, 'id'>> = fc.record(
  {
    kind: fc.constantFrom('units', 'currency'),
    validity: periodsOf,
    grant: fc.record({ quantity: decimal(300, 2), price: decimal(300, 2) }, { requiredKeys: ['quantity'] }),
    priority: fc.nat(2),
    rollover: fc.oneof(
      fc.record({ maxPeriods: fc.nat(4), order: fc.constantFrom('first', 'last') }),
      fc.record({
        maxPeriods: fc.constant(1),
        order: fc.constantFrom('first', 'last'),
        length: fc.record({ unit: fc.constantFrom('day', 'week'), count: fc.integer({ min: 1, max: 5 }) })
      })
    ),
    credit: fc.constantFrom('time_based', 'consumption_based', 'full')
  },
  { requiredKeys: ['kind', 'grant'] }
);
const rates = fc.integer({ min: 1, max: 300 }).map((rate) => new Exact(rate).div(100).toString());

/** One or two commitments; a draws on all of them, b on the first alone. */
const commitments: fc.Arbitrary<PrepaidTerms> = fc
  .record({
    days: fc.integer({ min: 1, max: 500 }),
    list: fc.array(fc.tuple(commitment, rates), { minLength: 1, maxLength: 2 }),
    period: periodsOf,
    tiers: tierLists
  })
  .map(({ days, list, period, tiers }) => ({
    currency: 'EUR',
    start: dateOf(START),
    end: dateOf(START + days),
    commitments: list.map(([one], at) => ({ ...one, id: `c${at}` })),
    drawdowns: [
      { chargeId: 'a', rates: list.map(([, rate], at) => ({ commitmentId: `c${at}`, rate })), period },
      {
        chargeId: 'b',
        rates: [{ commitmentId: 'c0', rate: '3' }],
        overage: { model: 'tiered', price: { currency: 'EUR', tiers } }
      }
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
        return top > 0
          ? { kind: 'usage', ...event, chargeId }
          : { kind: 'top_up', ...event, commitmentId: `c${id % 2}`, validTo };
      })
  );

/** What entries of some kinds say of one commitment's funds. */
const inEntries = (
  entries: readonly PrepaidEntry[],
  funds: ReadonlySet<string>,
  ...kinds: PrepaidEntry['kind'][]
): Exact =>
  sum(
    entries.flatMap((entry) => {
      if (!kinds.includes(entry.kind)) return [];
      if (entry.kind === 'drawn') return entry.draws.flatMap((one) => (funds.has(one.fundId) ? [one.quantity] : []));
      return 'fundId' in entry && funds.has(entry.fundId) ? [entry.quantity] : [];
    })
  );

/** Granted + topped up + turned back = drawn + expired + credited + in hand, for each commitment. */
function expectConserved(
  terms: PrepaidTerms,
  events: readonly PrepaidEvent[],
  entries: readonly PrepaidEntry[],
  step: PrepaidStep
) {
  for (const { id } of terms.commitments) {
    const funds = new Set(
      entries.flatMap((entry) => {
        if (entry.kind === 'granted') return entry.fundId.startsWith(`grant:${id}:`) ? [entry.fundId] : [];
        if (entry.kind !== 'topped_up') return [];
        const event = events.find((one) => one.id === entry.eventId);
        return event?.kind === 'top_up' && event.commitmentId === id ? [entry.fundId] : [];
      })
    );
    const given = inEntries(entries, funds, 'granted', 'topped_up', 'turned_back');
    const gone = inEntries(entries, funds, 'drawn', 'expired', 'credited');
    const inHand = step.balances.find(({ commitmentId }) => commitmentId === id)?.quantity ?? 'NaN';
    expect(given.toString()).toBe(gone.plus(inHand).toString());
  }
}

type Used = ReadonlyMap<string, PrepaidEvent>;
const topUpOf = (fundId: string, used: Used): PrepaidEvent | undefined => used.get(fundId.slice('top_up:'.length));
function commitmentOf(fundId: string, used: Used): string | undefined {
  const event = topUpOf(fundId, used);
  return event?.kind === 'top_up' ? event.commitmentId : fundId.split(':')[1];
}
const grantDay = (fundId: string, used: Used): string | undefined =>
  topUpOf(fundId, used)?.at.slice(0, 10) ?? fundId.split(':')[2];

/** What was drawn and what was lacking of an event, back in units of use. */
function useOfDraws(
  { commitments: all }: PrepaidTerms,
  { rates: list }: Drawdown,
  used: Used,
  entry: Extract<PrepaidEntry, { kind: 'drawn' }>
): Exact {
  const rateOf = (id: string | undefined) => list.find(({ commitmentId }) => commitmentId === id)?.rate ?? 'NaN';
  const priorities = all.map(({ priority = 0 }) => priority);
  const last = (priorities[0] ?? 0) > (priorities[1] ?? 0) ? 'c0' : 'c1';
  const drawn = entry.draws.map(({ fundId, quantity }) => new Exact(quantity).div(rateOf(commitmentOf(fundId, used))));
  return [...drawn, new Exact(entry.lacking).div(rateOf(last))].reduce((total, part) => total.plus(part));
}

describe('for every prepaid commitment and stream of events', () => {
  test('a stream split anywhere gives the same state and entries', () => {
    fc.assert(
      fc.property(commitments, streams, fc.nat(40), (terms, events, cut) => {
        const { state } = done(openPrepaid(terms));
        const whole = done(applyPrepaid(terms, state, events));
        const head = done(applyPrepaid(terms, state, events.slice(0, cut)));
        const tail = done(applyPrepaid(terms, head.state, events.slice(cut)));
        expect(tail.state).toEqual(whole.state);
        expect(tail.balances).toEqual(whole.balances);
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
        for (const { quantity } of step.balances) expect(new Exact(quantity).gte(0)).toBe(true);
        expectConserved(terms, events, entries, step);
      }),
      { numRuns }
    );
  });

  test('a cancellation leaves no fund, gives back no more than was paid, and nothing is drawn after it', () => {
    fc.assert(
      fc.property(commitments, streams, fc.nat(500), (terms, events, offset) => {
        const on = dateOf(START + offset);
        fc.pre(on < terms.end);
        const before = events.filter(({ at }) => at < on);
        const opened = done(openPrepaid(terms));
        const used = done(applyPrepaid(terms, opened.state, before));
        const ended = done(cancelPrepaid(terms, used.state, on));
        const entries = [...opened.entries, ...used.entries, ...ended.entries];
        expect(ended.state.funds).toEqual([]);
        expect(ended.state.lacking).toEqual([]);
        const later = done(advancePrepaid(terms, used.state, dateOf(START + offset - 1)));
        expect(done(cancelPrepaid(terms, later.state, on)).state).toEqual(ended.state);
        expectConserved(terms, events, entries, ended);
        for (const entry of ended.entries) {
          if (entry.kind !== 'credited' || entry.amount === undefined) continue;
          const fund = [...opened.state.funds, ...used.state.funds].find(({ id }) => id === entry.fundId);
          const paid = fund?.price ?? fund?.granted;
          if (paid !== undefined) expect(new Exact(entry.amount).lte(new Exact(paid).toDecimalPlaces(2))).toBe(true);
        }
        const after = done(
          applyPrepaid(
            terms,
            ended.state,
            events.filter(({ at }) => at >= on)
          )
        );
        expect(after.entries.every(({ kind }) => kind === 'refused')).toBe(true);
      }),
      { numRuns }
    );
  });

  test('all use is drawn or lacking, exactly on one commitment, and draws of one are in order of grant', () => {
    fc.assert(
      fc.property(commitments, streams, (terms, events) => {
        const plain = { ...terms, commitments: terms.commitments.map((one) => ({ ...one, rollover: undefined })) };
        const used = new Map(events.map((event) => [event.id, event]));
        const opened = done(openPrepaid(plain));
        const { entries } = done(applyPrepaid(plain, opened.state, events));
        for (const entry of entries) {
          if (entry.kind !== 'drawn') continue;
          const event = used.get(entry.eventId);
          const drawdown = plain.drawdowns.find(
            ({ chargeId }) => event?.kind === 'usage' && chargeId === event.chargeId
          );
          if (event === undefined || drawdown === undefined) throw new Error('nothing draws');
          const [{ rate } = { rate: 'NaN' }, other] = drawdown.rates;
          const units = [...entry.draws.map(({ quantity }) => quantity), entry.lacking];
          const need = new Exact(event.quantity).times(rate);
          if (other === undefined) expect(sum(units).toString()).toBe(need.toString());
          else
            expect(useOfDraws(plain, drawdown, used, entry).minus(event.quantity).abs().lt('0.000000001')).toBe(true);
          for (const { id } of plain.commitments) {
            const days = entry.draws
              .filter(({ fundId }) => commitmentOf(fundId, used) === id)
              .map(({ fundId }) => grantDay(fundId, used));
            expect(days).toEqual([...days].sort());
          }
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
        expect(end.balances.every(({ quantity }) => quantity === '0')).toBe(true);
        expect(end.state.funds).toEqual([]);
        expect(JSON.stringify(end)).not.toMatch(/NaN|Infinity/);
      }),
      { numRuns }
    );
  });
});

const limits = fc.record({ minimumAmount: decimal(2000, 2), maximumAmount: decimal(9000, 2) }, { requiredKeys: [] });
const periods: fc.Arbitrary<UsagePeriod> = fc
  .record({
    model: fc.constantFrom('tiered', 'volume'),
    aggregation: fc.constantFrom('sum', 'max', 'last', 'unique_count'),
    tiers: tierLists,
    limits
  })
  .map(({ tiers, limits: held, ...rest }) => ({
    ...rest,
    start: dateOf(START),
    end: dateOf(START + 31),
    currency: 'EUR',
    tierChange: 'carry_on',
    prices: [{ from: dateOf(START), price: { currency: 'EUR', tiers, ...held } }]
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
    const period = fc.record({
      unit: fc.constantFrom('day', 'week', 'month', 'quarter', 'half_year', 'year', 'term'),
      count: fc.integer({ min: 1, max: 120 })
    });
    const id = fc.constantFrom('a', 'b');
    const one = fc.record(
      {
        id,
        kind: fc.constantFrom('units', 'currency'),
        start: date,
        end: date,
        validity: period,
        grant: fc.record({ quantity: number, price: number }, { requiredKeys: ['quantity'] }),
        changes: fc.array(fc.record({ from: date, quantity: number }), { maxLength: 2 }),
        priority: fc.nat(1000),
        rollover: fc.record(
          { maxPeriods: fc.integer({ min: 0, max: 1200 }), order: fc.constantFrom('first', 'last'), length: period },
          { requiredKeys: ['maxPeriods', 'order'] }
        ),
        credit: fc.constantFrom('time_based', 'consumption_based', 'full')
      },
      { requiredKeys: ['id', 'kind', 'grant'] }
    );
    const terms = fc.record({
      currency: fc.constantFrom('EUR', 'JPY'),
      start: date,
      end: date,
      commitments: fc.array(one, { minLength: 1, maxLength: 2 }),
      drawdowns: fc.array(
        fc.record(
          {
            chargeId: id,
            rates: fc.array(fc.record({ commitmentId: id, rate: number }), { minLength: 1, maxLength: 2 }),
            period,
            overage: fc.record({ model, price })
          },
          { requiredKeys: ['chargeId', 'rates'] }
        ),
        { maxLength: 2 }
      )
    });
    const base = { id: fc.constantFrom('a', 'b'), at, quantity: number };
    const event = fc.oneof(
      fc.record({ kind: fc.constant('usage'), ...base, chargeId: fc.constantFrom('a', 'b') }),
      fc.record({ kind: fc.constant('top_up'), ...base, commitmentId: id, validTo: date, price: number })
    );
    fc.assert(
      fc.property(terms, fc.array(event, { maxLength: 8 }), date, (given, list, to) => {
        const parsed = prepaidTermsSchema(z).parse(given);
        const opened = openPrepaid(parsed);
        if (!opened.ok) return;
        const step = done(applyPrepaid(parsed, opened.state, z.array(prepaidEventSchema(z)).parse(list)));
        const later = advancePrepaid(parsed, step.state, to);
        const ended = cancelPrepaid(parsed, step.state, to);
        expect(JSON.stringify([step, later, ended])).not.toMatch(
          /NaN|Infinity|"(remaining|balance|quantity|lacking)":"-/
        );
        expect(prepaidStateSchema(z).safeParse(step.state).error).toBeUndefined();
      }),
      { numRuns }
    );
  });
});
