import type { ArrayCreatorRestContext, CreatorContext } from '@apexdevtools/apex-parser';
import { readCreatedName } from './read-types.ts';
import { maybe, positionOf, readArguments, refuse, type Source } from './source.ts';
import type { Expression, TypeName } from './tree.ts';

/** Everything that may follow `new`. */
export function readCreation(source: Source, context: CreatorContext): Expression {
  const at = positionOf(source, context);
  const type = readCreatedName(source, context.createdName());
  const array = maybe(context.arrayCreatorRest());
  if (array) return readArray(source, { name: 'List', args: [type], at }, array);
  const map = maybe(context.mapCreatorRest());
  if (map) {
    const entries = map
      .mapCreatorRestPair_list()
      .map((pair): [Expression, Expression] => [
        source.expression(pair.expression(0)),
        source.expression(pair.expression(1))
      ]);
    return { kind: 'newMap', at, type, entries };
  }
  const items = maybe(context.setCreatorRest());
  if (items) {
    return { kind: 'newItems', at, type, items: items.expression_list().map((one) => source.expression(one)) };
  }
  if (maybe(context.noRest())) {
    return type.name.toLowerCase() === 'map'
      ? { kind: 'newMap', at, type, entries: [] }
      : { kind: 'newItems', at, type, items: [] };
  }
  const call = maybe(context.classCreatorRest());
  if (!call) return refuse(source, context, 'creation outside the dialect');
  return { kind: 'new', at, type, args: readArguments(source, maybe(call.arguments().expressionList())) };
}

function readArray(source: Source, type: TypeName, context: ArrayCreatorRestContext): Expression {
  const size = maybe(context.expression());
  if (size) return { kind: 'newArray', at: type.at, type, size: source.expression(size) };
  const items = maybe(context.arrayInitializer())?.expression_list() ?? [];
  return { kind: 'newItems', at: type.at, type, items: items.map((one) => source.expression(one)) };
}
