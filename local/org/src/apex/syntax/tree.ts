/** The syntax tree of our Apex dialect: plain readonly data, made by the readers in this folder from the parser's contexts. */

export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A type as written, arrays already turned into `List`. */
export interface TypeName {
  readonly name: string;
  readonly args: readonly TypeName[];
  readonly at: Position;
}

export type Literal =
  | { readonly type: 'Null' }
  | { readonly type: 'Boolean'; readonly value: boolean }
  | { readonly type: 'String' | 'Integer' | 'Long' | 'Decimal' | 'Double'; readonly text: string };

/** An inline query: its text with every bind replaced by `:b0`, `:b1` … and the bound expressions in that order. */
export interface Query {
  readonly text: string;
  readonly from: string;
  readonly shape: 'rows' | 'count' | 'aggregate';
  readonly access: 'user' | 'system' | null;
  readonly binds: readonly Expression[];
}

export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '&'
  | '|'
  | '^'
  | '<<'
  | '>>'
  | '>>>'
  | '&&'
  | '||'
  | '??'
  | '=='
  | '!='
  | '==='
  | '!=='
  | '<'
  | '<='
  | '>'
  | '>=';

type Node<Kind extends string, Parts> = { readonly kind: Kind; readonly at: Position } & Readonly<Parts>;

export type Expression =
  | Node<'literal', { value: Literal }>
  | Node<'name', { name: string }>
  | Node<'this' | 'super', unknown>
  | Node<'typeLiteral', { type: TypeName }>
  | Node<'field', { target: Expression; name: string; safe: boolean }>
  | Node<'index', { target: Expression; index: Expression }>
  | Node<'call', { name: string; args: readonly Expression[] }>
  | Node<'constructorCall', { which: 'this' | 'super'; args: readonly Expression[] }>
  | Node<'methodCall', { target: Expression; name: string; args: readonly Expression[]; safe: boolean }>
  | Node<'new', { type: TypeName; args: readonly Expression[] }>
  | Node<'newArray', { type: TypeName; size: Expression }>
  | Node<'newItems', { type: TypeName; items: readonly Expression[] }>
  | Node<'newMap', { type: TypeName; entries: readonly (readonly [Expression, Expression])[] }>
  | Node<'unary', { op: '!' | '-' | '+' | '~'; operand: Expression }>
  | Node<'step', { op: '++' | '--'; prefix: boolean; place: Expression }>
  | Node<'binary', { op: BinaryOperator; left: Expression; right: Expression }>
  | Node<'assign', { op: BinaryOperator | null; place: Expression; value: Expression }>
  | Node<'conditional', { test: Expression; yes: Expression; no: Expression }>
  | Node<'instanceof', { value: Expression; type: TypeName }>
  | Node<'cast', { type: TypeName; value: Expression }>
  | Node<'query', { query: Query }>;

export interface CatchClause {
  readonly type: TypeName;
  readonly name: string;
  readonly body: Statement;
  readonly at: Position;
}

/** One `when` of a switch: values, an sObject type with a name, or everything else. */
export type WhenCase =
  | {
      readonly kind: 'values';
      readonly values: readonly (Literal | { readonly type: 'Enum'; readonly name: string })[];
    }
  | { readonly kind: 'type'; readonly type: TypeName; readonly name: string }
  | { readonly kind: 'else' };

export type DmlWord = 'insert' | 'update' | 'upsert' | 'delete';

export type Statement =
  | Node<'block', { body: readonly Statement[] }>
  | Node<'local', { type: TypeName; variables: readonly Variable[] }>
  | Node<'expression', { value: Expression }>
  | Node<'if', { test: Expression; yes: Statement; no: Statement | null }>
  | Node<'for', { init: Statement | null; test: Expression | null; update: readonly Expression[]; body: Statement }>
  | Node<'forEach', { type: TypeName; name: string; source: Expression; body: Statement }>
  | Node<'while' | 'doWhile', { test: Expression; body: Statement }>
  | Node<'switch', { subject: Expression; cases: readonly { when: WhenCase; body: Statement; at: Position }[] }>
  | Node<'try', { body: Statement; catches: readonly CatchClause[]; last: Statement | null }>
  | Node<'return', { value: Expression | null }>
  | Node<'throw', { value: Expression }>
  | Node<'break' | 'continue', unknown>
  | Node<'dml', { op: DmlWord; value: Expression; access: 'user' | 'system' | null; externalId: string | null }>
  | Node<'runAs', { user: Expression; body: Statement }>;

export interface Variable {
  readonly name: string;
  readonly value: Expression | null;
  readonly at: Position;
}

export interface Annotation {
  readonly name: string;
  /** Lower-case names; a bare value stands under `value`. Texts as written, quotes removed. */
  readonly values: Readonly<Record<string, string>>;
}

export interface Modifiers {
  readonly words: ReadonlySet<string>;
  readonly annotations: readonly Annotation[];
}

export interface Parameter {
  readonly name: string;
  readonly type: TypeName;
}

export type Member =
  | Node<
      'method',
      {
        name: string;
        modifiers: Modifiers;
        returns: TypeName | null;
        parameters: readonly Parameter[];
        body: Statement | null;
      }
    >
  | Node<'constructor', { modifiers: Modifiers; parameters: readonly Parameter[]; body: Statement }>
  | Node<'fields', { modifiers: Modifiers; type: TypeName; variables: readonly Variable[] }>
  | Node<'property', { name: string; modifiers: Modifiers; type: TypeName; get: Accessor | null; set: Accessor | null }>
  | Node<'initialiser', { isStatic: boolean; body: Statement }>
  | Node<'inner', { type: TypeDeclaration }>;

/** `body: null` is an automatic accessor. */
export interface Accessor {
  readonly body: Statement | null;
}

export interface TypeDeclaration {
  readonly kind: 'class' | 'interface' | 'enum';
  readonly name: string;
  readonly modifiers: Modifiers;
  readonly extends: TypeName | null;
  readonly implements: readonly TypeName[];
  readonly constants: readonly string[];
  readonly members: readonly Member[];
  readonly at: Position;
}

export interface TriggerDeclaration {
  readonly name: string;
  readonly object: string;
  /** For example `before insert`. */
  readonly events: readonly string[];
  readonly body: readonly Statement[];
  readonly at: Position;
}
