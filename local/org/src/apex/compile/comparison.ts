import { ApexRefusal } from '../syntax/refusal.ts';
import type { BinaryOperator, Position } from '../syntax/tree.ts';
import { isSubtype } from '../types/subtype.ts';
import type { ApexType } from '../types/model.ts';
import type { TypeTable } from '../types/type-table.ts';
import type { Code } from '../run/execution.ts';
import { compareValues, equalTexts, equalValues } from '../values/compare.ts';
import type { Value } from '../values/value.ts';
import { conversionOf, convert, singleRow } from './conversion.ts';
import type { Compiled } from './scope.ts';

/** `== != === !==` */
export function compileEquality(
  table: TypeTable,
  op: BinaryOperator,
  left: Compiled,
  right: Compiled,
  at: Position
): Compiled {
  const [a, b] = [single(left, right), single(right, left)];
  if (!comparable(a.type, b.type)) {
    throw new ApexRefusal(at, `Comparison arguments must be compatible types: ${a.type.text}, ${b.type.text}`);
  }
  const equal = op === '===' || op === '!==' ? identical(a.code, b.code) : equality(table, a, b, at);
  const wanted = op === '==' || op === '===';
  return { type: table.named('Boolean'), code: (frame) => (equal(frame) === true) === wanted };
}

/** A query compared with a record is its single row. */
const single = (one: Compiled, other: Compiled): Compiled =>
  one.isQuery && other.type.declaration.kind === 'record'
    ? { type: one.type.args[0] ?? one.type, code: singleRow(one.code) }
    : one;

const comparable = (a: ApexType, b: ApexType): boolean =>
  a.declaration.kind !== 'void' &&
  b.declaration.kind !== 'void' &&
  (conversionOf(a, b) !== null || conversionOf(b, a) !== null || isSubtype(a, b) || isSubtype(b, a));

/** References for objects, values for what has no identity. */
function identical(a: Code, b: Code): Code {
  return (frame) => {
    const [x, y] = [a(frame), b(frame)];
    return x === y || (typeof x !== 'object' && typeof y !== 'object' ? false : isPlain(x) && equalValues(x, y));
  };
}

const isPlain = (value: Value): boolean =>
  value !== null && typeof value === 'object' && /Decimal|Double|Date|Time/.test(value.constructor.name);

function equality(table: TypeTable, left: Compiled, right: Compiled, at: Position): Code {
  const keys = [left.type.key, right.type.key];
  if (keys.includes('id') && keys.includes('string')) {
    const id = table.named('Id');
    const [a, b] = [convert(left, id, at), convert(right, id, at)];
    return (frame) => a(frame) === b(frame);
  }
  const [a, b] = [left.code, right.code];
  if (keys.every((key) => key === 'string')) {
    return (frame) => equalTexts(a(frame) as string | null, b(frame) as string | null);
  }
  return (frame) => equalValues(a(frame), b(frame));
}

const TESTS: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0
};

const ORDERED = /^(integer|long|double|decimal|string|id|date|datetime|time)$/;

/** `< <= > >=`: texts without regard to case; false when a number or date is null, while any text is greater than null. */
export function compileOrder(
  table: TypeTable,
  op: BinaryOperator,
  left: Compiled,
  right: Compiled,
  at: Position
): Compiled {
  const types = [left.type, right.type];
  const test = TESTS[op];
  if (
    !test ||
    !types.every((type) => ORDERED.test(type.key) || type.declaration.kind === 'null') ||
    !comparable(left.type, right.type)
  ) {
    throw new ApexRefusal(at, `Comparison arguments must be compatible types: ${left.type.text}, ${right.type.text}`);
  }
  const texts = types.some((type) => type.key === 'string' || type.key === 'id');
  const [a, b] = [left.code, right.code];
  const code: Code = (frame) => {
    const [x, y] = [a(frame), b(frame)];
    if (!texts && (x === null || y === null)) return false;
    return test(compareValues(lower(x), lower(y)));
  };
  return { type: table.named('Boolean'), code };
}

const lower = (value: Value): Value => (typeof value === 'string' ? value.toLowerCase() : value);
