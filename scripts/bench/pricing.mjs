/**
 * How long the kernel takes for a quote, beside the decimal.js operations that the same figures need and nothing else. Runs alike in Node
 * and in a browser; the two are measured in turns, and the middle value of each counts.
 */
import { Decimal } from 'decimal.js';
import { applyChange, evaluateQuote } from '../../kernel/src/index.ts';
import { mixedQuote } from './mixed-quote.mjs';

const ROUNDS = 15;
const Exact = Decimal.clone({ precision: 100, rounding: Decimal.ROUND_HALF_UP });

/** List price, discount, an amount rounded per kind of part, and the sums: the arithmetic of each line, without finding or explaining anything. */
function bareOperations({ catalog, quote }, evaluation) {
  const charges = new Map(catalog.products[0].ratePlans.flatMap((plan) => plan.charges.map((one) => [one.id, one])));
  let total = new Exact(0);
  let monthly = new Exact(0);
  for (const line of evaluation.priced.lines) {
    const [price] = charges.get(line.chargeId).prices;
    const quantity = new Exact(line.quantity);
    let list = new Exact(0);
    if (price.amount) list = new Exact(price.amount).times(quantity);
    for (const tier of price.tiers ?? []) {
      if (quantity.lte(tier.from)) break;
      const within = tier.to && quantity.gt(tier.to) ? new Exact(tier.to).minus(tier.from) : quantity.minus(tier.from);
      list = list.plus(within.times(tier.unitPrice)).plus(tier.flatFee ?? 0);
    }
    const net = list.minus(list.times(line.discountPercent).div(100));
    const whole = net.toDecimalPlaces(2);
    const first = net.times(17).div(31).toDecimalPlaces(2);
    const last = net.times(14).div(31).toDecimalPlaces(2);
    total = total.plus(whole.times(35)).plus(first).plus(last);
    monthly = monthly.plus(net.div(12));
  }
  return quote.currency + total.toFixed(2) + monthly.toFixed(2);
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

function timed(work) {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** @param {number} lines @returns {{ lines: number, evaluateMs: number, editMs: number, bareMs: number, ratio: number }} */
export function measurePricing(lines) {
  const { catalog, quote } = mixedQuote(lines);
  const evaluation = evaluateQuote(catalog, quote);
  const [plan] = quote.plans;
  const times = { evaluate: [], edit: [], bare: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.evaluate.push(timed(() => evaluateQuote(catalog, quote)));
    times.bare.push(timed(() => bareOperations({ catalog, quote }, evaluation)));
    const change = {
      kind: 'set_quantity',
      planKey: plan.key,
      chargeId: plan.charges[0].chargeId,
      quantity: String(5 + round)
    };
    times.edit.push(timed(() => evaluateQuote(catalog, applyChange(quote, change))));
  }
  const [evaluateMs, editMs, bareMs] = [times.evaluate, times.edit, times.bare].map(median);
  return { lines, evaluateMs, editMs, bareMs, ratio: evaluateMs / bareMs };
}
