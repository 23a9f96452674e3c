import type { ForStatementContext } from '@apexdevtools/apex-parser';
import { readLocal } from './read-variables.ts';
import { readType } from './read-types.ts';
import { maybe, positionOf, readArguments, refuse, type Source } from './source.ts';
import type { Statement } from './tree.ts';

/** Both forms of `for`: over a collection or query, and counting. */
export function readFor(source: Source, context: ForStatementContext): Statement {
  const at = positionOf(source, context);
  const control = context.forControl();
  const inner = maybe(context.statement());
  const body: Statement = inner ? source.statement(inner) : { kind: 'block', at, body: [] };
  const each = maybe(control.enhancedForControl());
  if (each) {
    const type = readType(source, each.typeRef());
    return { kind: 'forEach', at, type, name: each.id().getText(), source: source.expression(each.expression()), body };
  }
  const init = maybe(control.forInit());
  const declared = init && maybe(init.localVariableDeclaration());
  if (init && !declared) return refuse(source, init, 'a counting loop declares its variable');
  const test = maybe(control.expression());
  const update = maybe(control.forUpdate());
  return {
    kind: 'for',
    at,
    init: declared && readLocal(source, declared),
    test: test && source.expression(test),
    update: update ? readArguments(source, update.expressionList()) : [],
    body
  };
}
