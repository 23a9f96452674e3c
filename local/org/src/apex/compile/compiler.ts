import { ApexRefusal } from '../syntax/refusal.ts';
import type { Expression, Statement } from '../syntax/tree.ts';
import { makeType } from '../types/make-type.ts';
import {
  lineage,
  type ApexType,
  type ClassDeclaration,
  type FieldDeclaration,
  type MethodDeclaration
} from '../types/model.ts';
import type { TypeTable } from '../types/type-table.ts';
import type { Execution } from '../run/execution.ts';
import { EnumValue, Instance, type Value } from '../values/value.ts';
import { compileGetter, compileMethod, compileSetter } from './bodies.ts';
import {
  compileConstructor,
  compileInitialisers,
  constructParent,
  type Construct,
  type Constructors
} from './construction.ts';
import { compileExpression } from './expressions.ts';
import { bindNative, type Natives } from './natives.ts';
import type { Compiled, Compiler, FieldCode, MethodCode, Scope, Step } from './scope.ts';
import { compileStatement } from './statements.ts';

type Initialise = ReturnType<typeof compileInitialisers>;

/** The whole program of one runtime: code for every declaration, compiled at load so that refusals come then. */
export class Program implements Compiler {
  readonly table: TypeTable;
  private readonly natives: Natives;
  private readonly labels: (name: string) => string | null;
  private readonly methods = new Map<MethodDeclaration, MethodCode>();
  private readonly fields = new Map<FieldDeclaration, FieldCode>();
  private readonly enums = new Map<ClassDeclaration, EnumValue[]>();
  private readonly initialisers = new Map<ClassDeclaration, { statics: Initialise; instance: Initialise }>();
  private readonly constructorCode = new Map<MethodDeclaration, Construct>();

  constructor(table: TypeTable, natives: Natives, labels: (name: string) => string | null) {
    this.table = table;
    this.natives = natives;
    this.labels = labels;
  }

  expression(scope: Scope, expression: Expression): Compiled {
    return compileExpression(scope, expression);
  }
  statement(scope: Scope, statement: Statement): Step {
    return compileStatement(scope, statement);
  }
  hasLabel(name: string): boolean {
    return this.labels(name) !== null;
  }

  /** Compiles everything a class holds, inner classes included. @throws ApexRefusal at the first thing outside the dialect. */
  compile(declaration: ClassDeclaration): void {
    for (const method of [...declaration.methods.values()].flat()) this.compileMethod(method);
    for (const field of declaration.fields.values()) this.compileAccessors(field);
    for (const one of declaration.constructors)
      this.constructorCode.set(one, compileConstructor(this, this.constructors, one));
    this.initialisers.set(declaration, {
      statics: compileInitialisers(this, declaration, true),
      instance: compileInitialisers(this, declaration, false)
    });
    for (const inner of declaration.inner.values()) this.compile(inner);
  }

  private compileMethod(method: MethodDeclaration): void {
    const code = this.methodCode(method);
    const native = method.owner.isLibrary && !method.body ? bindNative(this.natives, method) : null;
    if (native) code.call = native;
    else if (method.body) code.call = compileMethod(this, method, method.body);
  }

  private compileAccessors(field: FieldDeclaration): void {
    const code = this.fieldCode(field);
    const { property } = field;
    if (property?.get) code.get = compileGetter(this, field, property.get);
    if (property?.set) code.set = compileSetter(this, field, property.set);
  }

  methodCode(method: MethodDeclaration): MethodCode {
    const known = this.methods.get(method);
    if (known) return known;
    const name = `${method.owner.name}.${method.name}`;
    const code: MethodCode = {
      method,
      call: () => {
        throw new ApexRefusal(method.at, `${name} has no body`);
      }
    };
    this.methods.set(method, code);
    return code;
  }

  fieldCode(field: FieldDeclaration): FieldCode {
    const code = this.fields.get(field) ?? { get: null, set: null };
    this.fields.set(field, code);
    return code;
  }

  enumValues(declaration: ClassDeclaration): readonly EnumValue[] {
    const type = makeType(declaration);
    const values =
      this.enums.get(declaration) ?? declaration.constants.map((name, index) => new EnumValue(type, name, index));
    this.enums.set(declaration, values);
    return values;
  }
  enumValue(declaration: ClassDeclaration, name: string): Value {
    return this.enumValues(declaration).find((one) => one.name === name) ?? null;
  }

  construct(run: Execution, type: ApexType, args: readonly Value[], chosen: MethodDeclaration | null): Value {
    const create = this.natives.creators.get(type.declaration);
    if (create) return create(run, type, args);
    const self = new Instance(type);
    if (!chosen) this.constructors.bare(type.declaration)(run, self, args);
    else {
      this.constructors.of(chosen)(run, self, args);
      for (const one of below(type.declaration, chosen.owner)) this.constructors.initialise(run, one, self);
    }
    return self;
  }

  /** First values of one class's own instance fields. */
  initialise(run: Execution, declaration: ClassDeclaration, self: Instance): void {
    this.initialisers.get(declaration)?.instance(run, self, self.fields);
  }

  statics(run: Execution, declaration: ClassDeclaration): Value[] {
    const known = run.statics.get(declaration);
    if (known) return known;
    const slots = new Array<Value>(declaration.staticSlots).fill(null);
    run.statics.set(declaration, slots);
    this.initialisers.get(declaration)?.statics(run, null, slots);
    return slots;
  }

  private readonly constructors: Constructors = {
    of: (method) => this.constructorCode.get(method) ?? this.constructors.bare(method.owner),
    bare: (declaration) => (run, self, args) => {
      const declared = declaration.constructors.find((one) => !one.parameters.length);
      if (declared) {
        this.constructors.of(declared)(run, self, args);
        return;
      }
      constructParent(run, this.constructors, declaration, self);
      this.constructors.initialise(run, declaration, self);
    },
    initialise: (run, declaration, self) => {
      this.initialise(run, declaration, self);
    }
  };
}

/** The classes between a class and the parent whose constructor it inherited, topmost first. */
function below(declaration: ClassDeclaration, parent: ClassDeclaration): ClassDeclaration[] {
  const path = [...lineage(declaration)];
  return path.slice(0, path.indexOf(parent)).reverse();
}
