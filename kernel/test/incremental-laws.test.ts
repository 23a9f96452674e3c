import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyChange, canonicalJson, evaluateQuote, openQuote } from '../src/index.ts';
import { catalogs } from './fixtures/any-catalog.ts';
import { changes, quotes } from './fixtures/any-quote.ts';
import { LAW_RUNS } from './fixtures/law-runs.ts';

const work = fc.record({ sold: catalogs, quote: quotes, edits: fc.array(changes, { minLength: 1, maxLength: 4 }) });

/** A copy shares no object with the quote, so that nothing can be known of it. */
const fromScratch = (sold: Parameters<typeof evaluateQuote>[0], quote: Parameters<typeof evaluateQuote>[1]): string =>
  canonicalJson(evaluateQuote(sold, structuredClone(quote)));

describe('for every quote and every series of changes', () => {
  test('an open quote is evaluated as it would be from scratch, after each change', () => {
    fc.assert(
      fc.property(work, ({ sold, quote, edits }) => {
        let session = openQuote(sold, quote);
        let expected = quote;
        for (const change of edits) {
          session = session.apply(change);
          expected = applyChange(expected, change);
          expect(session.quote).toEqual(expected);
          expect(canonicalJson(session.evaluation)).toBe(fromScratch(sold, expected));
        }
      }),
      { numRuns: LAW_RUNS }
    );
  });

  test('earlier sessions stay what they were, and any of their quotes can be put back', () => {
    fc.assert(
      fc.property(work, ({ sold, quote, edits }) => {
        const first = openQuote(sold, quote);
        const last = edits.reduce((session, change) => session.apply(change), first);
        const before = fromScratch(sold, quote);
        expect(canonicalJson(first.evaluation)).toBe(before);
        expect(canonicalJson(last.withQuote(quote).evaluation)).toBe(before);
      }),
      { numRuns: LAW_RUNS }
    );
  });
});
