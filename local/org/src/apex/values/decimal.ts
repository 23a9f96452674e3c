import { Decimal as DecimalJs } from 'decimal.js';

/** Wide enough that sums and products of realistic figures stay exact. */
export const Big = DecimalJs.clone({ precision: 200, toExpNeg: -400, toExpPos: 400, maxE: 100_000, minE: -100_000 });
export type Big = DecimalJs;

/** Significant digits of a quotient that does not come out even (Java's DECIMAL128, which Apex shows). */
const DIVISION_DIGITS = 34;

/** Apex Decimal: an exact number with its own scale (digits after the point), as java.math.BigDecimal. */
export class ApexDecimal {
  readonly value: Big;
  readonly scale: number;

  constructor(value: DecimalJs.Value, scale?: number) {
    this.value = new Big(value);
    this.scale = scale ?? this.value.decimalPlaces();
  }

  /** The scale is what is written: `10.00` has two digits. @throws Error when the text is no number. */
  static parse(text: string): ApexDecimal {
    const match = /^[+-]?(?:\d+\.?(\d*)|\.(\d+))(?:[eE]([+-]?\d+))?$/.exec(text);
    if (!match) throw new Error(`Invalid decimal: ${text}`);
    const written = (match[1] ?? match[2] ?? '').length - Number(match[3] ?? 0);
    return new ApexDecimal(text, Math.max(written, 0));
  }

  plus(other: ApexDecimal): ApexDecimal {
    return new ApexDecimal(this.value.plus(other.value), Math.max(this.scale, other.scale));
  }
  minus(other: ApexDecimal): ApexDecimal {
    return new ApexDecimal(this.value.minus(other.value), Math.max(this.scale, other.scale));
  }
  times(other: ApexDecimal): ApexDecimal {
    return new ApexDecimal(this.value.times(other.value), this.scale + other.scale);
  }

  /** Exact where it can be, at the preferred scale; else 34 significant digits, half up. */
  over(other: ApexDecimal): ApexDecimal {
    const quotient = this.value.div(other.value);
    const rounded = quotient.toSignificantDigits(DIVISION_DIGITS, Big.ROUND_HALF_UP);
    const preferred = Math.max(this.scale - other.scale, 0);
    return new ApexDecimal(rounded, Math.max(preferred, rounded.decimalPlaces()));
  }

  withScale(scale: number, mode: DecimalJs.Rounding): ApexDecimal {
    return new ApexDecimal(this.value.toDecimalPlaces(Math.max(scale, 0), mode), Math.max(scale, 0));
  }

  get hash(): string {
    return `\0number:${this.value.toFixed()}`;
  }

  toPlainString(): string {
    return this.value.toFixed(this.scale);
  }

  /** Plain, unless the number is so small that Java would write an exponent. */
  toString(): string {
    const exponent = this.value.isZero() ? -this.scale : this.value.e;
    if (exponent >= -6) return this.toPlainString();
    const digits = this.value.abs().times(new Big(10).pow(this.scale)).toFixed(0);
    const mantissa = digits.length > 1 ? `${digits.slice(0, 1)}.${digits.slice(1)}` : digits;
    return `${this.value.isNegative() && !this.value.isZero() ? '-' : ''}${mantissa}E${exponent}`;
  }
}
