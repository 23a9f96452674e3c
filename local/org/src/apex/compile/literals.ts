import { ApexRefusal } from '../syntax/refusal.ts';
import type { Literal, Position } from '../syntax/tree.ts';
import { NULL } from '../types/make-type.ts';
import type { TypeTable } from '../types/type-table.ts';
import { ApexDecimal } from '../values/decimal.ts';
import { ApexDouble } from '../values/double.ts';
import type { Value } from '../values/value.ts';
import type { Compiled } from './scope.ts';

/** The constant a literal stands for. @throws ApexRefusal for an Integer or Long that does not fit. */
export function literalValue(literal: Literal, at: Position): Value {
  if (literal.type === 'Null') return null;
  if (literal.type === 'Boolean') return literal.value;
  if (literal.type === 'String') return literal.text;
  if (literal.type === 'Decimal') return ApexDecimal.parse(literal.text);
  if (literal.type === 'Double') return new ApexDouble(Number(literal.text));
  const whole = BigInt(literal.text);
  const bits = literal.type === 'Integer' ? 32 : 64;
  if (whole > BigInt.asUintN(bits - 1, -1n) + 1n)
    throw new ApexRefusal(at, `Illegal ${literal.type.toLowerCase()}: ${literal.text}`);
  return literal.type === 'Integer' ? Number(BigInt.asIntN(32, whole)) : BigInt.asIntN(64, whole);
}

export function compileLiteral(table: TypeTable, literal: Literal, at: Position): Compiled {
  const value = literalValue(literal, at);
  return { type: literal.type === 'Null' ? NULL : table.named(literal.type), code: () => value };
}
