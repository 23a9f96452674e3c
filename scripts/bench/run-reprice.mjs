import { measureRepricing } from './reprice.mjs';

const QUOTES = 10_000;

/**
 * Ten thousand saved quotes of twenty lines over three years, priced and validated again under a changed catalog, on one core. What bounds
 * it: pricing as in `pricing`; a fingerprint of each, where one is wanted, is the text of the whole answer and SHA-256 over it.
 */
export function run() {
  const { count, changed, parse, price, fingerprint } = measureRepricing(QUOTES);
  return [
    {
      quotes: count,
      'priced anew': changed,
      'price and validate, s': (price / 1000).toFixed(1),
      'a fingerprint of each, s': (fingerprint / 1000).toFixed(1),
      'reading them as JSON alone, s': (parse / 1000).toFixed(2),
      'price, ratio': (price / parse).toFixed(1)
    }
  ];
}
