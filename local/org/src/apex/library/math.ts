import type { Execution } from '../run/execution.ts';
import { compareValues, numberOf } from '../values/compare.ts';
import { ApexDecimal, Big } from '../values/decimal.ts';
import { ApexDouble } from '../values/double.ts';
import type { Value } from '../values/value.ts';
import type { LibraryModule } from './library-module.ts';

const each = (template: string): string =>
  ['Integer', 'Long', 'Double', 'Decimal'].map((type) => template.replaceAll('N', type)).join(' ');
const sizeOf = (value: Value): Big => numberOf(value) ?? new Big(0);

/** The same kind of number with another size. */
function like(value: Value, size: Big): Value {
  if (typeof value === 'number') return Number(BigInt.asIntN(32, BigInt(size.trunc().toFixed(0))));
  if (typeof value === 'bigint') return BigInt.asIntN(64, BigInt(size.trunc().toFixed(0)));
  return value instanceof ApexDouble
    ? new ApexDouble(size.toNumber())
    : new ApexDecimal(size, value instanceof ApexDecimal ? Math.max(value.scale, size.decimalPlaces()) : undefined);
}

const double =
  (compute: (x: number) => number) =>
  (_run: Execution, value: Value): Value =>
    new ApexDouble(compute(sizeOf(value).toNumber()));

export const mathLibrary: LibraryModule = {
  source: `public class Math {
    ${each('public static N abs(N x); public static N max(N x, N y); public static N min(N x, N y); public static N mod(N x, N y);')}
    public static Decimal ceil(Decimal x); public static Double ceil(Double x); public static Decimal floor(Decimal x); public static Double floor(Double x);
    public static Integer round(Decimal x); public static Integer round(Double x); public static Long roundToLong(Decimal x);
    public static Double pow(Double x, Double y); public static Double sqrt(Double x); public static Double log(Double x); public static Double log10(Double x); public static Double exp(Double x); public static Double random();
    public static Integer signum(Integer x); public static Decimal signum(Decimal x);
  }`,
  statics: {
    abs: (_run, x: Value) => like(x, sizeOf(x).abs()),
    max: (_run, x: Value, y: Value) => (compareValues(x, y) < 0 ? y : x),
    min: (_run, x: Value, y: Value) => (compareValues(x, y) > 0 ? y : x),
    mod: (run, x: Value, y: Value) =>
      sizeOf(y).isZero() ? run.fail('MathException', 'Divide by 0') : like(x, sizeOf(x).mod(sizeOf(y))),
    ceil: (_run, x: Value) =>
      x instanceof ApexDouble ? new ApexDouble(Math.ceil(x.value)) : new ApexDecimal(sizeOf(x).ceil(), 0),
    floor: (_run, x: Value) =>
      x instanceof ApexDouble ? new ApexDouble(Math.floor(x.value)) : new ApexDecimal(sizeOf(x).floor(), 0),
    round: (_run, x: Value) =>
      Number(BigInt.asIntN(32, BigInt(sizeOf(x).toDecimalPlaces(0, Big.ROUND_HALF_EVEN).toFixed(0)))),
    roundtolong: (_run, x: Value) => BigInt(sizeOf(x).toDecimalPlaces(0, Big.ROUND_HALF_EVEN).toFixed(0)),
    pow: (_run, x: ApexDouble, y: ApexDouble) => new ApexDouble(x.value ** y.value),
    sqrt: double(Math.sqrt),
    log: double(Math.log),
    log10: double(Math.log10),
    exp: double(Math.exp),
    random: () => new ApexDouble(Math.random()),
    signum: (_run, x: Value) => like(x, new Big(Math.sign(sizeOf(x).toNumber())))
  }
};
