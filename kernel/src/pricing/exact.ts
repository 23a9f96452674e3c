import { Decimal } from 'decimal.js';

/**
 * The kernel's only decimal type. 80 digits hold every product of schema-valid input exactly, so that rounding
 * happens once, at the invoice item. ROUND_HALF_UP of decimal.js takes ties away from zero. Never prints an exponent.
 */
export const Exact = Decimal.clone({
  precision: 80,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15
});
export type Exact = Decimal;

export const ZERO = new Exact(0);
export const HUNDREDTH = new Exact('0.01'); // multiplying is exact and far cheaper than dividing

const PLAIN_NUMBER = /^[+-]?\d{1,40}(\.\d{1,40})?$/;

/** The exact number a text stands for; undefined when it is not a plain decimal number. */
export function parseExact(text: string): Exact | undefined {
  return PLAIN_NUMBER.test(text) ? new Exact(text) : undefined;
}

/**
 * One spelling for one number: '10.50' and '+10.5' become '10.5', '-0' becomes '0'.
 * @throws RangeError when the text is not a plain decimal number.
 */
export function canonicalDecimal(text: string): string {
  const value = parseExact(text.trim());
  if (value === undefined) throw new RangeError(`"${text}" is not a decimal number`);
  return exactText(value);
}

/** The same as lt(0) without a zero to compare with, which every price would make anew. */
export function isBelowZero(value: Exact): boolean {
  return value.isNegative() && !value.isZero();
}

/** The canonical text of an exact number. */
export function exactText(value: Exact): string {
  return value.isZero() ? '0' : value.toString();
}
