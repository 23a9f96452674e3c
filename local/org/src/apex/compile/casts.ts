import { ApexRefusal } from '../syntax/refusal.ts';
import type { Expression } from '../syntax/tree.ts';
import { isSubtype } from '../types/subtype.ts';
import type { ApexType } from '../types/model.ts';
import type { Execution } from '../run/execution.ts';
import { convertNow, conversionOf, singleRow } from './conversion.ts';
import type { Compiled, Scope } from './scope.ts';
import { typeOfValue } from '../run/type-of-value.ts';
import { ApexDecimal } from '../values/decimal.ts';
import { ApexDouble } from '../values/double.ts';
import { toId } from '../values/id.ts';
import type { Value } from '../values/value.ts';

/** `(T) value`: numbers are cut, everything else must already be a T. */
export function compileCast(scope: Scope, expression: Extract<Expression, { kind: 'cast' }>): Compiled {
  const to = scope.table.resolve(expression.type, scope.owner);
  const value = scope.compiler.expression(scope, expression.value);
  const { type: from } = value;
  if (value.isQuery && to.declaration.kind === 'record') return { type: to, code: singleRow(value.code) };
  const possible =
    conversionOf(from, to) ?? conversionOf(to, from) ?? (isAbstract(from) || isAbstract(to) ? true : null);
  if (!possible)
    throw new ApexRefusal(
      expression.at,
      `Incompatible types since an instance of ${from.text} is never an instance of ${to.text}`
    );
  return { type: to, code: (frame) => cast(frame.run, value.code(frame), to) };
}

const isAbstract = (type: ApexType): boolean =>
  type.declaration.kind === 'interface' || type.args.some((arg) => arg.key === 'object' || arg.key === 'sobject');

function cast(run: Execution, value: Value, to: ApexType): Value {
  if (value === null || isInstance(run, value, to)) return value;
  const narrowed = narrow(value, to);
  if (narrowed !== null) return narrowed;
  const from = typeOfValue(run, value);
  if (conversionOf(from, to)) return convertNow(run, value, from, to);
  return run.fail('TypeException', `Invalid conversion from runtime type ${from.text} to ${to.text}`);
}

/** A number cut down to a smaller kind. */
function narrow(value: Value, to: ApexType): Value {
  const whole = wholeNumber(value);
  if (whole === null) return null;
  if (to.key === 'integer') return Number(BigInt.asIntN(32, whole));
  return to.key === 'long' ? BigInt.asIntN(64, whole) : null;
}

function wholeNumber(value: Value): bigint | null {
  if (typeof value === 'bigint') return value;
  if (value instanceof ApexDecimal) return BigInt(value.value.trunc().toFixed(0));
  return value instanceof ApexDouble ? BigInt(Math.trunc(value.value)) : null;
}

/** `value instanceof T`; a text is an Id when it reads as one. */
export function compileInstanceOf(scope: Scope, expression: Extract<Expression, { kind: 'instanceof' }>): Compiled {
  const type = scope.table.resolve(expression.type, scope.owner);
  const { code } = scope.compiler.expression(scope, expression.value);
  return { type: scope.table.named('Boolean'), code: (frame) => isInstance(frame.run, code(frame), type) };
}

export function isInstance(run: Execution, value: Value, type: ApexType): boolean {
  if (value === null) return false;
  if (type.key === 'id' && typeof value === 'string') return toId(value) !== null;
  return isSubtype(typeOfValue(run, value), type);
}
