import { runInChromium } from './in-chromium.mjs';
import { measurePricing } from './pricing.mjs';

const SIZES = [
  { lines: 1000, rounds: 15 },
  { lines: 15_000, rounds: 5 }
];

const row = (where, { lines, items, operations, evaluateMs, bareMs }) => ({
  where,
  lines,
  items,
  'price + validate + schedule, ms': evaluateMs.toFixed(1),
  'decimal operations': operations,
  'those alone, ms': bareMs.toFixed(1),
  ratio: (evaluateMs / bareMs).toFixed(2)
});

/**
 * Pricing mixed lines over three years, a third of them ramped, in Node and in Chromium. What bounds it: decimal.js itself, the
 * objects of lines and items (a fifth goes to freeing them), then the rules.
 */
export async function run() {
  const rows = [];
  for (const { lines, rounds } of SIZES) {
    rows.push(row('Node', measurePricing(lines, rounds)));
    rows.push(row('Chromium', await runInChromium('scripts/bench/pricing.mjs', 'measurePricing', [lines, rounds])));
  }
  return rows;
}
