import type { Position } from '../syntax/tree.ts';
import { ClassDeclaration, type ApexType } from './model.ts';

const NOWHERE: Position = { file: 'library', line: 0, column: 0 };

export function makeType(declaration: ClassDeclaration, args: readonly ApexType[] = []): ApexType {
  const text = args.length ? `${declaration.name}<${args.map((arg) => arg.text).join(',')}>` : declaration.name;
  return { declaration, args, text, key: text.toLowerCase() };
}

const special = (name: string, kind: 'void' | 'null'): ApexType =>
  makeType(new ClassDeclaration({ name, kind, at: NOWHERE, isLibrary: true }));

/** What a method without a value returns. */
export const VOID = special('void', 'void');
/** The type of the literal `null`: fits everywhere. */
export const NULL = special('null', 'null');

export const makeParameterType = (name: string): ApexType =>
  makeType(new ClassDeclaration({ name, kind: 'parameter', at: NOWHERE, isLibrary: true }));

export const sameType = (a: ApexType, b: ApexType): boolean => a.key === b.key;

/** The type with a generic class's parameters replaced: `List<T>` with T = Quote is `List<Quote>`. */
export function substitute(type: ApexType, parameters: readonly string[], args: readonly ApexType[]): ApexType {
  if (!parameters.length) return type;
  if (type.declaration.kind === 'parameter') return args[parameters.indexOf(type.text)] ?? type;
  if (!type.args.length) return type;
  return makeType(
    type.declaration,
    type.args.map((arg) => substitute(arg, parameters, args))
  );
}
