import { ApexRefusal } from '../syntax/refusal.ts';
import type { Member, Parameter, TypeDeclaration, TypeName } from '../syntax/tree.ts';
import { VOID } from './make-type.ts';
import { ClassDeclaration, type ApexType, type MethodDeclaration, type ParameterDeclaration } from './model.ts';
import type { TypeTable } from './type-table.ts';

/** First pass: names only, so that classes may mention one another in any order. */
export function declareNames(
  tree: TypeDeclaration,
  options: { isLibrary: boolean; typeParameters?: readonly string[] },
  outer: ClassDeclaration | null = null
): ClassDeclaration {
  const { kind, at, modifiers } = tree;
  const name = options.isLibrary ? trueName(tree.name) : tree.name;
  const declaration = new ClassDeclaration({ name, kind, at, modifiers, outer, ...options });
  declaration.constants = tree.constants;
  for (const member of tree.members) {
    if (member.kind !== 'inner') continue;
    const inner = declareNames(member.type, { isLibrary: options.isLibrary }, declaration);
    declaration.inner.set(inner.simpleName.toLowerCase(), inner);
  }
  return declaration;
}

/** The library writes an underscore after names that are keywords. */
const trueName = (name: string): string => name.replace(/_$/, '');

/** Second pass: parents, so that inherited inner types can be found. */
export function declareParents(table: TypeTable, tree: TypeDeclaration, declaration: ClassDeclaration): void {
  declaration.superType = tree.extends && table.resolve(tree.extends, declaration.outer ?? declaration);
  const parent = declaration.superType?.declaration;
  if (parent && !parent.has('virtual') && !parent.has('abstract')) {
    throw new ApexRefusal(declaration.at, `Non-virtual and non-abstract type cannot be extended: ${parent.name}`);
  }
  declaration.interfaces = tree.implements.map((one) => table.resolve(one, declaration.outer ?? declaration));
  eachInner(tree, declaration, (inner, own) => {
    declareParents(table, inner, own);
  });
}

/** Third pass: members, with slots; a parent comes before its children. */
export function declareMembers(table: TypeTable, tree: TypeDeclaration, declaration: ClassDeclaration): void {
  for (const member of tree.members) declareMember(table, member, declaration);
  eachInner(tree, declaration, (inner, own) => {
    declareMembers(table, inner, own);
  });
}

function eachInner(
  tree: TypeDeclaration,
  declaration: ClassDeclaration,
  visit: (tree: TypeDeclaration, own: ClassDeclaration) => void
): void {
  for (const member of tree.members) {
    const own = member.kind === 'inner' ? declaration.inner.get(member.type.name.toLowerCase()) : undefined;
    if (member.kind === 'inner' && own) visit(member.type, own);
  }
}

function declareMember(table: TypeTable, member: Member, owner: ClassDeclaration): void {
  const resolve = (type: TypeName): ApexType => table.resolve(type, owner);
  if (member.kind === 'initialiser')
    owner.initialisers.push({ isStatic: member.isStatic, body: member.body, at: member.at });
  else if (member.kind === 'constructor')
    owner.constructors.push(constructorOf(member, owner, parametersOf(member.parameters, resolve)));
  else if (member.kind === 'method') declareMethod(member, owner, resolve);
  else if (member.kind === 'property')
    declareField(owner, { ...member, type: resolve(member.type), initial: null, property: member });
  else if (member.kind === 'fields') {
    for (const one of member.variables) {
      declareField(owner, {
        ...one,
        modifiers: member.modifiers,
        type: resolve(member.type),
        initial: one.value,
        property: null
      });
    }
  }
}

const parametersOf = (
  parameters: readonly Parameter[],
  resolve: (type: TypeName) => ApexType
): ParameterDeclaration[] => parameters.map(({ name, type }) => ({ name, type: resolve(type) }));

function constructorOf(
  member: Extract<Member, { kind: 'constructor' }>,
  owner: ClassDeclaration,
  parameters: ParameterDeclaration[]
): MethodDeclaration {
  const { modifiers, body, at } = member;
  return { owner, name: '<init>', parameters, returns: VOID, isStatic: false, modifiers, body, at };
}

function declareMethod(
  member: Extract<Member, { kind: 'method' }>,
  owner: ClassDeclaration,
  resolve: (type: TypeName) => ApexType
): void {
  const { modifiers, body, at } = member;
  const name = owner.isLibrary ? trueName(member.name) : member.name;
  const isStatic = modifiers.words.has('static');
  const returns = member.returns ? resolve(member.returns) : VOID;
  const method = {
    owner,
    name,
    parameters: parametersOf(member.parameters, resolve),
    returns,
    isStatic,
    modifiers,
    body,
    at
  };
  refuseMethod(method, owner);
  const key = name.toLowerCase();
  owner.methods.set(key, [...(owner.methods.get(key) ?? []), method]);
}

function refuseMethod(method: MethodDeclaration, owner: ClassDeclaration): void {
  if (owner.isLibrary) return;
  if (!method.body && owner.kind === 'class' && !method.modifiers.words.has('abstract')) {
    throw new ApexRefusal(method.at, `Method must have a body: ${method.name}`);
  }
  if (/^(equals|hashcode)$/i.test(method.name) && !method.isStatic) {
    throw new ApexRefusal(method.at, `a method ${method.name} of one's own is outside the dialect`);
  }
  const signature = signatureOf(method);
  if (owner.methods.get(method.name.toLowerCase())?.some((one) => signatureOf(one) === signature)) {
    throw new ApexRefusal(method.at, `Method already defined: ${signature}`);
  }
}

/** Name and parameter types: what an override must repeat. */
export const signatureOf = (method: MethodDeclaration): string =>
  `${method.name}(${method.parameters.map((one) => one.type.text).join(', ')})`.toLowerCase();

type FieldParts = Pick<FieldLike, 'name' | 'modifiers' | 'type' | 'initial' | 'at' | 'property'>;
type FieldLike = Parameters<ClassDeclaration['fields']['set']>[1];

function declareField(owner: ClassDeclaration, parts: FieldParts): void {
  const { name, modifiers, type, initial, at, property } = parts;
  const key = name.toLowerCase();
  if (owner.fields.has(key)) throw new ApexRefusal(at, `Duplicate field: ${name}`);
  const isStatic = modifiers.words.has('static');
  const slot = isStatic ? owner.staticSlots++ : owner.instanceSlots++;
  owner.fields.set(key, {
    owner,
    name,
    type,
    isStatic,
    modifiers,
    initial,
    property: property && { get: property.get, set: property.set },
    slot,
    at
  });
}

/** Last pass, parents first: an inherited field keeps its slot, a class's own fields follow. */
export function layOut(declaration: ClassDeclaration, done: Set<ClassDeclaration> = new Set()): void {
  if (done.has(declaration)) return;
  done.add(declaration);
  const parent = declaration.superType?.declaration;
  if (parent) {
    layOut(parent, done);
    for (const field of declaration.fields.values()) if (!field.isStatic) field.slot += parent.instanceSlots;
    declaration.instanceSlots += parent.instanceSlots;
  }
  for (const inner of declaration.inner.values()) layOut(inner, done);
}
