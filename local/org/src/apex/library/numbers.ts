import { Decimal as DecimalJs } from 'decimal.js';
import type { Execution } from '../run/execution.ts';
import { ApexDecimal, Big } from '../values/decimal.ts';
import { ApexDouble } from '../values/double.ts';
import { numberOf } from '../values/compare.ts';
import { EnumValue, type Value } from '../values/value.ts';
import type { LibraryModule } from './library-module.ts';

/** The exact size of a number, or of a text that writes one. */
export function exact(run: Execution, value: Value, kind: string): Big {
  const number = numberOf(value);
  if (number) return number;
  if (typeof value === 'string' && /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(value.trim()))
    return new Big(value.trim());
  return value === null
    ? run.fail('NullPointerException', 'Argument cannot be null.')
    : run.fail('TypeException', `Invalid ${kind.toLowerCase()}: ${run.text(value)}`);
}

function whole(run: Execution, value: Value, kind: 'Integer' | 'Long'): bigint {
  if (typeof value === 'string' && !/^[+-]?\d+$/.test(value.trim()))
    run.fail('TypeException', `Invalid ${kind.toLowerCase()}: ${value}`);
  const number = BigInt(exact(run, value, kind).trunc().toFixed(0));
  const bits = kind === 'Integer' ? 32 : 64;
  const cut = BigInt.asIntN(bits, number);
  if (typeof value === 'string' && cut !== number) run.fail('TypeException', `Invalid ${kind.toLowerCase()}: ${value}`);
  return cut;
}

const MODES: Readonly<Record<string, DecimalJs.Rounding>> = {
  UP: Big.ROUND_UP,
  DOWN: Big.ROUND_DOWN,
  CEILING: Big.ROUND_CEIL,
  FLOOR: Big.ROUND_FLOOR,
  HALF_UP: Big.ROUND_HALF_UP,
  HALF_DOWN: Big.ROUND_HALF_DOWN,
  HALF_EVEN: Big.ROUND_HALF_EVEN
};

/** A rounding mode of Apex as decimal.js has it; `otherwise` when none is given. UNNECESSARY refuses to round. */
function modeOf(
  run: Execution,
  mode: EnumValue | undefined,
  value: Big,
  scale: number,
  otherwise: DecimalJs.Rounding
): DecimalJs.Rounding {
  if (mode?.name === 'UNNECESSARY' && value.decimalPlaces() > scale) run.fail('MathException', 'Rounding necessary');
  return mode ? (MODES[mode.name] ?? otherwise) : otherwise;
}

const thousands = (text: string): string => text.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

export const integerLibrary: LibraryModule = {
  source: `public class Integer {
    public static final Integer MAX_VALUE = 2147483647; public static final Integer MIN_VALUE = -2147483648;
    @AcceptsNull public static Integer valueOf(Object value); public String format();
  }`,
  methods: { format: (_run, self: number) => thousands(String(self)) },
  statics: { valueof: (run, value: Value) => Number(whole(run, value, 'Integer')) }
};

export const longLibrary: LibraryModule = {
  source: `public class Long {
    public static final Long MAX_VALUE = 9223372036854775807L; public static final Long MIN_VALUE = -9223372036854775808L;
    public static Long valueOf(Object value); public Integer intValue(); public String format();
  }`,
  methods: {
    intvalue: (_run, self: bigint) => Number(BigInt.asIntN(32, self)),
    format: (_run, self: bigint) => thousands(String(self))
  },
  statics: { valueof: (run, value: Value) => whole(run, value, 'Long') }
};

export const doubleLibrary: LibraryModule = {
  source: `public class Double {
    public static Double valueOf(Object value); public Integer intValue(); public Long longValue(); public Long round(); public String format();
  }`,
  methods: {
    intvalue: (_run, self: ApexDouble) => Math.trunc(self.value) | 0,
    longvalue: (_run, self: ApexDouble) => BigInt(Math.trunc(self.value)),
    round: (_run, self: ApexDouble) => BigInt(new Big(self.value).toDecimalPlaces(0, Big.ROUND_HALF_EVEN).toFixed(0)),
    format: (_run, self: ApexDouble) => thousands(String(self.value))
  },
  statics: { valueof: (run, value: Value) => new ApexDouble(exact(run, value, 'Double').toNumber()) }
};

export const decimalLibrary: LibraryModule = {
  source: `public class Decimal {
    public static Decimal valueOf(Object value);
    public Decimal abs(); public Decimal negate();
    public Decimal divide(Decimal divisor, Integer scale); public Decimal divide(Decimal divisor, Integer scale, RoundingMode mode);
    public Double doubleValue(); public Integer intValue(); public Long longValue(); public String format();
    public Decimal pow(Integer exponent); public Integer precision(); public Integer scale();
    public Decimal remainder(Decimal divisor);
    public Long round(); public Long round(RoundingMode mode);
    public Decimal setScale(Integer scale); public Decimal setScale(Integer scale, RoundingMode mode);
    public Decimal stripTrailingZeros(); public String toPlainString();
  }`,
  methods: {
    abs: (_run, self: ApexDecimal) => new ApexDecimal(self.value.abs(), self.scale),
    negate: (_run, self: ApexDecimal) => new ApexDecimal(self.value.neg(), self.scale),
    divide: (run, self: ApexDecimal, divisor: ApexDecimal, scale: number, mode?: EnumValue) => {
      if (divisor.value.isZero()) run.fail('MathException', 'Divide by 0');
      const quotient = new Big(self.value).div(divisor.value);
      return new ApexDecimal(quotient, quotient.decimalPlaces()).withScale(
        scale,
        modeOf(run, mode, quotient, scale, Big.ROUND_HALF_EVEN)
      );
    },
    doublevalue: (_run, self: ApexDecimal) => new ApexDouble(self.value.toNumber()),
    intvalue: (_run, self: ApexDecimal) => Number(BigInt.asIntN(32, BigInt(self.value.trunc().toFixed(0)))),
    longvalue: (_run, self: ApexDecimal) => BigInt.asIntN(64, BigInt(self.value.trunc().toFixed(0))),
    format: (_run, self: ApexDecimal) => {
      const [integer = '', fraction] = self.toPlainString().split('.');
      return fraction === undefined ? thousands(integer) : `${thousands(integer)}.${fraction}`;
    },
    pow: (run, self: ApexDecimal, exponent: number) =>
      exponent < 0
        ? run.fail('MathException', 'Exponent must not be negative')
        : new ApexDecimal(self.value.pow(exponent), self.scale * exponent),
    precision: (_run, self: ApexDecimal) => self.value.abs().times(new Big(10).pow(self.scale)).toFixed(0).length,
    scale: (_run, self: ApexDecimal) => self.scale,
    remainder: (run, self: ApexDecimal, divisor: ApexDecimal) =>
      divisor.value.isZero()
        ? run.fail('MathException', 'Divide by 0')
        : new ApexDecimal(self.value.mod(divisor.value), Math.max(self.scale, divisor.scale)),
    round: (run, self: ApexDecimal, mode?: EnumValue) =>
      BigInt(self.value.toDecimalPlaces(0, modeOf(run, mode, self.value, 0, Big.ROUND_HALF_EVEN)).toFixed(0)),
    setscale: (run, self: ApexDecimal, scale: number, mode?: EnumValue) =>
      self.withScale(scale, modeOf(run, mode, self.value, scale, Big.ROUND_HALF_EVEN)),
    striptrailingzeros: (_run, self: ApexDecimal) => new ApexDecimal(self.value),
    toplainstring: (_run, self: ApexDecimal) => self.toPlainString()
  },
  statics: {
    valueof: (run, value: Value) => {
      if (value instanceof ApexDecimal) return value;
      const size = exact(run, value, 'Decimal');
      return typeof value === 'string' ? ApexDecimal.parse(value.trim()) : new ApexDecimal(size);
    }
  }
};

export const roundingModeLibrary: LibraryModule = {
  source: 'public enum RoundingMode { UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN, UNNECESSARY }'
};
