import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as z from 'zod';
import {
  applyChange,
  canonicalJson,
  describeDifferences,
  evaluateQuote,
  previewInvoices,
  priceQuote,
  validateQuote,
  type Quote,
  type QuoteChange
} from '../src/index.ts';
import { Exact } from '../src/pricing/exact.ts';
import { catalogSchema, evaluationSchema, quoteSchema } from '../src/schemas.ts';
import { catalogs } from './fixtures/any-catalog.ts';
import { changes, quotes as anyQuotes } from './fixtures/any-quote.ts';
import { dealCatalog, dealQuote, evaluateDeal } from './fixtures/deal.ts';
import { LAW_RUNS } from './fixtures/law-runs.ts';
import { rampedDeals } from './fixtures/ramped-deals.ts';

const runs = { numRuns: LAW_RUNS };
const [QUOTE, CATALOG, EVALUATION] = [quoteSchema(z), catalogSchema(z), evaluationSchema(z)];
const quotes = anyQuotes.filter(({ intervals }) => intervals?.length !== 0); // none is written by leaving it out
const printed = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const NO_FIGURE = /NaN|Infinity|undefined|null/;

describe('for every quote of a schema-valid catalog', () => {
  test('what is printed as JSON and parsed by its schema is what it was, quote, catalog and evaluation', () => {
    fc.assert(
      fc.property(catalogs, quotes, (sold, quote) => {
        expect(canonicalJson(QUOTE.parse(printed(quote)))).toBe(canonicalJson(quote));
        expect(canonicalJson(CATALOG.parse(printed(sold)))).toBe(canonicalJson(sold));
        const evaluation = evaluateQuote(sold, quote);
        expect(canonicalJson(EVALUATION.parse(printed(evaluation)))).toBe(canonicalJson(evaluation));
        const { priced, invoices, fingerprint } = evaluateQuote(printed(sold), printed(quote));
        expect(canonicalJson({ priced, invoices })).toBe(
          canonicalJson({ priced: evaluation.priced, invoices: evaluation.invoices })
        );
        expect(fingerprint).toBe(evaluation.fingerprint);
      }),
      runs
    );
  });

  test('nothing is thrown, no figure is not a number, and a charge that is in no line blocks', () => {
    fc.assert(
      fc.property(catalogs, quotes, (sold, quote) => {
        const { priced, invoices, violations, verdict } = evaluateQuote(sold, quote);
        expect(JSON.stringify({ priced, invoices, violations })).not.toMatch(NO_FIGURE);
        const there = new Set(priced.lines.map(({ planKey, chargeId }) => `${planKey} ${chargeId}`));
        const missing = quote.plans.flatMap(({ key, charges }) =>
          charges.filter(({ chargeId }) => !there.has(`${key} ${chargeId}`))
        );
        if (missing.length > 0) expect(verdict).toBe('blocked');
      }),
      runs
    );
  });

  test('its price, its invoices and its violations are what they are alone', () => {
    fc.assert(
      fc.property(catalogs, quotes, (sold, quote) => {
        const { priced, invoices, violations } = evaluateQuote(sold, quote);
        expect(canonicalJson(priceQuote(sold, quote))).toBe(canonicalJson(priced));
        expect(canonicalJson(previewInvoices(sold, quote))).toBe(canonicalJson(invoices));
        expect(canonicalJson(validateQuote(sold, quote))).toBe(canonicalJson(violations));
      }),
      runs
    );
  });
});

test('a quote that is billable can be changed, told apart, invoiced and evaluated again', () => {
  fc.assert(
    fc.property(rampedDeals(), fc.array(changes, { maxLength: 4 }), (deal, edits) => {
      const [sold, quote] = [dealCatalog(deal), dealQuote(deal)];
      expect(evaluateQuote(sold, quote).verdict).toBe('billable');
      const after = edits.reduce(applyChange, quote);
      expect(describeDifferences(quote, after, sold).join(' ')).not.toMatch(NO_FIGURE);
      expect(JSON.stringify(previewInvoices(sold, after))).not.toMatch(NO_FIGURE);
      const { fingerprint, priced, invoices } = evaluateQuote(sold, after);
      expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
      expect(new Exact(priced.totals.tcv).toString()).toBe(
        invoices.reduce((sum, { total }) => sum.plus(total), new Exact(0)).toString()
      );
    }),
    runs
  );
});

describe('changes', () => {
  type ChargeChange = Extract<QuoteChange, { chargeId: string }>;
  const ofCharge = changes.filter((change): change is ChargeChange => 'chargeId' in change);
  const has = ({ plans }: Quote, { planKey, chargeId }: ChargeChange): boolean =>
    plans.some(({ key, charges }) => key === planKey && charges.some((entry) => entry.chargeId === chargeId));
  const afterAll = (quote: Quote, edits: QuoteChange[]): string => canonicalJson(edits.reduce(applyChange, quote));

  test('of different charges may come in any order', () => {
    fc.assert(
      fc.property(quotes, ofCharge, ofCharge, (quote, one, other) => {
        if (one.planKey === other.planKey && one.chargeId === other.chargeId) return;
        if (!has(quote, one) || !has(quote, other)) return; // a charge that is added goes to the end
        expect(afterAll(quote, [one, other])).toBe(afterAll(quote, [other, one]));
      }),
      runs
    );
  });

  test('of a charge and of the header may come in any order', () => {
    const ofHeader = changes.filter((change) => !('planKey' in change) && change.kind !== 'add_plan');
    fc.assert(
      fc.property(quotes, ofCharge, ofHeader, (quote, one, other) => {
        expect(afterAll(quote, [one, other])).toBe(afterAll(quote, [other, one]));
      }),
      runs
    );
  });

  test('made twice are made once', () => {
    fc.assert(
      fc.property(quotes, changes, (quote, change) => {
        expect(afterAll(quote, [change, change])).toBe(afterAll(quote, [change]));
      }),
      runs
    );
  });

  test('of an interval leave no trace when they are taken back', () => {
    const discount = { kind: 'percent', value: '7' } as const;
    fc.assert(
      fc.property(quotes, ofCharge, (quote, { planKey, chargeId }) => {
        const at = { kind: 'set_discount', planKey, chargeId, interval: 'fresh' } as const;
        expect(afterAll(quote, [{ ...at, discount }, at])).toBe(canonicalJson(withoutEmptyRamps(quote, at)));
      }),
      runs
    );
  });

  /** A ramp without terms says nothing, and goes with the first change of its charge. */
  function withoutEmptyRamps(quote: Quote, { planKey, chargeId }: { planKey: string; chargeId: string }): Quote {
    return {
      ...quote,
      plans: quote.plans.map((plan) => ({
        ...plan,
        charges: plan.charges.map((entry) =>
          plan.key === planKey && entry.chargeId === chargeId && entry.ramp?.length === 0
            ? { ...entry, ramp: undefined }
            : entry
        )
      }))
    };
  }
});

test('a larger quantity never makes TCV smaller, where no larger quantity is cheaper', () => {
  fc.assert(
    fc.property(rampedDeals(), fc.nat({ max: 400 }), fc.nat({ max: 400 }), (deal, a, b) => {
      const [least, most] = [Math.min(a, b), Math.max(a, b)];
      const tcv = (quantity: number): Exact => {
        const own = deal.charges.map(({ id, type }) => [
          id,
          type === 'usage' ? {} : { ...deal.entries?.[id], quantity: `${quantity}`, ramp: undefined }
        ]);
        const entries = Object.fromEntries(own) as NonNullable<typeof deal.entries>;
        return new Exact(evaluateDeal({ ...deal, entries }).priced.totals.tcv);
      };
      expect(tcv(least).lte(tcv(most))).toBe(true);
    }),
    runs
  );
});
