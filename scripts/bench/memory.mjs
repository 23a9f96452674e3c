/**
 * Run by run-memory.mjs in a process of its own with --expose-gc: prints, in bytes, what an open quote holds once what is garbage is gone,
 * or with a second argument what its answer would hold as plain data.
 */
import { openQuote } from '../../kernel/src/index.ts';
import { mixedQuote } from './mixed-quote.mjs';

function held() {
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

const [lines, plain] = process.argv.slice(2);
const { catalog, quote } = mixedQuote(Number(lines));
const before = held();
const session = openQuote(catalog, quote);
const { evaluation } = session;
evaluation.violations.at(0);
const priced = held() - before;
const items = evaluation.invoices.reduce((sum, invoice) => sum + invoice.items.length, 0);
const scheduled = held() - before;
const answer = plain ? structuredClone(evaluation) : session;
console.log(JSON.stringify({ items, priced, scheduled, plain: held() - before - scheduled, kept: typeof answer }));
