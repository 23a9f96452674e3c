import { monthsBetween } from '../lifecycle/months-between.ts';
import type { Span } from '../lifecycle/local-date.ts';
import type { Ratio } from '../lifecycle/ratio.ts';
import { Exact, ZERO } from './exact.ts';
import { minorText, roundedText } from './minor-units.ts';
import type { LineResult } from './price-line.ts';

/** Prices of equal periods over equal time: added up first, multiplied once. */
interface EqualTime {
  readonly months: Ratio | undefined;
  readonly span: Span;
  list: Exact;
  net: Exact;
}

/** What discounts take of the list value over the lines' time (usage left out), in percent with two decimals. */
export function averageDiscount(lines: readonly LineResult[], units: number): string {
  const groups = new Map<string, EqualTime>();
  let shared = 0n;
  for (const { line, spans, months, sharedMinor } of lines) {
    if (line.type === 'usage') continue;
    shared += sharedMinor;
    for (const span of months ? spans : spans.slice(0, 1)) {
      const key = months ? `${months.num}/${months.den} ${span.start} ${span.end}` : 'once';
      const group = groups.get(key) ?? { months, span, list: ZERO, net: ZERO };
      groups.set(key, group);
      group.list = group.list.plus(span.list);
      group.net = group.net.plus(span.net);
    }
  }
  let list = ZERO;
  let net = new Exact(minorText(-shared, units));
  for (const group of groups.values()) {
    const times = timesOf(group);
    list = list.plus(group.list.times(times));
    net = net.plus(group.net.times(times));
  }
  return list.isZero() ? '0' : roundedText(list.minus(net).times(100).div(list), 2);
}

/** How many periods the time holds. */
function timesOf({ months, span }: EqualTime): Exact {
  if (months === undefined) return new Exact(1);
  const { total } = monthsBetween(span.start, span.end);
  return new Exact(total.num).times(months.den).div(total.den).div(months.num);
}
