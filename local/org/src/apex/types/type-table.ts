import type { ObjectDefinition } from '../../schema/definitions.ts';
import type { Schema } from '../../schema/schema.ts';
import { ApexRefusal } from '../syntax/refusal.ts';
import type { Position, TypeName } from '../syntax/tree.ts';
import { makeParameterType, makeType, VOID } from './make-type.ts';
import { ClassDeclaration, lineage, type ApexType } from './model.ts';

/** Namespaces that only group library types: `System.X`, `Schema.X`. */
const NAMESPACES = new Set(['system', 'schema']);

/** All types one runtime knows: the library's, the org's classes, and one record type per sObject of its schema. */
export class TypeTable {
  readonly schema: Schema;
  private readonly library = new Map<string, ClassDeclaration>();
  private readonly classes = new Map<string, ClassDeclaration>();
  private readonly records = new Map<string, ClassDeclaration>();

  constructor(schema: Schema) {
    this.schema = schema;
  }

  /** @throws ApexRefusal when the name is taken. */
  add(declaration: ClassDeclaration): void {
    const table = declaration.isLibrary ? this.library : this.classes;
    const key = declaration.name.toLowerCase();
    if (table.has(key)) throw new ApexRefusal(declaration.at, `Duplicate class: ${declaration.name}`);
    table.set(key, declaration);
  }

  get orgClasses(): ClassDeclaration[] {
    return [...this.classes.values()];
  }
  get all(): ClassDeclaration[] {
    return [...this.library.values(), ...this.classes.values()];
  }

  /** A class, library type or sObject, as seen from inside another class. @returns null when there is none. */
  find(name: string, from: ClassDeclaration | null): ClassDeclaration | null {
    const parts = name.toLowerCase().split('.');
    const [head = '', ...rest] = parts;
    const start = this.inScope(head, from) ?? this.topLevel(head);
    const found = rest.reduce<ClassDeclaration | null>((one, part) => (one ? innerOf(one, part) : null), start);
    if (found || !rest.length || !NAMESPACES.has(head)) return found;
    return this.find(rest.join('.'), null);
  }

  private inScope(name: string, from: ClassDeclaration | null): ClassDeclaration | null {
    for (let one = from; one; one = one.outer) {
      if (one.name.toLowerCase() === name || one.simpleName.toLowerCase() === name) return one;
      const inner = innerOf(one, name);
      if (inner) return inner;
    }
    return null;
  }

  private topLevel(name: string): ClassDeclaration | null {
    return this.classes.get(name) ?? this.library.get(name) ?? this.record(name);
  }

  /** The type of an sObject's records; made when first asked for. */
  record(name: string): ClassDeclaration | null {
    const key = name.toLowerCase();
    const known = this.records.get(key);
    if (known) return known;
    const object = this.schema.object(name);
    return object ? this.addRecord(key, object) : null;
  }

  private addRecord(key: string, object: ObjectDefinition): ClassDeclaration {
    const at = { file: 'schema', line: 0, column: 0 };
    const declaration = new ClassDeclaration({ name: object.name, kind: 'record', at, isLibrary: true, object });
    declaration.superType = this.named('SObject');
    this.records.set(key, declaration);
    return declaration;
  }

  /** A library type by name. */
  named(name: string, ...args: readonly ApexType[]): ApexType {
    const declaration = this.find(name, null);
    if (!declaration) throw new Error(`the library has no type ${name}`);
    return makeType(declaration, args);
  }

  /** @throws ApexRefusal for a name that is no type of the dialect. */
  resolve(written: TypeName, from: ClassDeclaration | null): ApexType {
    if (written.name.toLowerCase() === 'void') return VOID;
    if (from?.typeParameters.includes(written.name) || (from?.isLibrary && written.name === 'Self'))
      return makeParameterType(written.name);
    const declaration = this.find(written.name, from);
    if (!declaration) throw new ApexRefusal(written.at, `Invalid type: ${written.name}`);
    const args = written.args.map((arg) => this.resolve(arg, from));
    if (args.length === declaration.typeParameters.length) return makeType(declaration, args);
    if (!args.length)
      return makeType(
        declaration,
        declaration.typeParameters.map(() => this.named('Object'))
      );
    throw new ApexRefusal(written.at, `Invalid type arguments: ${written.name}`);
  }

  /** As resolve, from a text such as `List<Quote>`. */
  parse(text: string, at: Position): ApexType {
    const match = /^\s*([\w.]+)\s*(?:<(.*)>)?\s*$/.exec(text);
    if (!match?.[1]) throw new ApexRefusal(at, `Invalid type: ${text}`);
    const declaration = this.find(match[1], null);
    if (!declaration) throw new ApexRefusal(at, `Invalid type: ${text}`);
    const args = match[2] ? splitArguments(match[2]).map((arg) => this.parse(arg, at)) : [];
    return makeType(declaration, args);
  }
}

function innerOf(declaration: ClassDeclaration, name: string): ClassDeclaration | null {
  for (const one of lineage(declaration)) {
    const inner = one.inner.get(name);
    if (inner) return inner;
  }
  return null;
}

function splitArguments(text: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const one of text) {
    depth += one === '<' ? 1 : one === '>' ? -1 : 0;
    if (one === ',' && depth === 0) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${one}`);
  }
  return parts;
}
