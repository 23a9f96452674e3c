import { ApexRefusal } from '../syntax/refusal.ts';
import type { Accessor, Statement } from '../syntax/tree.ts';
import { VOID } from '../types/make-type.ts';
import type { ClassDeclaration, FieldDeclaration, MethodDeclaration, ParameterDeclaration } from '../types/model.ts';
import type { Execution, Frame } from '../run/execution.ts';
import type { Value } from '../values/value.ts';
import { endsForCertain } from './endings.ts';
import { Scope, type Compiler, type MethodCode, type Step } from './scope.ts';

type Call = MethodCode['call'];

export const labelOf = (owner: ClassDeclaration, name: string): string => `Class.${owner.name}.${name}`;

/** Runs compiled code as one call: a frame on the stack, its result at the end. */
export function enter(
  run: Execution,
  options: { label: string; slots: number; self: Value; args: readonly Value[] },
  step: Step
): Value {
  const slots = new Array<Value>(options.slots).fill(null);
  options.args.forEach((arg, index) => {
    slots[index] = arg;
  });
  const frame: Frame = { slots, self: options.self, run, label: options.label, line: 0, result: null };
  run.push(frame);
  try {
    step(frame);
    return frame.result;
  } catch (error) {
    // JavaScript's own stack may end before Apex's thousand calls do.
    if (error instanceof RangeError && /call stack/.test(error.message)) return run.failOverflow();
    throw error;
  } finally {
    run.stack.pop();
  }
}

interface Body {
  readonly scope: Scope;
  readonly parameters: readonly ParameterDeclaration[];
  readonly label: string;
  readonly at: MethodDeclaration['at'];
}

/** A body with its parameters in the first slots. */
function compileCall({ scope, parameters, label, at }: Body, compile: () => Step): Call {
  for (const { name, type } of parameters) scope.declare(name, type, at);
  const step = compile();
  return (run, self, args) => enter(run, { label, slots: scope.slots, self, args }, step);
}

export function compileMethod(compiler: Compiler, method: MethodDeclaration, body: Statement): Call {
  const { owner, isStatic, returns, parameters, at } = method;
  const scope = new Scope({ compiler, owner, isStatic, returns });
  if (returns !== VOID && !endsForCertain(body)) throw new ApexRefusal(at, `Missing return statement: ${method.name}`);
  return compileCall({ scope, parameters, label: labelOf(owner, method.name), at }, () =>
    compiler.statement(scope, body)
  );
}

export function compileGetter(compiler: Compiler, field: FieldDeclaration, accessor: Accessor): Call | null {
  const { owner, isStatic, type: returns, at } = field;
  const { body } = accessor;
  if (!body) return null;
  const scope = new Scope({ compiler, owner, isStatic, returns, accessorOf: field });
  return compileCall({ scope, parameters: [], label: labelOf(owner, field.name), at }, () =>
    compiler.statement(scope, body)
  );
}

export function compileSetter(compiler: Compiler, field: FieldDeclaration, accessor: Accessor): Call | null {
  const { owner, isStatic, at } = field;
  const { body } = accessor;
  if (!body) return null;
  const scope = new Scope({ compiler, owner, isStatic, returns: VOID, accessorOf: field });
  const parameters = [{ name: 'value', type: field.type }];
  return compileCall({ scope, parameters, label: labelOf(owner, field.name), at }, () =>
    compiler.statement(scope, body)
  );
}

/** A scope for first values and initialiser blocks. */
export const initialiserScope = (compiler: Compiler, owner: ClassDeclaration, isStatic: boolean): Scope =>
  new Scope({ compiler, owner, isStatic, returns: VOID, isInitialiser: true });

export const constructorScope = (compiler: Compiler, owner: ClassDeclaration): Scope =>
  new Scope({ compiler, owner, isStatic: false, returns: VOID, isInitialiser: true });
