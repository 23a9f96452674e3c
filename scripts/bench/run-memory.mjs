import { execFileSync } from 'node:child_process';
import { root } from '../start/settings.mjs';

const SIZES = [1000, 15_000];
const HEAP_MB = 200;
const MB = (bytes) => (bytes / 1024 / 1024).toFixed(1);

const measure = (flags, args) =>
  JSON.parse(
    execFileSync(process.execPath, [...flags, '--expose-gc', `${root}scripts/bench/memory.mjs`, ...args.map(String)], {
      encoding: 'utf8'
    })
  );

/**
 * What an open quote holds in memory, beside its answer alone as plain data. It is priced in a process whose heap may not grow beyond
 * 200 MB. What bounds it: invoice items, each in the kernel's own form and, once read, in the answer's; then the readings of charges
 * that the next edit needs.
 */
export function run() {
  return SIZES.map((lines) => {
    const { items, priced, scheduled } = measure([`--max-old-space-size=${HEAP_MB}`], [lines]);
    const { plain } = measure([], [lines, 'plain']);
    return {
      lines,
      items,
      'open and validated, MB': MB(priced),
      'with every item read, MB': MB(scheduled),
      'the answer as plain data, MB': MB(plain)
    };
  });
}
