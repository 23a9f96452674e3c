import * as z from 'zod';

/** The canonical text of a plain decimal: no leading or trailing zeros ("021.50" → "21.5"). */
export function canonicalDecimal(text: string): string {
  const [whole = '0', fraction = ''] = text.split('.');
  const tail = fraction.replace(/0+$/, '');
  const head = whole.replace(/^(-?)0+(?=\d)/, '$1');
  return tail ? `${head}.${tail}` : head === '-0' ? '0' : head;
}

/** A decimal of zero or more, as text: at most 12 digits before the point and 9 after it. Never a JSON number. */
export const decimalText = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,9})?$/, 'must be a plain decimal number in quotes, zero or more, such as "21.5"')
  .overwrite(canonicalDecimal)
  .meta({ description: 'Plain decimal number as text, such as "21.5"' });

const PLACES = 18;

/** A decimal text of up to 18 places as a whole number of its smallest part: exact to compare, multiply and divide with remainder. */
export function smallestParts(text: string): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole) * 10n ** BigInt(PLACES) + BigInt(fraction.padEnd(PLACES, '0'));
}
