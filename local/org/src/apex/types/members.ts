import {
  annotationOf,
  lineage,
  type ApexType,
  type ClassDeclaration,
  type FieldDeclaration,
  type MethodDeclaration
} from './model.ts';
import { signatureOf } from './declare.ts';

type Member = Pick<MethodDeclaration, 'owner' | 'modifiers'>;

/** Access as Apex grants it: private inside the file's class (and to tests where @TestVisible), protected below it too. */
export function isVisible(member: Member, from: ClassDeclaration): boolean {
  const { words } = member.modifiers;
  if (member.owner.isLibrary || member.owner.kind === 'interface' || words.has('public') || words.has('global'))
    return true;
  if (member.owner.outermost === from.outermost) return true;
  if (words.has('protected') && [...lineage(from)].includes(member.owner)) return true;
  const isTest = annotationOf(from.outermost.modifiers, 'istest') !== undefined;
  return isTest && annotationOf(member.modifiers, 'testvisible') !== undefined;
}

/** A field or property by name, in the class or above it. */
export function findField(declaration: ClassDeclaration, name: string): FieldDeclaration | null {
  for (const one of lineage(declaration)) {
    const field = one.fields.get(name.toLowerCase());
    if (field) return field;
  }
  return null;
}

/** Methods of a name, nearest first; what an override hides is left out. */
export function methodsNamed(declaration: ClassDeclaration, name: string): MethodDeclaration[] {
  const found = new Map<string, MethodDeclaration>();
  const visit = (one: ClassDeclaration): void => {
    for (const method of one.methods.get(name.toLowerCase()) ?? []) {
      const signature = signatureOf(method);
      if (!found.has(signature)) found.set(signature, method);
    }
    if (one.superType) visit(one.superType.declaration);
    for (const parent of one.interfaces) visit(parent.declaration);
  };
  visit(declaration);
  return [...found.values()];
}

/** Built-in exceptions hand their constructors down; other classes do not. */
export function constructorsOf(type: ApexType): readonly MethodDeclaration[] {
  const { declaration } = type;
  const parent = declaration.superType;
  const isException = [...lineage(declaration)].some((one) => one.isLibrary && one.name === 'Exception');
  return isException && parent ? [...declaration.constructors, ...constructorsOf(parent)] : declaration.constructors;
}
