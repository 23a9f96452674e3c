import { BoundExpressionContext, type QueryContext } from '@apexdevtools/apex-parser';
import { maybe, refuse, textBetween, type Source } from './source.ts';
import type { Expression, Query } from './tree.ts';

type Tree = NonNullable<QueryContext['children']>[number];

/** An inline query: binds become `:b0`, `:b1` …, and the access clause leaves the text. */
export function readQuery(source: Source, context: QueryContext): Query {
  const names = context.fromNameList().fieldName_list();
  const from = names[0];
  if (names.length !== 1 || !from) return refuse(source, context, 'a query reads from exactly one object');
  if (maybe(context.usingScope())) refuse(source, context, 'USING SCOPE is outside the dialect');
  const binds: Expression[] = [];
  const access = readAccess(source, context);
  return { text: rewrite(source, context, binds), from: from.getText(), shape: shapeOf(context), access, binds };
}

function readAccess(source: Source, context: QueryContext): Query['access'] {
  const clause = maybe(context.withClause());
  if (!clause) return null;
  if (maybe(clause.USER_MODE())) return 'user';
  if (maybe(clause.SYSTEM_MODE())) return 'system';
  return refuse(source, clause, 'WITH takes USER_MODE or SYSTEM_MODE');
}

function shapeOf(context: QueryContext): Query['shape'] {
  const entries = context.selectList().selectEntry_list();
  const calls = entries.map((entry) => maybe(entry.soqlFunction())?.getText().toLowerCase());
  if (entries.length === 1 && calls[0] === 'count()') return 'count';
  const aggregates = calls.some((call) => call !== undefined && /^(count|sum|avg|min|max|count_distinct)\(/.test(call));
  return aggregates || maybe(context.groupByClause()) ? 'aggregate' : 'rows';
}

interface Cut {
  readonly start: number;
  readonly stop: number;
  readonly text: string;
}

function rewrite(source: Source, context: QueryContext, binds: Expression[]): string {
  const cuts: Cut[] = [];
  const clause = maybe(context.withClause());
  if (clause?.stop) cuts.push({ start: clause.start.start, stop: clause.stop.stop, text: '' });
  collectBinds(source, context, cuts, binds);
  cuts.sort((a, b) => a.start - b.start);
  let text = '';
  let from = context.start.start;
  for (const cut of cuts) {
    text += textBetween(source, from, cut.start - 1) + cut.text;
    from = cut.stop + 1;
  }
  return (text + textBetween(source, from, context.stop?.stop ?? from)).trim();
}

function collectBinds(source: Source, tree: Tree, cuts: Cut[], binds: Expression[]): void {
  if (tree instanceof BoundExpressionContext) {
    const bound = tree.expression();
    cuts.push({ start: tree.start.start, stop: tree.stop?.stop ?? tree.start.stop, text: `:b${binds.length}` });
    binds.push(source.expression(bound));
    return;
  }
  const { children } = tree as { children?: Tree[] | null };
  for (const child of children ?? []) collectBinds(source, child, cuts, binds);
}
