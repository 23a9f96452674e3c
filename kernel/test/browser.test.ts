import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import * as source from '../src/index.ts';
import { bundleForPage, openPage } from './fixtures/chromium-page.ts';
import { generatedDeals, type Deal } from './fixtures/chromium-quotes.ts';
import { vectorText } from './fixtures/chromium-vectors.ts';
import { readVectors, type Vector } from './fixtures/engine-vectors.ts';
import { goldenDeals } from './fixtures/golden-deals.ts';
import { leftOut } from './fixtures/run-vector.ts';

const file = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const KERNEL = '/kernel.js';
const VECTORS = '/vectors.js';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  ({ browser, page } = await openPage({
    [KERNEL]: readFileSync(file('../../force-app/main/default/lwc/kernel/kernel.js'), 'utf8'),
    [VECTORS]: await bundleForPage(file('./fixtures/chromium-vectors.ts'))
  }));
});
afterAll(() => browser.close());

const evaluated = ({ catalog, quote }: Deal): string => source.canonicalJson(source.evaluateQuote(catalog, quote));
const evaluatedInPage = (deals: readonly Deal[]): Promise<string[]> =>
  page.evaluate(
    async ([from, given]) => {
      const kernel = (await import(from)) as typeof source;
      return given.map(({ catalog, quote }) => kernel.canonicalJson(kernel.evaluateQuote(catalog, quote)));
    },
    [KERNEL, deals] as const
  );

/**
 * Fails with the first case that differs, and no other: a text is long. Many of them differ when the source has changed
 * and the bundle was not built from it: `npm run build:kernel`.
 */
function expectSame(names: readonly string[], texts: readonly string[], wanted: readonly string[]): void {
  expect(texts).toHaveLength(wanted.length);
  const at = wanted.findIndex((text, index) => text !== texts[index]);
  if (at >= 0) expect([names[at], texts[at]]).toEqual([names[at], wanted[at]]);
}

describe('the bundled file in Chromium gives, byte for byte, what the source gives in Node', () => {
  test('for 200 mixed quotes', async () => {
    const deals = generatedDeals();
    const texts = await evaluatedInPage(deals);
    expectSame(
      deals.map((_, at) => `quote ${at}`),
      texts,
      deals.map(evaluated)
    );
    expect(texts).toHaveLength(200);
    expect(texts.filter((text) => text.includes('"verdict":"billable"')).length).toBeGreaterThan(80);
  });

  test('for every golden quote', async () => {
    const deals = goldenDeals();
    expect(deals.length).toBeGreaterThanOrEqual(40);
    expectSame(
      deals.map((deal) => deal.file),
      await evaluatedInPage(deals),
      deals.map(evaluated)
    );
  });
});

const vectorTextsInPage = (vectors: readonly Vector[]): Promise<string[]> =>
  page.evaluate(
    async ([from, given]) => {
      const runner = (await import(from)) as { vectorText: typeof vectorText };
      return given.map((vector) => runner.vectorText(vector));
    },
    [VECTORS, vectors] as const
  );

describe('figures of real engines in Chromium (needs ../shared)', () => {
  const vectors = readVectors()?.filter((vector) => leftOut(vector) === undefined);

  test('needs ../shared: what runs each vector gives the same text in Chromium as in Node', async () => {
    if (vectors === undefined) {
      process.stdout.write('kernel: engine vectors left out of Chromium, ../shared/vectors/engines.json is absent\n');
      return;
    }
    expect(vectors.length).toBeGreaterThanOrEqual(115);
    const texts = await vectorTextsInPage(vectors);
    expectSame(
      vectors.map(({ id }) => id),
      texts,
      vectors.map(vectorText)
    );
  });
});
