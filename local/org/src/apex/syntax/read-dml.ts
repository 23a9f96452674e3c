import type { AccessLevelContext, ExpressionContext, StatementContext } from '@apexdevtools/apex-parser';
import { maybe, positionOf, quote, refuse, type Source } from './source.ts';
import type { DmlWord, Statement } from './tree.ts';

interface DmlContext {
  expression(): ExpressionContext;
  accessLevel(): AccessLevelContext;
}

/** insert, update, upsert and delete, with `as user` and `as system`. */
export function readDml(source: Source, context: StatementContext): Statement {
  const words: readonly [DmlWord, DmlContext | null][] = [
    ['insert', maybe(context.insertStatement())],
    ['update', maybe(context.updateStatement())],
    ['upsert', maybe(context.upsertStatement())],
    ['delete', maybe(context.deleteStatement())]
  ];
  for (const [op, found] of words) {
    if (!found) continue;
    const access = maybe(found.accessLevel());
    const key = maybe(maybe(context.upsertStatement())?.qualifiedName() ?? null);
    return {
      kind: 'dml',
      at: positionOf(source, context),
      op,
      value: source.expression(found.expression()),
      access: access && (maybe(access.USER()) ? 'user' : 'system'),
      externalId: key && key.getText()
    };
  }
  return refuse(source, context, `statement outside the dialect: ${quote(source, context)}`);
}
