/**
 * One edit of an open quote beside pricing the same quote from scratch. Runs alike in Node and in a browser; the two are measured
 * in turns, and the middle value of each counts.
 */
import { evaluateQuote, openQuote } from '../../kernel/src/index.ts';
import { mixedQuote } from './mixed-quote.mjs';
import { median, timed } from './timing.mjs';

const WARM_UP = 20;
const EDITS_A_ROUND = 10;

/** What a page shows after a key: totals, every line, what is wrong, and the totals of all invoices. */
const readShown = ({ priced, violations, verdict, invoices }) =>
  [priced.totals.tcv, priced.lines.length, violations.length, verdict, invoices.length].join();

/** @param {number} lines @param {number} rounds */
export function measureEdits(lines, rounds) {
  const { catalog, quote } = mixedQuote(lines);
  let session = openQuote(catalog, quote);
  let edits = 0;
  const edit = () => {
    const plan = quote.plans[(edits * 7) % quote.plans.length];
    const quantity = String(5 + (edits % 90));
    edits += 1;
    session = session.apply({
      kind: 'set_quantity',
      planKey: plan.key,
      chargeId: plan.charges[0].chargeId,
      quantity
    });
    readShown(session.evaluation);
  };
  for (let count = 0; count < WARM_UP; count += 1) edit();
  const times = { edit: [], full: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.full.push(timed(() => readShown(evaluateQuote(catalog, session.quote))));
    for (let count = 0; count < EDITS_A_ROUND; count += 1) times.edit.push(timed(edit));
  }
  return { lines, editMs: median(times.edit), fullMs: median(times.full) };
}
