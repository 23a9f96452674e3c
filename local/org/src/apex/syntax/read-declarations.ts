import { ClassDeclarationContext, EnumDeclarationContext, type TriggerUnitContext } from '@apexdevtools/apex-parser';
import { readInterfaceMethod, readMember } from './read-members.ts';
import { readType, readTypes } from './read-types.ts';
import { maybe, positionOf, refuse, type Source, type TypeContext } from './source.ts';
import type { Modifiers, TriggerDeclaration, TypeDeclaration } from './tree.ts';

/** A class, interface or enum with everything inside it. */
export function readTypeDeclaration(source: Source, context: TypeContext, modifiers: Modifiers): TypeDeclaration {
  const base = { name: context.id().getText(), modifiers, at: positionOf(source, context) };
  const nothing = { extends: null, implements: [], constants: [], members: [] };
  if (context instanceof EnumDeclarationContext) {
    const constants = maybe(context.enumConstants())?.id_list() ?? [];
    return { ...base, ...nothing, kind: 'enum', constants: constants.map((id) => id.getText()) };
  }
  if (context instanceof ClassDeclarationContext) {
    const parent = maybe(context.typeRef());
    const interfaces = maybe(context.typeList());
    const members = context
      .classBody()
      .classBodyDeclaration_list()
      .map((one) => readMember(source, one));
    return {
      ...base,
      ...nothing,
      kind: 'class',
      extends: parent && readType(source, parent),
      implements: interfaces ? readTypes(source, interfaces) : [],
      members: members.filter((one) => one !== null)
    };
  }
  const parents = maybe(context.typeList());
  const methods = context.interfaceBody().interfaceMethodDeclaration_list();
  return {
    ...base,
    ...nothing,
    kind: 'interface',
    implements: parents ? readTypes(source, parents) : [],
    members: methods.map((one) => readInterfaceMethod(source, one))
  };
}

export function readTrigger(source: Source, context: TriggerUnitContext): TriggerDeclaration {
  const [name, object] = context.id_list();
  if (!name || !object) return refuse(source, context, 'a trigger names its object');
  return {
    name: name.getText(),
    object: object.getText(),
    events: context
      .triggerCase_list()
      .map((one) => (one.children ?? []).map((word) => word.getText().toLowerCase()).join(' ')),
    body: context
      .triggerBlock()
      .triggerBlockMember_list()
      .map((one) => {
        const statement = maybe(one.statement());
        return statement ? source.statement(statement) : refuse(source, one, 'a trigger holds statements only');
      }),
    at: positionOf(source, context)
  };
}
