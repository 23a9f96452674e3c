import { ApexRefusal } from '../syntax/refusal.ts';
import type { Statement, WhenCase } from '../syntax/tree.ts';
import type { Frame } from '../run/execution.ts';
import { equalValues } from '../values/compare.ts';
import type { Value } from '../values/value.ts';
import { isInstance } from './casts.ts';
import { literalValue } from './literals.ts';
import type { Compiled, Scope, Step } from './scope.ts';

type Switch = Extract<Statement, { kind: 'switch' }>;
interface Case {
  matches(frame: Frame, value: Value): boolean;
  readonly body: Step;
}

/** `switch on`: the first case that matches runs, and none falls through. */
export function compileSwitch(scope: Scope, statement: Switch): Step {
  const subject = scope.compiler.expression(scope, statement.subject);
  const cases = statement.cases.map((one) => compileCase(scope, subject, one));
  return (frame) => {
    const value = subject.code(frame);
    return cases.find((one) => one.matches(frame, value))?.body(frame) ?? 0;
  };
}

function compileCase(scope: Scope, subject: Compiled, { when, body, at }: Switch['cases'][number]): Case {
  if (when.kind === 'type') return compileTypeCase(scope, when, body, at);
  const block = scope.inBlock(() => scope.compiler.statement(scope, body));
  if (when.kind === 'else') return { matches: () => true, body: block };
  const values = when.values.map((value) =>
    value.type === 'Enum' ? enumCase(scope, subject, value.name, at) : literalValue(value, at)
  );
  return { matches: (_frame, value) => values.some((one) => equalValues(one, value)), body: block };
}

function compileTypeCase(
  scope: Scope,
  when: Extract<WhenCase, { kind: 'type' }>,
  body: Statement,
  at: Statement['at']
): Case {
  const type = scope.table.resolve(when.type, scope.owner);
  return scope.inBlock(() => {
    const { slot } = scope.declare(when.name, type, at);
    const matches: Case['matches'] = (frame, value) => {
      frame.slots[slot] = value;
      return isInstance(frame.run, value, type);
    };
    return { matches, body: scope.compiler.statement(scope, body) };
  });
}

function enumCase(scope: Scope, subject: Compiled, name: string, at: Statement['at']): Value {
  const { declaration } = subject.type;
  const simple = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const constant = declaration.constants.find((one) => one.toLowerCase() === simple);
  if (constant === undefined) throw new ApexRefusal(at, `Enum constant does not exist: ${subject.type.text}.${name}`);
  return scope.compiler.enumValue(declaration, constant);
}
