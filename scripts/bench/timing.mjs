/** Runs alike in Node and in a browser. */

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** @param {() => unknown} work @returns {number} milliseconds */
export function timed(work) {
  const began = performance.now();
  work();
  return performance.now() - began;
}
