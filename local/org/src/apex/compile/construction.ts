import { ApexRefusal } from '../syntax/refusal.ts';
import type { Expression, Statement } from '../syntax/tree.ts';
import type { ApexType, ClassDeclaration, MethodDeclaration } from '../types/model.ts';
import { constructorsOf } from '../types/members.ts';
import type { Code, Execution, Frame } from '../run/execution.ts';
import { Instance, type Value } from '../values/value.ts';
import { constructorScope, enter, initialiserScope, labelOf } from './bodies.ts';
import { compileArgs } from './calls.ts';
import { convert } from './conversion.ts';
import { chooseOverload } from './overloads.ts';
import type { Compiler, Scope, Step } from './scope.ts';

/** Runs a constructor, its parents' first, on an instance that already exists. */
export type Construct = (run: Execution, self: Instance, args: readonly Value[]) => void;

/** First values and initialiser blocks of a class's own fields, in the order they are written. */
export function compileInitialisers(
  compiler: Compiler,
  owner: ClassDeclaration,
  isStatic: boolean
): (run: Execution, self: Value, slots: Value[]) => void {
  const scope = initialiserScope(compiler, owner, isStatic);
  const pieces = [
    ...[...owner.fields.values()]
      .filter((field) => field.isStatic === isStatic && field.initial)
      .map((field) => ({ at: field.at, step: fieldStep(scope, field) })),
    ...owner.initialisers
      .filter((one) => one.isStatic === isStatic)
      .map((one) => ({ at: one.at, step: blockStep(compiler, scope, one.body) }))
  ].sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  if (!pieces.length) return () => undefined;
  const label = labelOf(owner, isStatic ? '<clinit>' : '<init>');
  return (run, self, slots) => {
    const steps: Step = (frame) => {
      for (const { at, step } of pieces) {
        frame.line = at.line;
        step(frame, slots);
      }
      return 0;
    };
    enter(run, { label, slots: scope.slots, self, args: [] }, steps);
  };
}

type Piece = (frame: Frame, slots: Value[]) => void;

function fieldStep(
  scope: Scope,
  field: { initial: Expression | null; type: ApexType; slot: number; at: MethodDeclaration['at'] }
): Piece {
  if (!field.initial) return () => undefined;
  const code = convert(scope.compiler.expression(scope, field.initial), field.type, field.at);
  return (frame, slots) => {
    slots[field.slot] = code(frame);
  };
}

function blockStep(compiler: Compiler, scope: Scope, body: Statement): Piece {
  const step = compiler.statement(scope, body);
  return (frame) => {
    step(frame);
  };
}

/** What the compiler keeps about each class while constructors are made. */
export interface Constructors {
  of(method: MethodDeclaration): Construct;
  /** The constructor without arguments, declared or not. */
  bare(declaration: ClassDeclaration): Construct;
  initialise(run: Execution, declaration: ClassDeclaration, self: Instance): void;
}

/** A declared constructor: `this(…)` hands over; else the parent's constructor, the class's own fields, then the body. */
export function compileConstructor(
  compiler: Compiler,
  constructors: Constructors,
  method: MethodDeclaration
): Construct {
  const { owner, parameters, at } = method;
  const scope = constructorScope(compiler, owner);
  for (const { name, type } of parameters) scope.declare(name, type, at);
  const statements = method.body?.kind === 'block' ? method.body.body : [];
  const first = statements[0];
  const call = first?.kind === 'expression' && first.value.kind === 'constructorCall' ? first.value : null;
  const delegate = call ? compileDelegate(scope, constructors, call) : null;
  const rest: Statement = { kind: 'block', at, body: call ? statements.slice(1) : statements };
  const body = compiler.statement(scope, rest);
  const label = labelOf(owner, '<init>');
  const step =
    (self: Instance): Step =>
    (frame) => {
      frame.line = at.line;
      if (delegate) delegate(frame, self);
      else constructParent(frame.run, constructors, owner, self);
      if (call?.which !== 'this') constructors.initialise(frame.run, owner, self);
      return body(frame);
    };
  return (run, self, args) => {
    enter(run, { label, slots: scope.slots, self, args }, step(self));
  };
}

export function constructParent(
  run: Execution,
  constructors: Constructors,
  owner: ClassDeclaration,
  self: Instance
): void {
  const parent = owner.superType?.declaration;
  if (parent) constructors.bare(parent)(run, self, []);
}

function compileDelegate(
  scope: Scope,
  constructors: Constructors,
  call: Extract<Expression, { kind: 'constructorCall' }>
): (frame: Frame, self: Instance) => void {
  const parent = scope.owner.superType;
  const own: ApexType | null =
    call.which === 'this' ? { declaration: scope.owner, args: [], text: scope.owner.name, key: '' } : parent;
  if (!own) throw new ApexRefusal(call.at, `${scope.owner.name} has no parent class`);
  const args = compileArgs(scope, call.args);
  if (!args.length && !own.declaration.constructors.length) {
    return (frame, self) => {
      constructors.bare(own.declaration)(frame.run, self, []);
    };
  }
  const methods = call.which === 'this' ? own.declaration.constructors : constructorsOf(own);
  const choice = chooseOverload(methods, args, null, `${own.declaration.name}.<Constructor>`, call.at);
  const values: readonly Code[] = choice.args;
  return (frame, self) => {
    constructors.of(choice.method)(
      frame.run,
      self,
      values.map((value) => value(frame))
    );
  };
}
