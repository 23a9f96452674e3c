/**
 * How long the kernel takes for a quote, beside the decimal.js operations that the same figures need. Runs alike in Node and in a
 * browser; the two are measured in turns, and the middle value of each counts.
 */
import { evaluateQuote } from '../../kernel/src/index.ts';
import { bareOperations, bareWork } from './bare-pricing.mjs';
import { mixedQuote } from './mixed-quote.mjs';
import { median, timed } from './timing.mjs';

/** Every figure of the answer, each item of each invoice among them; only the fingerprint is left unread. */
function readAll({ priced, invoices, violations }) {
  return priced.lines.length + violations.length + invoices.reduce((sum, { items }) => sum + items.length, 0);
}

/** @param {number} lines @param {number} rounds */
export function measurePricing(lines, rounds) {
  const deal = mixedQuote(lines);
  const evaluation = evaluateQuote(deal.catalog, deal.quote);
  const work = bareWork(deal, evaluation);
  const operations = bareOperations(work);
  const times = { evaluate: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.evaluate.push(timed(() => readAll(evaluateQuote(deal.catalog, deal.quote))));
    times.bare.push(timed(() => bareOperations(work)));
  }
  const items = evaluation.invoices.reduce((sum, invoice) => sum + invoice.items.length, 0);
  return { lines, items, operations, evaluateMs: median(times.evaluate), bareMs: median(times.bare) };
}
