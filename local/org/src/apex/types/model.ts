/** What the compiler knows about types: the symbol tables. Compiled code is kept apart, in the compile folder. */
import type { ObjectDefinition } from '../../schema/definitions.ts';
import type { Accessor, Expression, Modifiers, Position, Statement } from '../syntax/tree.ts';

/** A type in use: a declaration with its type arguments. Two types are the same when their keys are. */
export interface ApexType {
  readonly declaration: ClassDeclaration;
  readonly args: readonly ApexType[];
  /** As Apex writes it, for example `Map<Id,Quote>`. */
  readonly text: string;
  readonly key: string;
}

/** `record`: one sObject. `parameter`: the T of a library collection. `void` and `null` are the types of nothing. */
export type DeclarationKind = 'class' | 'interface' | 'enum' | 'record' | 'parameter' | 'void' | 'null';

export interface ParameterDeclaration {
  readonly name: string;
  readonly type: ApexType;
}

export interface MethodDeclaration {
  readonly owner: ClassDeclaration;
  readonly name: string;
  readonly parameters: readonly ParameterDeclaration[];
  readonly returns: ApexType;
  readonly isStatic: boolean;
  readonly modifiers: Modifiers;
  readonly body: Statement | null;
  readonly at: Position;
}

export interface FieldDeclaration {
  readonly owner: ClassDeclaration;
  readonly name: string;
  readonly type: ApexType;
  readonly isStatic: boolean;
  readonly modifiers: Modifiers;
  readonly initial: Expression | null;
  /** Null for a plain field. */
  readonly property: { readonly get: Accessor | null; readonly set: Accessor | null } | null;
  /** Place among the instance's fields, inherited ones first, or among the class's statics. */
  slot: number;
  readonly at: Position;
}

export class ClassDeclaration {
  /** `Outer.Inner`. */
  readonly name: string;
  readonly kind: DeclarationKind;
  readonly outer: ClassDeclaration | null;
  readonly modifiers: Modifiers;
  readonly at: Position;
  /** Written by us, not by the org: the standard library. */
  readonly isLibrary: boolean;
  /** Names of type parameters; only library classes have them. */
  readonly typeParameters: readonly string[];
  /** For kind `record`. */
  readonly object: ObjectDefinition | null;
  superType: ApexType | null = null;
  interfaces: ApexType[] = [];
  constants: readonly string[] = [];
  instanceSlots = 0;
  staticSlots = 0;
  readonly fields = new Map<string, FieldDeclaration>();
  readonly methods = new Map<string, MethodDeclaration[]>();
  readonly constructors: MethodDeclaration[] = [];
  readonly inner = new Map<string, ClassDeclaration>();
  readonly initialisers: { readonly isStatic: boolean; readonly body: Statement; readonly at: Position }[] = [];

  constructor(options: {
    name: string;
    kind: DeclarationKind;
    at: Position;
    outer?: ClassDeclaration | null;
    modifiers?: Modifiers;
    isLibrary?: boolean;
    typeParameters?: readonly string[];
    object?: ObjectDefinition;
  }) {
    this.name = options.outer ? `${options.outer.name}.${options.name}` : options.name;
    this.kind = options.kind;
    this.at = options.at;
    this.outer = options.outer ?? null;
    this.modifiers = options.modifiers ?? NO_MODIFIERS;
    this.isLibrary = options.isLibrary ?? false;
    this.typeParameters = options.typeParameters ?? [];
    this.object = options.object ?? null;
  }

  get simpleName(): string {
    return this.name.slice(this.name.lastIndexOf('.') + 1);
  }

  /** The file-level class this one stands in; private members are visible inside all of it. */
  get outermost(): ClassDeclaration {
    return this.outer?.outermost ?? this;
  }

  has(word: string): boolean {
    return this.modifiers.words.has(word);
  }
}

export const NO_MODIFIERS: Modifiers = { words: new Set(), annotations: [] };

export const annotationOf = (modifiers: Modifiers, name: string): Readonly<Record<string, string>> | undefined =>
  modifiers.annotations.find((one) => one.name === name)?.values;

/** Every class above this one, itself first. */
export function* lineage(declaration: ClassDeclaration): Generator<ClassDeclaration> {
  for (let one: ClassDeclaration | null = declaration; one; one = one.superType?.declaration ?? null) yield one;
}
