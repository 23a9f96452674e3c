const ROUND = [1, 2, 2.5, 5, 10];
const MOST = 5;

/** Round numbers from 0 up to the first one at or above `most`, at most six of them. @param {number} most above 0 */
export function ticksTo(most) {
  const power = 10 ** Math.floor(Math.log10(most / MOST));
  const step = power * (ROUND.find((factor) => Math.ceil(most / (factor * power)) <= MOST) ?? 10);
  const count = Math.ceil(most / step);
  // twelve digits are more than a label shows, and hide what binary fractions add
  return Array.from({ length: count + 1 }, (_, at) => Number((at * step).toPrecision(12)));
}
