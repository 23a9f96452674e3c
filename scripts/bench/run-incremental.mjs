import { runInChromium } from './in-chromium.mjs';
import { measureEdits } from './incremental.mjs';

const SIZES = [
  { lines: 100, rounds: 15 },
  { lines: 1000, rounds: 15 },
  { lines: 15_000, rounds: 5 }
];

const row = (where, { lines, editMs, fullMs }) => ({
  where,
  lines,
  'one edit, ms': editMs.toFixed(2),
  'from scratch, ms': fullMs.toFixed(1),
  'edit, share of it': (editMs / fullMs).toFixed(4)
});

/**
 * One edit on quotes of three sizes, in Node and in Chromium. What bounds it: pricing the edited plan's ten charges; from some
 * thousand lines on, listing lines and plans in order, since every answer has a list of its own.
 */
export async function run() {
  const rows = [];
  for (const { lines, rounds } of SIZES) {
    rows.push(row('Node', measureEdits(lines, rounds)));
    rows.push(row('Chromium', await runInChromium('scripts/bench/incremental.mjs', 'measureEdits', [lines, rounds])));
  }
  return rows;
}
