import type { Expression, Position, Statement } from '../syntax/tree.ts';
import { ApexRefusal } from '../syntax/refusal.ts';
import type { ApexType, ClassDeclaration, FieldDeclaration, MethodDeclaration } from '../types/model.ts';
import type { TypeTable } from '../types/type-table.ts';
import type { Code, Execution, Frame } from '../run/execution.ts';
import type { Value } from '../values/value.ts';

/** An expression ready to run, with the type the compiler proved for it. */
export interface Compiled {
  readonly type: ApexType;
  readonly code: Code;
  /** An inline query's list, which may be assigned to a single record. */
  readonly isQuery?: boolean;
}

/** Something that can be assigned: `locate` evaluates what it hangs on once. */
export interface Place {
  readonly type: ApexType;
  locate(frame: Frame): { get(): Value; set(value: Value): void };
}

export const BREAK = 1;
export const CONTINUE = 2;
export const RETURN = 3;
/** How a statement ended; 0 is: carry on. */
export type Completion = 0 | typeof BREAK | typeof CONTINUE | typeof RETURN;
export type Step = (frame: Frame) => Completion;

/** A method as calls see it; `call` is filled in when its body is compiled. */
export interface MethodCode {
  readonly method: MethodDeclaration;
  call(run: Execution, self: Value, args: readonly Value[]): Value;
}

/** A property's accessors, where they are written out. */
export interface FieldCode {
  get: MethodCode['call'] | null;
  set: MethodCode['call'] | null;
}

/** What the parts of the compiler ask of the whole. */
export interface Compiler {
  readonly table: TypeTable;
  expression(scope: Scope, expression: Expression): Compiled;
  statement(scope: Scope, statement: Statement): Step;
  methodCode(method: MethodDeclaration): MethodCode;
  fieldCode(field: FieldDeclaration): FieldCode;
  enumValue(declaration: ClassDeclaration, name: string): Value;
  hasLabel(name: string): boolean;
  construct(run: Execution, type: ApexType, args: readonly Value[], chosen: MethodDeclaration | null): Value;
  /** Values of a class's statics, initialised on first use. */
  statics(run: Execution, declaration: ClassDeclaration): Value[];
}

export interface Local {
  readonly type: ApexType;
  readonly slot: number;
}

/** Names visible at one point of one body. */
export class Scope {
  readonly compiler: Compiler;
  readonly owner: ClassDeclaration;
  readonly isStatic: boolean;
  readonly returns: ApexType;
  /** The record type of the trigger this body belongs to. */
  readonly trigger: ApexType | null;
  /** The property whose accessor this is: its name means the stored value in here. */
  readonly accessorOf: FieldDeclaration | null;
  /** A constructor or initialiser: the one place that sets final fields. */
  readonly isInitialiser: boolean;
  slots = 0;
  private readonly blocks: Map<string, Local>[] = [new Map<string, Local>()];

  constructor(options: {
    compiler: Compiler;
    owner: ClassDeclaration;
    isStatic: boolean;
    returns: ApexType;
    trigger?: ApexType;
    accessorOf?: FieldDeclaration;
    isInitialiser?: boolean;
  }) {
    this.compiler = options.compiler;
    this.owner = options.owner;
    this.isStatic = options.isStatic;
    this.returns = options.returns;
    this.trigger = options.trigger ?? null;
    this.accessorOf = options.accessorOf ?? null;
    this.isInitialiser = options.isInitialiser ?? false;
  }

  get table(): TypeTable {
    return this.compiler.table;
  }

  /** @throws ApexRefusal when a name is declared twice. */
  declare(name: string, type: ApexType, at: Position): Local {
    if (this.local(name)) throw new ApexRefusal(at, `Duplicate variable: ${name}`);
    const local = { type, slot: this.slots++ };
    this.blocks.at(-1)?.set(name.toLowerCase(), local);
    return local;
  }

  local(name: string): Local | null {
    const key = name.toLowerCase();
    return this.blocks.findLast((block) => block.has(key))?.get(key) ?? null;
  }

  /** The names visible now, kept for code that looks them up while it runs. */
  snapshot(): Scope {
    const { compiler, owner, isStatic, returns } = this;
    const copy = new Scope({ compiler, owner, isStatic, returns });
    copy.blocks.push(...this.blocks.map((block) => new Map(block)));
    return copy;
  }

  /** Compiles inside a block: what it declares ends with it. */
  inBlock<T>(work: () => T): T {
    this.blocks.push(new Map<string, Local>());
    try {
      return work();
    } finally {
      this.blocks.pop();
    }
  }
}
