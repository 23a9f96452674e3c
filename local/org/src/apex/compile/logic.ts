import { ApexRefusal } from '../syntax/refusal.ts';
import type { Expression } from '../syntax/tree.ts';
import { isSubtype } from '../types/subtype.ts';
import type { ApexType } from '../types/model.ts';
import type { Code } from '../run/execution.ts';
import { conversionOf, convert } from './conversion.ts';
import type { Compiled, Scope } from './scope.ts';

/** A condition: Boolean, and an error when it is null. */
export function compileCondition(scope: Scope, expression: Expression): (frame: Parameters<Code>[0]) => boolean {
  const value = scope.compiler.expression(scope, expression);
  if (value.type.key !== 'boolean')
    throw new ApexRefusal(expression.at, `Condition expression must be of type Boolean: ${value.type.text}`);
  const { code } = value;
  return (frame) => {
    const result = code(frame);
    return result === null ? frame.run.failNull() : (result as boolean);
  };
}

export function compileLogic(scope: Scope, expression: Extract<Expression, { kind: 'binary' }>): Compiled {
  const [left, right] = [compileCondition(scope, expression.left), compileCondition(scope, expression.right)];
  const code: Code =
    expression.op === '&&' ? (frame) => left(frame) && right(frame) : (frame) => left(frame) || right(frame);
  return { type: scope.table.named('Boolean'), code };
}

export function compileNot(scope: Scope, operand: Expression): Compiled {
  const test = compileCondition(scope, operand);
  return { type: scope.table.named('Boolean'), code: (frame) => !test(frame) };
}

export function compileConditional(scope: Scope, expression: Extract<Expression, { kind: 'conditional' }>): Compiled {
  const test = compileCondition(scope, expression.test);
  const yes = scope.compiler.expression(scope, expression.yes);
  const no = scope.compiler.expression(scope, expression.no);
  const type = commonType(scope, yes, no, expression);
  const [a, b] = [convert(yes, type, expression.yes.at), convert(no, type, expression.no.at)];
  return { type, code: (frame) => (test(frame) ? a(frame) : b(frame)) };
}

/** `a ?? b` */
export function compileCoalesce(scope: Scope, expression: Extract<Expression, { kind: 'binary' }>): Compiled {
  const left = scope.compiler.expression(scope, expression.left);
  const right = scope.compiler.expression(scope, expression.right);
  const type = commonType(scope, left, right, expression);
  const [a, b] = [convert(left, type, expression.left.at), convert(right, type, expression.right.at)];
  return { type, code: (frame) => a(frame) ?? b(frame) };
}

/** The narrowest type that both sides become without a cast. */
function commonType(scope: Scope, a: Compiled, b: Compiled, at: Expression): ApexType {
  if (a.type.declaration.kind === 'null') return b.type;
  if (b.type.declaration.kind === 'null') return a.type;
  if (isSubtype(b.type, a.type)) return a.type;
  if (isSubtype(a.type, b.type)) return b.type;
  if (conversionOf(b.type, a.type)) return a.type.key === 'id' ? b.type : a.type;
  if (conversionOf(a.type, b.type)) return b.type;
  if (a.type.declaration.kind === 'void' || b.type.declaration.kind === 'void') {
    throw new ApexRefusal(at.at, `Incompatible types: ${a.type.text}, ${b.type.text}`);
  }
  return scope.table.named(
    a.type.declaration.kind === 'record' && b.type.declaration.kind === 'record' ? 'SObject' : 'Object'
  );
}
