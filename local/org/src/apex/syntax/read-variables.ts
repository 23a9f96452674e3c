import type { LocalVariableDeclarationContext, VariableDeclaratorsContext } from '@apexdevtools/apex-parser';
import { readType } from './read-types.ts';
import { maybe, positionOf, type Source } from './source.ts';
import type { Statement, Variable } from './tree.ts';

export function readLocal(source: Source, context: LocalVariableDeclarationContext): Statement {
  const type = readType(source, context.typeRef());
  return {
    kind: 'local',
    at: positionOf(source, context),
    type,
    variables: readVariables(source, context.variableDeclarators())
  };
}

export function readVariables(source: Source, context: VariableDeclaratorsContext): Variable[] {
  return context.variableDeclarator_list().map((one) => {
    const value = maybe(one.expression());
    return {
      name: one.id().getText(),
      value: value && source.expression(value),
      at: positionOf(source, one)
    };
  });
}
