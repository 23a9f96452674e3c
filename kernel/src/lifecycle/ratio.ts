/** An exact share or number of months: num / den, both whole numbers. */
export interface Ratio {
  readonly num: number;
  readonly den: number;
}
export const WHOLE: Ratio = { num: 1, den: 1 };
export const NOTHING: Ratio = { num: 0, den: 1 };

export function plus(a: Ratio, b: Ratio): Ratio {
  return a.den === b.den
    ? { num: a.num + b.num, den: a.den }
    : { num: a.num * b.den + b.num * a.den, den: a.den * b.den };
}
