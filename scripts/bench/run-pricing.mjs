import { runInChromium } from './in-chromium.mjs';
import { measurePricing } from './pricing.mjs';

const LINES = 1000;
const row = (where, { lines, evaluateMs, editMs, bareMs, ratio }) => ({
  where,
  lines,
  'price + validate + preview, ms': evaluateMs.toFixed(1),
  'after one edit, ms': editMs.toFixed(1),
  'bare decimal.js, ms': bareMs.toFixed(1),
  ratio: ratio.toFixed(2)
});

/** Pricing 1,000 mixed lines over three years, in Node and in Chromium. */
export async function run() {
  return [
    row('Node', measurePricing(LINES)),
    row('Chromium', await runInChromium('scripts/bench/pricing.mjs', 'measurePricing', [LINES]))
  ];
}
