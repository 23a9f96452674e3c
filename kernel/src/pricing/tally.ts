import type { Span } from '../lifecycle/local-date.ts';
import { monthsBetween } from '../lifecycle/months-between.ts';
import type { Ratio } from '../lifecycle/ratio.ts';
import { Exact } from './exact.ts';
import type { LineResult } from './price-line.ts';

/** Wide enough that no sum of prices is ever rounded: lines can be taken out again, and no order of changes shows. */
export const ExactSum = Exact.clone({ precision: 1000 });

/** Prices of billing periods that are equally long. */
export interface EqualPeriods {
  readonly months: Ratio;
  readonly lines: number;
  readonly net: Exact;
}

/** Prices of equal periods over equal time. */
export interface EqualTime {
  /** How many periods the time holds. */
  readonly times: Exact;
  readonly lines: number;
  readonly list: Exact;
  readonly net: Exact;
}

/** The sums that totals are made of, in minor units and exact prices. A line is added, and taken out as it was added. */
export interface Tally {
  oneTime: bigint;
  /** Of usage, what is committed. */
  recurring: bigint;
  /** What amounts off the plan, interval or quote take, usage left out. */
  shared: bigint;
  readonly periods: Map<string, EqualPeriods>;
  readonly times: Map<string, EqualTime>;
}

/** The lines of each ramp interval; of a quote without a ramp all under undefined. */
export type Tallies = Map<string | undefined, Tally>;

export function copyTallies(tallies: Tallies): Tallies {
  const copy = ({ periods, times, ...sums }: Tally): Tally => ({
    ...sums,
    periods: new Map(periods),
    times: new Map(times)
  });
  return new Map([...tallies].map(([interval, tally]) => [interval, copy(tally)]));
}

/** Adds a line (sign 1), or takes it out again (sign -1). */
export function tallyLine(tallies: Tallies, result: LineResult, sign: 1 | -1): void {
  const { line, contractMinor, sharedMinor, months, discount } = result;
  const tally = tallies.get(line.interval) ?? emptyTally();
  tallies.set(line.interval, tally);
  const factor = BigInt(sign);
  tally[line.type === 'one_time' ? 'oneTime' : 'recurring'] += factor * contractMinor;
  if (months) addPeriod(tally.periods, months, discount.net, sign);
  if (line.type === 'usage') return;
  tally.shared += factor * sharedMinor;
  for (const span of months ? result.spans : result.spans.slice(0, 1)) addTime(tally.times, months, span, sign);
}

/** The contract value: what is billed over the term. */
export function contractMinor(tallies: readonly Tally[]): bigint {
  return tallies.reduce((sum, { oneTime, recurring }) => sum + oneTime + recurring, 0n);
}

const emptyTally = (): Tally => ({ oneTime: 0n, recurring: 0n, shared: 0n, periods: new Map(), times: new Map() });

function addPeriod(groups: Map<string, EqualPeriods>, months: Ratio, net: Exact, sign: 1 | -1): void {
  const key = `${months.num}/${months.den}`;
  const group = groups.get(key) ?? { months, lines: 0, net: new ExactSum(0) };
  const lines = group.lines + sign;
  if (lines === 0) groups.delete(key);
  else groups.set(key, { months, lines, net: added(group.net, net, sign) });
}

function addTime(
  groups: Map<string, EqualTime>,
  months: Ratio | undefined,
  { start, end, list, net }: Span & { readonly list: Exact; readonly net: Exact },
  sign: 1 | -1
): void {
  const key = months ? `${months.num}/${months.den} ${start} ${end}` : 'once';
  const group = groups.get(key) ?? {
    times: timesOf(months, { start, end }),
    lines: 0,
    list: new ExactSum(0),
    net: new ExactSum(0)
  };
  const lines = group.lines + sign;
  if (lines === 0) groups.delete(key);
  else {
    const { times } = group;
    groups.set(key, { times, lines, list: added(group.list, list, sign), net: added(group.net, net, sign) });
  }
}

const added = (sum: Exact, value: Exact, sign: 1 | -1): Exact => (sign === 1 ? sum.plus(value) : sum.minus(value));

/** How many periods the time holds. */
function timesOf(months: Ratio | undefined, { start, end }: Span): Exact {
  if (months === undefined) return new Exact(1);
  const { total } = monthsBetween(start, end);
  return new Exact(total.num).times(months.den).div(total.den).div(months.num);
}
