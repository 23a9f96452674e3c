import { Exact, exactText } from './exact.ts';

// ISO 4217, the currencies whose minor unit is not a hundredth.
const EXCEPTIONS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  CLF: 4,
  UYW: 4
};

/** Decimals an amount of this currency may have (ISO 4217): JPY 0, EUR 2, KWD 3; 2 for a code that is not known. */
export function minorUnits(currency: string): number {
  return EXCEPTIONS[currency] ?? 2;
}

/** Rounds half up, ties away from zero, to a whole number of minor units. Sums of rounded amounts stay in these. */
export function toMinor(amount: Exact, units: number): bigint {
  return BigInt(amount.toFixed(units).replace('.', ''));
}

/** The canonical decimal text of a number of minor units: 1050 at 2 is '10.5'. */
export function minorText(minor: bigint, units: number): string {
  if (units === 0) return minor.toString();
  const negative = minor < 0n;
  const digits = (negative ? -minor : minor).toString().padStart(units + 1, '0');
  const decimals = digits.slice(-units).replace(/0+$/, '');
  const text = `${digits.slice(0, -units)}${decimals === '' ? '' : '.'}${decimals}`;
  return negative ? `-${text}` : text;
}

/** An exact amount rounded for show at the currency's minor units. */
export function roundedText(amount: Exact, units: number): string {
  return exactText(amount.toDecimalPlaces(units));
}
