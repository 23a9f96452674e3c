import { Exact } from './exact.ts';
import { minorText, roundedText } from './minor-units.ts';
import { ExactSum, type Tally } from './tally.ts';

/** What discounts take of the list value over the lines' time (usage left out), in percent with two decimals. */
export function averageDiscount(tallies: readonly Tally[], units: number): string {
  let list = new ExactSum(0);
  let net = new ExactSum(0);
  for (const { shared, times } of tallies) {
    net = net.minus(minorText(shared, units));
    for (const group of times.values()) {
      list = list.plus(new Exact(group.list).times(group.times));
      net = net.plus(new Exact(group.net).times(group.times));
    }
  }
  const taken = new Exact(list.minus(net));
  return list.isZero() ? '0' : roundedText(taken.times(100).div(list), 2);
}
