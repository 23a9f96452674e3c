import type * as zod from 'zod';

/** The real zod, given by the caller: the kernel holds zod's types only, so that the browser bundle stays small. */
export type Zod = typeof zod;

/** Exact number as text: no exponent, no plus sign, no trailing zeros, at most 18 digits before and 12 after the point. */
export const decimalStringSchema = (z: Zod) =>
  z
    .string()
    .regex(
      /^(?!-0$)-?(0|[1-9]\d{0,17})(\.\d{0,11}[1-9])?$/,
      'write a plain decimal number without trailing zeros, such as 12.5'
    );
export type DecimalString = string;

/** What one Salesforce number field can hold: at most 12 digits before and 6 after the point. */
export const recordDecimalSchema = (z: Zod) =>
  z
    .string()
    .regex(
      /^(?!-0$)-?(0|[1-9]\d{0,11})(\.\d{0,5}[1-9])?$/,
      'write a plain decimal number with at most 6 decimals and no trailing zeros, such as 12.5'
    );

/** A calendar day, YYYY-MM-DD, without time or zone. */
export const localDateSchema = (z: Zod) => z.iso.date();
export type LocalDate = string;

/** ISO 4217 code, upper case. */
export const currencySchema = (z: Zod) =>
  z.string().regex(/^[A-Z]{3}$/, 'write a currency as its three capital letters');

/** An engine's own id, kept as it is. */
export const idSchema = (z: Zod) => z.string().min(1).max(80);
