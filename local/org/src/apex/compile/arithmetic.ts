import { ApexRefusal } from '../syntax/refusal.ts';
import type { BinaryOperator, Position } from '../syntax/tree.ts';
import type { ApexType } from '../types/model.ts';
import type { TypeTable } from '../types/type-table.ts';
import type { Code, Execution } from '../run/execution.ts';
import { ApexDecimal } from '../values/decimal.ts';
import { ApexDouble } from '../values/double.ts';
import { ApexDate, ApexDatetime } from '../values/times.ts';
import type { Value } from '../values/value.ts';
import { conversionOf, convert } from './conversion.ts';
import type { Compiled } from './scope.ts';

type Operate = (run: Execution, a: never, b: never) => Value;

const divideByZero = (run: Execution): never => run.fail('MathException', 'Divide by 0');

const INTEGER: Readonly<Record<string, Operate>> = {
  '+': (_run, a: number, b: number) => (a + b) | 0,
  '-': (_run, a: number, b: number) => (a - b) | 0,
  '*': (_run, a: number, b: number) => Math.imul(a, b),
  '/': (run, a: number, b: number) => (b === 0 ? divideByZero(run) : Math.trunc(a / b) | 0),
  '&': (_run, a: number, b: number) => a & b,
  '|': (_run, a: number, b: number) => a | b,
  '^': (_run, a: number, b: number) => a ^ b,
  '<<': (_run, a: number, b: number) => a << b,
  '>>': (_run, a: number, b: number) => a >> b,
  '>>>': (_run, a: number, b: number) => (a >>> b) | 0
};

const wrap = (value: bigint): bigint => BigInt.asIntN(64, value);

const LONG: Readonly<Record<string, Operate>> = {
  '+': (_run, a: bigint, b: bigint) => wrap(a + b),
  '-': (_run, a: bigint, b: bigint) => wrap(a - b),
  '*': (_run, a: bigint, b: bigint) => wrap(a * b),
  '/': (run, a: bigint, b: bigint) => (b === 0n ? divideByZero(run) : wrap(a / b)),
  '&': (_run, a: bigint, b: bigint) => a & b,
  '|': (_run, a: bigint, b: bigint) => a | b,
  '^': (_run, a: bigint, b: bigint) => a ^ b,
  '<<': (_run, a: bigint, b: bigint) => wrap(a << (b & 63n)),
  '>>': (_run, a: bigint, b: bigint) => a >> (b & 63n),
  '>>>': (_run, a: bigint, b: bigint) => wrap(BigInt.asUintN(64, a) >> (b & 63n))
};

const DOUBLE: Readonly<Record<string, Operate>> = {
  '+': (_run, a: ApexDouble, b: ApexDouble) => new ApexDouble(a.value + b.value),
  '-': (_run, a: ApexDouble, b: ApexDouble) => new ApexDouble(a.value - b.value),
  '*': (_run, a: ApexDouble, b: ApexDouble) => new ApexDouble(a.value * b.value),
  '/': (run, a: ApexDouble, b: ApexDouble) => (b.value === 0 ? divideByZero(run) : new ApexDouble(a.value / b.value))
};

const DECIMAL: Readonly<Record<string, Operate>> = {
  '+': (_run, a: ApexDecimal, b: ApexDecimal) => a.plus(b),
  '-': (_run, a: ApexDecimal, b: ApexDecimal) => a.minus(b),
  '*': (_run, a: ApexDecimal, b: ApexDecimal) => a.times(b),
  '/': (run, a: ApexDecimal, b: ApexDecimal) => (b.value.isZero() ? divideByZero(run) : a.over(b))
};

const BOOLEAN: Readonly<Record<string, Operate>> = {
  '&': (_run, a: boolean, b: boolean) => a && b,
  '|': (_run, a: boolean, b: boolean) => a || b,
  '^': (_run, a: boolean, b: boolean) => a !== b
};

const TABLES: readonly (readonly [string, Readonly<Record<string, Operate>>])[] = [
  ['Integer', INTEGER],
  ['Long', LONG],
  ['Double', DOUBLE],
  ['Decimal', DECIMAL],
  ['Boolean', BOOLEAN]
];

/** `+ - * /`, bit operations and joining of texts: the wider of the two kinds decides. */
export function compileArithmetic(
  table: TypeTable,
  op: BinaryOperator,
  left: Compiled,
  right: Compiled,
  at: Position
): Compiled {
  if (op === '+' && [left, right].some((one) => one.type.key === 'string')) return join(table, left, right, at);
  const shifted = /^(>>|<<|>>>)$/.test(op);
  const isDecimal = [left, right].some((one) => one.type.key === 'decimal');
  for (const [name, operations] of TABLES) {
    if (name === 'Double' && isDecimal) continue;
    const type = table.named(name);
    const operate = operations[op];
    if (
      operate &&
      fits(left.type, type) &&
      (fits(right.type, type) || (shifted && fits(right.type, table.named('Long'))))
    ) {
      return { type, code: strict(convert(left, type, at), convert(right, type, at), operate) };
    }
  }
  return dateArithmetic(op, left, right) ?? refuse(op, left, right, at);
}

const fits = (from: ApexType, to: ApexType): boolean =>
  from.declaration.kind !== 'null' && conversionOf(from, to) !== null;

function refuse(op: string, left: Compiled, right: Compiled, at: Position): never {
  throw new ApexRefusal(at, `Operator ${op} does not take ${left.type.text} and ${right.type.text}`);
}

/** Null on either side is a NullPointerException. */
function strict(left: Code, right: Code, operate: Operate): Code {
  return (frame) => {
    const a = left(frame);
    const b = right(frame);
    if (a === null || b === null) return frame.run.failNull();
    return operate(frame.run, a as never, b as never);
  };
}

function join(table: TypeTable, left: Compiled, right: Compiled, at: Position): Compiled {
  if ([left, right].some((one) => one.type.declaration.kind === 'void')) refuse('+', left, right, at);
  const [a, b] = [left.code, right.code];
  return { type: table.named('String'), code: (frame) => frame.run.text(a(frame)) + frame.run.text(b(frame)) };
}

/** A date plus or minus days, an instant plus or minus a fraction of days. */
function dateArithmetic(op: BinaryOperator, left: Compiled, right: Compiled): Compiled | null {
  const sign = op === '+' ? 1 : op === '-' ? -1 : 0;
  if (!sign || !/^(integer|long|decimal|double)$/.test(right.type.key)) return null;
  if (left.type.key !== 'date' && left.type.key !== 'datetime') return null;
  const code = strict(left.code, right.code, (run, date: ApexDate | ApexDatetime, days: Value) => {
    const amount = sign * Number(run.text(days));
    return date instanceof ApexDate
      ? new ApexDate(date.day + Math.trunc(amount))
      : new ApexDatetime(date.ms + amount * 86_400_000);
  });
  return { type: left.type, code };
}

/** `-x`, `+x`, `~x`. */
export function compileSign(table: TypeTable, op: '-' | '+' | '~', operand: Compiled, at: Position): Compiled {
  const zero: Compiled = { type: table.named('Integer'), code: () => (op === '~' ? -1 : 0) };
  if (op === '+') return operand;
  return compileArithmetic(table, op === '~' ? '^' : '-', zero, operand, at);
}
