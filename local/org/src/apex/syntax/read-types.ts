import type {
  AnnotationContext,
  CreatedNameContext,
  FormalParametersContext,
  ModifierContext,
  TypeListContext,
  TypeRefContext
} from '@apexdevtools/apex-parser';
import { maybe, positionOf, refuse, type Source } from './source.ts';
import type { Annotation, Modifiers, Parameter, TypeName } from './tree.ts';

/** A written type; `X[]` is read as `List<X>`. */
export function readType(source: Source, context: TypeRefContext): TypeName {
  const at = positionOf(source, context);
  const names = context.typeName_list();
  const last = names.at(-1);
  const list = last && maybe(last.typeArguments())?.typeList();
  const name = names.map((part) => maybe(part.id())?.getText() ?? part.getChild(0).getText()).join('.');
  const base: TypeName = { name, args: list ? readTypes(source, list) : [], at };
  const depth = maybe(context.arraySubscripts())?.LBRACK_list().length ?? 0;
  return Array.from({ length: depth }).reduce<TypeName>((inner) => ({ name: 'List', args: [inner], at }), base);
}

export const readTypes = (source: Source, context: TypeListContext): TypeName[] =>
  context.typeRef_list().map((type) => readType(source, type));

/** The type after `new`. */
export function readCreatedName(source: Source, context: CreatedNameContext): TypeName {
  const pairs = context.idCreatedNamePair_list();
  const list = pairs.at(-1)?.typeList();
  return {
    name: pairs.map((pair) => pair.anyId().getText()).join('.'),
    args: list ? readTypes(source, list) : [],
    at: positionOf(source, context)
  };
}

export function readModifiers(source: Source, contexts: readonly ModifierContext[]): Modifiers {
  const words = new Set<string>();
  const annotations: Annotation[] = [];
  for (const context of contexts) {
    const annotation = maybe(context.annotation());
    if (annotation) annotations.push(readAnnotation(annotation));
    else words.add(modifierWord(source, context));
  }
  return { words, annotations };
}

const REFUSED = new Set(['webservice', 'testmethod']);

function modifierWord(source: Source, context: ModifierContext): string {
  const word = (context.children ?? []).map((child) => child.getText().toLowerCase()).join(' ');
  return REFUSED.has(word) ? refuse(source, context, `modifier ${word} is outside the dialect`) : word;
}

function readAnnotation(context: AnnotationContext): Annotation {
  const unquote = (text: string): string => text.replace(/^'|'$/g, '');
  const values: Record<string, string> = {};
  for (const pair of maybe(context.elementValuePairs())?.elementValuePair_list() ?? []) {
    values[pair.id().getText().toLowerCase()] = unquote(pair.elementValue().getText());
  }
  const bare = maybe(context.elementValue());
  if (bare) values['value'] = unquote(bare.getText());
  return { name: context.id().getText().toLowerCase(), values };
}

export function readParameters(source: Source, context: FormalParametersContext): Parameter[] {
  const list = maybe(context.formalParameterList())?.formalParameter_list() ?? [];
  return list.map((one) => ({ name: one.id().getText(), type: readType(source, one.typeRef()) }));
}
