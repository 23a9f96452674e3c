import { expect, test } from '@jest/globals';
import { evaluateQuote } from '../src/index.ts';
import { largeQuote } from './fixtures/large-quote.ts';

const LIMIT_MS = 100;

test('1,000 mixed lines over three years are priced, checked and previewed in under 100 ms', () => {
  const { catalog, quote } = largeQuote(1000);
  const times: number[] = [];
  // the best of up to forty, because other work on the machine is no fault of the kernel
  while (times.length < 10 || (Math.min(...times) >= LIMIT_MS && times.length < 40)) {
    const start = performance.now();
    const { priced, invoices, verdict } = evaluateQuote(catalog, quote);
    times.push(performance.now() - start);
    expect([priced.lines.length, invoices.length, verdict]).toEqual([1000, 38, 'billable']);
  }
  const best = Math.min(...times);
  process.stdout.write(
    `kernel: 1,000 lines in ${best.toFixed(1)} ms, the first time ${times[0]?.toFixed(1) ?? ''} ms\n`
  );
  expect(best).toBeLessThan(LIMIT_MS);
});
