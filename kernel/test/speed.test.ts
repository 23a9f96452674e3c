import { expect, test } from '@jest/globals';
import { evaluateQuote } from '../src/index.ts';
import { Exact } from '../src/pricing/exact.ts';
import { largeQuote } from './fixtures/large-quote.ts';

const LINES = 1000;
const { catalog, quote } = largeQuote(LINES);

/** Processor time of one call, in ms, after a warm-up: other work on the machine hardly counts. */
function cpuMs(work: () => void): number {
  for (let run = 0; run < 5; run += 1) work();
  const runs = 8;
  const before = process.cpuUsage();
  for (let run = 0; run < runs; run += 1) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / runs;
}

/** What the figures alone need when every item of the schedule is worked out by itself: 36 products and roundings a line. */
function bareArithmetic(): void {
  for (let item = 0; item < LINES * 36; item += 1) new Exact('102.35').times(`${item}.25`).times('0.875').toFixed(2);
}

test('1,000 mixed lines are priced, checked and previewed at about the cost of the bare products of their invoice items', () => {
  const { priced, invoices, verdict } = evaluateQuote(catalog, quote);
  expect([priced.lines.length, invoices.length, verdict]).toEqual([LINES, 38, 'billable']);
  const kernel = cpuMs(() => evaluateQuote(catalog, quote));
  const bare = cpuMs(bareArithmetic);
  process.stdout.write(
    `kernel: ${LINES} lines take ${kernel.toFixed(0)} ms of processor time, bare products ${bare.toFixed(0)} ms\n`
  );
  expect(kernel / bare).toBeLessThan(1.6); // 0.7 to 1.1 when written; 1.9 with a schedule for each line
});
