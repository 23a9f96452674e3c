/** Apex Double: a binary floating-point number, kept apart from Integer at run time. */
export class ApexDouble {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
  get hash(): string {
    return `\0double:${this.value}`;
  }

  /** As Java writes a double: always a fraction, an exponent beyond 10^7 or below 10^-3. */
  toString(): string {
    const size = Math.abs(this.value);
    if (!Number.isFinite(this.value))
      return Number.isNaN(this.value) ? 'NaN' : this.value > 0 ? 'Infinity' : '-Infinity';
    if (size === 0 || (size >= 1e-3 && size < 1e7))
      return Number.isInteger(this.value) ? `${this.value}.0` : `${this.value}`;
    const [mantissa = '', exponent = ''] = this.value.toExponential().split('e');
    return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${Number(exponent)}`;
  }
}
