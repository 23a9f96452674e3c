import type {
  ClassBodyDeclarationContext,
  InterfaceMethodDeclarationContext,
  PropertyDeclarationContext
} from '@apexdevtools/apex-parser';
import { readVariables } from './read-variables.ts';
import { readModifiers, readParameters, readType } from './read-types.ts';
import { maybe, positionOf, refuse, type Source } from './source.ts';
import type { Accessor, Member, Modifiers } from './tree.ts';

export function readMember(source: Source, context: ClassBodyDeclarationContext): Member | null {
  const at = positionOf(source, context);
  const block = maybe(context.block());
  if (block) return { kind: 'initialiser', at, isStatic: maybe(context.STATIC()) !== null, body: source.block(block) };
  const member = maybe(context.memberDeclaration());
  if (!member) return null;
  const modifiers = readModifiers(source, context.modifier_list());
  const inner =
    maybe(member.classDeclaration()) ?? maybe(member.interfaceDeclaration()) ?? maybe(member.enumDeclaration());
  if (inner) return { kind: 'inner', at, type: source.typeDeclaration(inner, modifiers) };
  const method = maybe(member.methodDeclaration());
  if (method) {
    const returns = maybe(method.typeRef());
    const body = maybe(method.block());
    return {
      kind: 'method',
      at: positionOf(source, method.id()),
      name: method.id().getText(),
      modifiers,
      returns: returns && readType(source, returns),
      parameters: readParameters(source, method.formalParameters()),
      body: body && source.block(body)
    };
  }
  const constructor = maybe(member.constructorDeclaration());
  if (constructor) {
    const parameters = readParameters(source, constructor.formalParameters());
    return { kind: 'constructor', at, modifiers, parameters, body: source.block(constructor.block()) };
  }
  const property = maybe(member.propertyDeclaration());
  if (property) return readProperty(source, property, modifiers);
  const field = maybe(member.fieldDeclaration());
  if (!field) return refuse(source, context, 'member outside the dialect');
  const type = readType(source, field.typeRef());
  return { kind: 'fields', at, modifiers, type, variables: readVariables(source, field.variableDeclarators()) };
}

function readProperty(source: Source, context: PropertyDeclarationContext, modifiers: Modifiers): Member {
  const accessor = (which: 'getter' | 'setter'): Accessor | null => {
    const found = context
      .propertyBlock_list()
      .map((one) => maybe(one[which]()))
      .find((one) => one !== null);
    if (!found) return null;
    const block = maybe(found.block());
    return { body: block && source.block(block) };
  };
  return {
    kind: 'property',
    at: positionOf(source, context),
    name: context.id().getText(),
    modifiers,
    type: readType(source, context.typeRef()),
    get: accessor('getter'),
    set: accessor('setter')
  };
}

export function readInterfaceMethod(source: Source, context: InterfaceMethodDeclarationContext): Member {
  const returns = maybe(context.typeRef());
  return {
    kind: 'method',
    at: positionOf(source, context),
    name: context.id().getText(),
    modifiers: readModifiers(source, context.modifier_list()),
    returns: returns && readType(source, returns),
    parameters: readParameters(source, context.formalParameters()),
    body: null
  };
}
