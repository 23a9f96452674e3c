/**
 * Reads a decimal as people type it: spaces around it and commas between thousands are fine.
 * @param {string} text
 * @returns {string | undefined} the plain decimal, or undefined when it is none
 */
export function readDecimal(text) {
  const trimmed = text.trim();
  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(trimmed) ? trimmed.replaceAll(',', '') : trimmed;
  return /^\d{1,12}(\.\d{1,9})?$/.test(plain) ? plain : undefined;
}

/** -1, 0 or 1; exact. @param {string} a @param {string} b */
export function compareDecimals(a, b) {
  const [left, right] = [parts(a), parts(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** a − b, exact, with a true minus before a negative result. @param {string} a @param {string} b */
export function difference(a, b) {
  const value = parts(a) - parts(b);
  const digits = (value < 0n ? -value : value).toString().padStart(PLACES + 1, '0');
  const text = `${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`.replace(/\.?0+$/, '');
  return { sign: value < 0n ? -1 : value > 0n ? 1 : 0, text };
}

const PLACES = 9;

/** @param {string} text */
function parts(text) {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(PLACES, '0').slice(0, PLACES));
}
