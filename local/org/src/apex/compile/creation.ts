import { ApexRefusal } from '../syntax/refusal.ts';
import type { Expression } from '../syntax/tree.ts';
import type { ApexType } from '../types/model.ts';
import { constructorsOf, isVisible } from '../types/members.ts';
import type { Code, Frame } from '../run/execution.ts';
import { newRecord } from '../salesforce/records.ts';
import { ApexList, ApexMap, ApexSet, type Value } from '../values/value.ts';
import { compileArgs } from './calls.ts';
import { convert } from './conversion.ts';
import { chooseOverload } from './overloads.ts';
import { recordMember } from '../salesforce/record-access.ts';
import type { Compiled, Scope } from './scope.ts';

type New = Extract<Expression, { kind: 'new' }>;

/** `new X(…)` */
export function compileNew(scope: Scope, expression: New): Compiled {
  const type = scope.table.resolve(expression.type, scope.owner);
  const { declaration } = type;
  if (declaration.object) return newSObject(scope, expression, type);
  if (declaration.kind !== 'class' || declaration.has('abstract')) {
    throw new ApexRefusal(expression.at, `Type cannot be constructed: ${type.text}`);
  }
  const args = compileArgs(scope, expression.args);
  const constructors = constructorsOf(type).filter((one) => isVisible(one, scope.owner));
  const implicit = !constructorsOf(type).length && !args.length;
  const choice = implicit
    ? null
    : chooseOverload(constructors, args, type, `${type.text}.<Constructor>`, expression.at);
  const { compiler } = scope;
  const code: Code = (frame) =>
    compiler.construct(
      frame.run,
      type,
      (choice?.args ?? []).map((arg) => arg(frame)),
      choice && choice.method
    );
  return { type, code };
}

/** `new Quote(Name = 'x', …)` */
function newSObject(scope: Scope, expression: New, type: ApexType): Compiled {
  const { object } = type.declaration;
  if (!object) throw new ApexRefusal(expression.at, `Not an sObject: ${type.text}`);
  const setters = expression.args.map((arg) => {
    const name = arg.kind === 'assign' && arg.op === null && arg.place.kind === 'name' ? arg.place.name : null;
    const member = name === null ? null : recordMember(scope.table, object, name);
    if (arg.kind !== 'assign' || !member?.write)
      throw new ApexRefusal(arg.at, `Invalid field initializer: ${name ?? ''} for ${object.name}`);
    return { write: member.write, value: convert(scope.compiler.expression(scope, arg.value), member.type, arg.at) };
  });
  const code: Code = (frame) => {
    const record = newRecord(frame.run, object.name);
    for (const { write, value } of setters) write(frame.run, record, value(frame));
    return record;
  };
  return { type, code };
}

/** `new List<T>{…}`, `new Set<T>{…}` and `new T[]{…}` */
export function compileItems(scope: Scope, expression: Extract<Expression, { kind: 'newItems' }>): Compiled {
  const type = scope.table.resolve(expression.type, scope.owner);
  const [element] = type.args;
  const kind = type.declaration.name;
  if (!element || (kind !== 'List' && kind !== 'Set'))
    throw new ApexRefusal(expression.at, `Invalid initializer for ${type.text}`);
  const items = expression.items.map((item) => convert(scope.compiler.expression(scope, item), element, item.at));
  const evaluate = (frame: Frame): Value[] => items.map((item) => item(frame));
  return {
    type,
    code: (frame) => (kind === 'List' ? new ApexList(type, evaluate(frame)) : new ApexSet(type, evaluate(frame)))
  };
}

/** `new T[n]` */
export function compileArray(scope: Scope, expression: Extract<Expression, { kind: 'newArray' }>): Compiled {
  const type = scope.table.resolve(expression.type, scope.owner);
  const size = convert(scope.compiler.expression(scope, expression.size), scope.table.named('Integer'), expression.at);
  return { type, code: (frame) => new ApexList(type, new Array<Value>(size(frame) as number).fill(null)) };
}

/** `new Map<K, V>{ k => v }` */
export function compileMap(scope: Scope, expression: Extract<Expression, { kind: 'newMap' }>): Compiled {
  const type = scope.table.resolve(expression.type, scope.owner);
  const [keyType, valueType] = type.args;
  if (!keyType || !valueType) throw new ApexRefusal(expression.at, `Invalid initializer for ${type.text}`);
  const entries = expression.entries.map(
    ([key, value]) =>
      [
        convert(scope.compiler.expression(scope, key), keyType, key.at),
        convert(scope.compiler.expression(scope, value), valueType, value.at)
      ] as const
  );
  return {
    type,
    code: (frame) =>
      new ApexMap(
        type,
        entries.map(([key, value]) => [key(frame), value(frame)] as const)
      )
  };
}
