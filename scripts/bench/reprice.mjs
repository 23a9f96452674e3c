/** Saved quotes priced again under a catalog with other prices, beside reading and writing the same quotes as JSON. */
import { evaluateQuote } from '../../kernel/src/index.ts';
import { mixedQuote } from './mixed-quote.mjs';

const SOLD_LINES = 1000;
const PLANS_A_QUOTE = 2;
const BATCH = 500;

/** Every price a tenth higher, as a new version. */
function dearer(catalog) {
  const raise = (text) => (Number(text) * 1.1).toFixed(4).replace(/0+$/, '');
  const raised = (price) => ({
    ...price,
    ...(price.amount && { amount: raise(price.amount) }),
    ...(price.tiers && { tiers: price.tiers.map((tier) => ({ ...tier, unitPrice: raise(tier.unitPrice) })) })
  });
  const plans = catalog.products[0].ratePlans.map((plan) => ({
    ...plan,
    charges: plan.charges.map((charge) => ({ ...charge, prices: charge.prices.map(raised) }))
  }));
  return { ...catalog, version: catalog.version + 1, products: [{ ...catalog.products[0], ratePlans: plans }] };
}

/** Texts of so many quotes of twenty lines, each of other plans. */
function savedQuotes({ quote }, count) {
  return Array.from({ length: count }, (_, at) => {
    const first = (at * PLANS_A_QUOTE) % quote.plans.length;
    return JSON.stringify({ ...quote, plans: quote.plans.slice(first, first + PLANS_A_QUOTE) });
  });
}

/** @param {number} count */
export function measureRepricing(count) {
  const deal = mixedQuote(SOLD_LINES);
  const catalog = dearer(deal.catalog);
  const texts = savedQuotes(deal, count);
  const spent = { parse: 0, price: 0, fingerprint: 0 };
  const timing = (name, work) => {
    const began = performance.now();
    const result = work();
    spent[name] += performance.now() - began;
    return result;
  };
  let changed = 0;
  for (let at = 0; at < count; at += BATCH) {
    const batch = texts.slice(at, at + BATCH);
    const quotes = timing('parse', () => batch.map((text) => JSON.parse(text)));
    const answers = timing('price', () =>
      quotes.map((quote) => {
        const evaluation = evaluateQuote(catalog, quote);
        changed += evaluation.priced.totals.tcv === '0' || evaluation.verdict !== 'billable' ? 0 : 1;
        return evaluation;
      })
    );
    timing('fingerprint', () => answers.map(({ fingerprint }) => fingerprint));
  }
  return { count, changed, ...spent };
}
