import { Exact, exactText } from './exact.ts';

// ISO 4217, the currencies whose minor unit is not a hundredth.
const EXCEPTIONS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
    3: 'BHD IQD JOD KWD LYD OMR TND',
    4: 'CLF UYW'
  }).flatMap(([units, codes]) => codes.split(' ').map((code) => [code, Number(units)] as const))
);

/** Decimals an amount of this currency may have (ISO 4217): JPY 0, EUR 2, KWD 3; 2 for a code that is not known. */
export function minorUnits(currency: string): number {
  return EXCEPTIONS.get(currency) ?? 2;
}

/** Rounds half up, ties away from zero, to a whole number of minor units. Sums of rounded amounts stay in these. */
export function toMinor(amount: Exact, units: number): bigint {
  return BigInt(sure(amount).toFixed(units).replace('.', ''));
}

// A price that was divided twice (by its base and by a part of a period) may be off in its last digits, and so miss a tie.
const SURE_DIGITS = 70;

function sure(amount: Exact): Exact {
  return amount.precision() > SURE_DIGITS ? amount.toSignificantDigits(SURE_DIGITS) : amount;
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
  return exactText(amount.decimalPlaces() > units ? sure(amount).toDecimalPlaces(units) : amount);
}
