import { ApexRefusal } from '../syntax/refusal.ts';
import type { Expression } from '../syntax/tree.ts';
import { makeType } from '../types/make-type.ts';
import { asParent } from '../types/subtype.ts';
import { lineage, type ApexType, type ClassDeclaration, type MethodDeclaration } from '../types/model.ts';
import { signatureOf } from '../types/declare.ts';
import { isVisible, methodsNamed } from '../types/members.ts';
import type { Code, Execution } from '../run/execution.ts';
import { ApexList, Instance, type Value } from '../values/value.ts';
import { resolveTarget, thisOf } from './names.ts';
import { withBinds } from './dynamic-binds.ts';
import { chooseOverload, type Choice } from './overloads.ts';
import { singleRow } from './conversion.ts';
import type { Compiled, Compiler, MethodCode, Scope } from './scope.ts';

/** `name(…)`: a method of this class, of its parents, or a static of a class around it. */
export function compileBareCall(scope: Scope, call: Extract<Expression, { kind: 'call' }>): Compiled {
  const args = compileArgs(scope, call.args);
  for (let owner: ClassDeclaration | null = scope.owner; owner; owner = owner.outer) {
    const methods = methodsNamed(owner, call.name);
    if (!methods.length) continue;
    const choice = chooseOverload(methods, args, null, call.name, call.at);
    if (choice.method.isStatic) return callStatic(scope, choice);
    if (owner !== scope.owner || scope.isStatic) {
      throw new ApexRefusal(call.at, `Non static method cannot be referenced from a static context: ${call.name}`);
    }
    return callInstance(scope, thisOf(makeType(owner)), choice);
  }
  throw new ApexRefusal(call.at, `Method does not exist: ${call.name}`);
}

export const compileArgs = (scope: Scope, args: readonly Expression[]): Compiled[] =>
  args.map((arg) => {
    const value = scope.compiler.expression(scope, arg);
    if (value.type.declaration.kind === 'void') throw new ApexRefusal(arg.at, 'A void method has no value');
    return value;
  });

type MethodCall = Extract<Expression, { kind: 'methodCall' }>;

/** A call on a type name or on super; null when the target is a value. */
export function compileTypeCall(scope: Scope, call: MethodCall): Compiled | null {
  if (call.target.kind === 'super') return compileSuperCall(scope, call);
  if (call.target.kind !== 'name' && call.target.kind !== 'field') return null;
  const target = resolveTarget(scope, call.target);
  if (target.kind === 'value') return null;
  const declaration = target.kind === 'type' ? target.type.declaration : scope.table.find(target.path, null);
  if (!declaration) throw new ApexRefusal(call.at, `Method does not exist: ${call.name}`);
  const type = target.kind === 'type' ? target.type : makeType(declaration);
  const args = compileArgs(scope, call.args);
  const methods = methodsNamed(declaration, call.name).filter((one) => one.isStatic);
  if (!methods.length && declaration.kind === 'enum') return enumStatic(scope, type, call, args);
  checkVisible(scope, methods, call);
  const choice = chooseOverload(methods, args, type, `${type.text}.${call.name}`, call.at);
  const called = callStatic(scope, choice);
  return { ...called, code: withBinds(scope, choice.method, called.code, call.at) };
}

function compileSuperCall(scope: Scope, call: MethodCall): Compiled {
  const parent = scope.owner.superType;
  if (!parent) throw new ApexRefusal(call.at, `${scope.owner.name} has no parent class`);
  const choice = chooseOverload(
    methodsNamed(parent.declaration, call.name),
    compileArgs(scope, call.args),
    parent,
    call.name,
    call.at
  );
  const code = scope.compiler.methodCode(choice.method);
  return {
    type: choice.returns,
    code: (frame) =>
      code.call(
        frame.run,
        frame.self,
        choice.args.map((arg) => arg(frame))
      )
  };
}

/** `target.name(…)` on a value. */
export function compileValueCall(scope: Scope, target: Compiled, call: MethodCall): Compiled {
  const args = compileArgs(scope, call.args);
  const methods = methodsOf(scope, target.type, call.name);
  if (!methods.length && target.isQuery && target.type.args[0]) {
    return compileValueCall(scope, { type: target.type.args[0], code: singleRow(target.code) }, call);
  }
  checkVisible(scope, methods, call);
  const owner = methods[0]?.owner;
  const seenAs = (owner && asParent(target.type, owner)) ?? target.type;
  const self = owner?.isLibrary && owner.typeParameters.length === 0 ? target.type : seenAs;
  return callInstance(scope, target, chooseOverload(methods, args, self, `${target.type.text}.${call.name}`, call.at));
}

/** The type's own methods, then those every object has. */
function methodsOf(scope: Scope, type: ApexType, name: string): MethodDeclaration[] {
  const own = methodsNamed(type.declaration, name);
  if (own.length) return own.filter((one) => !one.isStatic);
  const common =
    type.declaration.kind === 'enum' ? methodsNamed(scope.table.named('EnumConstant').declaration, name) : [];
  return common.length ? common : methodsNamed(scope.table.named('Object').declaration, name);
}

function checkVisible(scope: Scope, methods: readonly MethodDeclaration[], call: MethodCall): void {
  if (methods.length && !methods.some((one) => isVisible(one, scope.owner))) {
    throw new ApexRefusal(call.at, `Method is not visible: ${call.name}`);
  }
}

function callStatic(scope: Scope, choice: Choice): Compiled {
  const code = scope.compiler.methodCode(choice.method);
  return { type: choice.returns, code: (frame) => code.call(frame.run, null, evaluate(choice.args, frame)) };
}

const evaluate = (args: readonly Code[], frame: Parameters<Code>[0]): Value[] => args.map((arg) => arg(frame));

function callInstance(scope: Scope, target: Compiled, choice: Choice): Compiled {
  const dispatch = dispatcher(scope.compiler, choice.method);
  const code: Code = (frame) => {
    const self = target.code(frame);
    if (self === null) return frame.run.failNull();
    const args = evaluate(choice.args, frame);
    return dispatch(self).call(frame.run, self, args);
  };
  return { type: choice.returns, code };
}

/** Finds the implementation the value's own class gives to a method; remembered per class. */
export function dispatcher(compiler: Compiler, method: MethodDeclaration): (self: Value) => MethodCode {
  const own = compiler.methodCode(method);
  const known = new Map<ClassDeclaration, MethodCode>();
  return (self) => {
    if (!(self instanceof Instance) || self.declaration === method.owner) return own;
    const found = known.get(self.declaration) ?? compiler.methodCode(implementation(self.declaration, method));
    known.set(self.declaration, found);
    return found;
  };
}

/** Same signature first; a generic interface's method is matched by its number of parameters. */
export function implementation(declaration: ClassDeclaration, method: MethodDeclaration): MethodDeclaration {
  const key = method.name.toLowerCase();
  const all = [...lineage(declaration)].flatMap((one) => one.methods.get(key) ?? []);
  const bodies = all.filter((one) => !one.isStatic && (one.body !== null || one.owner.isLibrary));
  const same = bodies.find((one) => signatureOf(one) === signatureOf(method));
  return same ?? bodies.find((one) => one.parameters.length === method.parameters.length) ?? method;
}

function enumStatic(scope: Scope, type: ApexType, call: MethodCall, args: readonly Compiled[]): Compiled {
  const name = call.name.toLowerCase();
  const constants = (run: Execution): readonly Value[] => run.services.enumConstants(type.declaration);
  const list = scope.table.named('List', type);
  if (name === 'values' && !args.length) {
    return { type: list, code: (frame) => new ApexList(list, [...constants(frame.run)]) };
  }
  const text = args[0];
  if (name !== 'valueof' || !text || args.length !== 1)
    throw new ApexRefusal(call.at, `Method does not exist: ${type.text}.${call.name}`);
  const code: Code = (frame) => {
    const wanted = frame.run.text(text.code(frame));
    const index = type.declaration.constants.findIndex((one) => one.toLowerCase() === wanted.toLowerCase());
    return (
      constants(frame.run)[index] ?? frame.run.fail('NoSuchElementException', `No enum constant ${type.text}.${wanted}`)
    );
  };
  return { type, code };
}
