/**
 * How long rating a million usage events takes, beside bare decimal.js additions of the same quantities. The two are measured in turns, and the
 * middle value of each counts. Reading bounds it: each text is checked and becomes a decimal, each id is looked up among those seen.
 */
import { Decimal } from 'decimal.js';
import { rateUsage } from '../../kernel/src/usage/index.ts';

const ROUNDS = 5;
const Exact = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP });
const CURRENCY = 'EUR';
const JANUARY = Date.UTC(2027, 0, 1);
const TIERS = [
  { from: '0', to: '1000000', unitPrice: '0.002' },
  { from: '1000000', to: '10000000', unitPrice: '0.0015', flatFee: '20' },
  { from: '10000000', unitPrice: '0.001' }
];
const PERIOD = {
  start: '2027-01-01',
  end: '2027-02-01',
  currency: CURRENCY,
  tierChange: 'restart',
  model: 'tiered',
  aggregation: 'sum',
  prices: [{ from: '2027-01-01', price: { currency: CURRENCY, tiers: TIERS } }]
};
const CARD_FEES = {
  ...PERIOD,
  model: 'percentage',
  prices: [{ from: '2027-01-01', price: { currency: CURRENCY, percent: '1.4', perEvent: { fixedFee: '0.25' } } }]
};

/** Events over a month, in order of time, with quantities of up to four decimals. */
function eventsOf(count) {
  const step = Math.floor((31 * 86_400_000) / count);
  return Array.from({ length: count }, (_, at) => ({
    id: `event-${at}`,
    at: new Date(JANUARY + at * step).toISOString(),
    quantity: String(((at * 7919) % 1_000_003) / 10_000)
  }));
}

/** What the same quantities add up to, and nothing else. */
function bareAdditions(events) {
  let total = new Exact(0);
  for (const { quantity } of events) total = total.plus(new Exact(quantity));
  return total.toString();
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

function timed(work) {
  const began = performance.now();
  const result = work();
  if (result.ok === false) throw new Error(result.message);
  return performance.now() - began;
}

/** @param {number} count @returns {{ what: string, tookMs: number, bareMs: number, ratio: number }[]} */
export function measureUsage(count) {
  const events = eventsOf(count);
  const works = {
    'rated on tiers': () => rateUsage(PERIOD, events),
    'a fee on each event': () => rateUsage(CARD_FEES, events)
  };
  const times = { bare: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.bare.push(timed(() => bareAdditions(events)));
    for (const [what, work] of Object.entries(works)) (times[what] ??= []).push(timed(work));
  }
  const bareMs = median(times.bare);
  return Object.keys(works).map((what) => {
    const tookMs = median(times[what]);
    return { what, tookMs, bareMs, ratio: tookMs / bareMs };
  });
}

const EVENTS = 1_000_000;

/** Rating a million events of one month in memory. */
export function run() {
  return measureUsage(EVENTS).map(({ what, tookMs, bareMs, ratio }) => ({
    what,
    events: EVENTS,
    'took, ms': tookMs.toFixed(0),
    'bare decimal.js additions, ms': bareMs.toFixed(0),
    ratio: ratio.toFixed(2)
  }));
}
