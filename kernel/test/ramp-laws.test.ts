import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  canonicalJson,
  minorUnits,
  type Evaluation,
  type Quote,
  type QuoteCharge,
  type RampInterval
} from '../src/index.ts';
import { addMonths, dateOf, parseDay } from '../src/lifecycle/local-date.ts';
import { Exact } from '../src/pricing/exact.ts';
import { evaluateDeal, type Deal } from './fixtures/deal.ts';
import { LAW_RUNS } from './fixtures/law-runs.ts';
import { EXACT_POLICIES, rampedDeals } from './fixtures/ramped-deals.ts';

type Ramped = Deal & { quote: Partial<Quote> & { intervals: RampInterval[] } };

const sum = (amounts: readonly string[]): string =>
  amounts.reduce((total, amount) => total.plus(amount), new Exact(0)).toString();
const itemsOf = ({ invoices }: Evaluation): string =>
  canonicalJson(invoices.map(({ date, items }) => ({ date, items })));

/** The deal with one of its intervals cut in two on a day, both parts on the same terms. */
function split(deal: Ramped, at: number, cut: string): Ramped {
  const { intervals } = deal.quote;
  const whole = intervals[at];
  if (whole === undefined) return deal;
  const rest = { ...whole, key: 'rest', startDate: cut };
  const cutUp = [...intervals.slice(0, at), { ...whole, endDate: cut }, rest, ...intervals.slice(at + 1)];
  const entries: Record<string, Partial<QuoteCharge>> = {};
  for (const [id, entry] of Object.entries(deal.entries ?? {})) {
    const same = entry.ramp?.filter(({ interval }) => interval === whole.key) ?? [];
    entries[id] = { ...entry, ramp: [...(entry.ramp ?? []), ...same.map((terms) => ({ ...terms, interval: 'rest' }))] };
  }
  return { ...deal, entries, quote: { ...deal.quote, intervals: cutUp } };
}

/** The deal without its ramp: each charge on its own terms throughout. */
function flat(deal: Ramped): Deal {
  const entries: Record<string, Partial<QuoteCharge>> = {};
  for (const [id, entry] of Object.entries(deal.entries ?? {})) entries[id] = { ...entry, ramp: undefined };
  return { ...deal, entries, quote: { ...deal.quote, intervals: undefined } };
}

/** A day strictly within an interval; undefined when it is one day long. */
function dayWithin({ startDate, endDate }: RampInterval, share: number): string | undefined {
  const [start, end] = [parseDay(startDate) ?? 0, parseDay(endDate) ?? 0];
  return end - start < 2 ? undefined : dateOf(start + 1 + Math.floor(share * (end - start - 1)));
}

const where = fc.record({ at: fc.nat({ max: 3 }), share: fc.double({ min: 0, max: 0.999, noNaN: true }) });

describe('for every ramp that covers its term', () => {
  test('its intervals, its lines, its items and its invoices each add up to TCV', () => {
    fc.assert(
      fc.property(rampedDeals(), (deal) => {
        const { priced, invoices } = evaluateDeal(deal);
        const { tcv } = priced.totals;
        expect(sum((priced.intervals ?? []).map(({ totals }) => totals.tcv))).toBe(tcv);
        expect(sum(priced.lines.map(({ contractValue }) => contractValue))).toBe(tcv);
        expect(sum(invoices.flatMap(({ items }) => items.map(({ amount }) => amount)))).toBe(tcv);
        expect(sum(invoices.map(({ total }) => total))).toBe(tcv);
        for (const { key, totals } of priced.intervals ?? []) {
          const own = priced.lines.filter(({ interval }) => interval === key);
          expect(sum(own.map(({ contractValue }) => contractValue))).toBe(totals.tcv);
        }
      }),
      { numRuns: LAW_RUNS }
    );
  });

  test('MRR is that of its first interval, and a charge is billed within its own days only', () => {
    fc.assert(
      fc.property(rampedDeals(), (deal) => {
        const { priced, invoices } = evaluateDeal(deal);
        expect(priced.totals.mrr).toBe(priced.intervals?.[0]?.totals.mrr);
        const items = invoices.flatMap((invoice) => invoice.items);
        for (const one of deal.charges) {
          const lines = priced.lines.filter(({ chargeId }) => chargeId === one.id);
          const [first, last] = [lines[0]?.startDate ?? priced.startDate, lines.at(-1)?.endDate ?? priced.endDate];
          const own = items.filter(({ chargeId, type }) => chargeId === one.id && type !== 'one_time');
          for (const { serviceStart, serviceEnd } of own)
            expect(first <= serviceStart && serviceStart < serviceEnd && serviceEnd <= last).toBe(true);
        }
      }),
      { numRuns: LAW_RUNS }
    );
  });

  test('one interval for the whole term is no ramp', () => {
    fc.assert(
      fc.property(rampedDeals(), (deal) => {
        const plain = flat(deal);
        const start = deal.quote.startDate ?? '';
        const end = dateOf(addMonths(parseDay(start) ?? 0, deal.quote.termMonths ?? 0));
        const whole = {
          ...plain,
          quote: { ...plain.quote, intervals: [{ key: 'all', startDate: start, endDate: end }] }
        };
        const [without, ramped] = [evaluateDeal(plain), evaluateDeal(whole)];
        expect(itemsOf(ramped)).toBe(itemsOf(without));
        expect(ramped.priced.totals).toEqual(without.priced.totals);
        expect(ramped.priced.intervals?.[0]?.totals).toEqual(without.priced.totals);
      }),
      { numRuns: LAW_RUNS }
    );
  });
});

describe('an interval cut in two on equal terms', () => {
  test('on a billing boundary of every charge changes no item, under any policy', () => {
    fc.assert(
      fc.property(rampedDeals(), where, (deal, { at, share }) => {
        const { intervals } = deal.quote;
        const before = evaluateDeal(deal);
        const chosen = intervals[at % intervals.length];
        // days within the interval on which no recurring service is under way
        const services = before.invoices.flatMap(({ items }) => items).filter(({ type }) => type !== 'one_time');
        const boundaries = [...new Set(services.map(({ serviceStart }) => serviceStart))].filter(
          (day) =>
            chosen &&
            day > chosen.startDate &&
            day < chosen.endDate &&
            services.every(({ serviceStart, serviceEnd }) => !(serviceStart < day && day < serviceEnd))
        );
        const cut = boundaries[Math.floor(share * boundaries.length)];
        if (cut === undefined) return;
        const after = evaluateDeal(split(deal, at % intervals.length, cut));
        expect(itemsOf(after)).toBe(itemsOf(before));
        expect(after.priced.totals.tcv).toBe(before.priced.totals.tcv);
      }),
      { numRuns: LAW_RUNS }
    );
  });

  test('on any day moves TCV by at most one minor unit for each item it cuts, where ratios add up', () => {
    fc.assert(
      fc.property(rampedDeals(EXACT_POLICIES), where, (deal, { at, share }) => {
        const { intervals } = deal.quote;
        const chosen = intervals[at % intervals.length];
        const cut = chosen && dayWithin(chosen, share);
        if (cut === undefined) return;
        const before = evaluateDeal(deal);
        const after = evaluateDeal(split(deal, at % intervals.length, cut));
        const cutItems = before.invoices
          .flatMap(({ items }) => items)
          .filter(
            ({ type, serviceStart, serviceEnd }) => type !== 'one_time' && serviceStart < cut && cut < serviceEnd
          );
        const unit = new Exact(10).pow(-minorUnits(deal.quote.currency ?? ''));
        const moved = new Exact(after.priced.totals.tcv).minus(before.priced.totals.tcv).abs();
        expect(moved.lte(unit.times(cutItems.length))).toBe(true);
      }),
      { numRuns: LAW_RUNS }
    );
  });

  test('and joined again is what it was', () => {
    fc.assert(
      fc.property(rampedDeals(), where, (deal, { at, share }) => {
        const { intervals } = deal.quote;
        const place = at % intervals.length;
        const chosen = intervals[place];
        const cut = chosen && dayWithin(chosen, share);
        if (cut === undefined) return;
        const apart = split(deal, place, cut);
        const [rest] = apart.quote.intervals.splice(place + 1, 1);
        const joined = apart.quote.intervals[place];
        if (joined && rest) joined.endDate = rest.endDate;
        const [before, after] = [evaluateDeal(deal), evaluateDeal(apart)];
        expect([after.priced, itemsOf(after)]).toEqual([before.priced, itemsOf(before)]);
      }),
      { numRuns: LAW_RUNS }
    );
  });
});
