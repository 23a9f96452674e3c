import { ApexRefusal } from '../syntax/refusal.ts';
import type { Expression } from '../syntax/tree.ts';
import { makeType } from '../types/make-type.ts';
import { runQuery } from '../salesforce/soql.ts';
import { ApexList, type Value } from '../values/value.ts';
import type { Compiled, Scope } from './scope.ts';

/** An inline query: a list of records, a number for COUNT(), or a list of AggregateResult. */
export function compileQuery(scope: Scope, expression: Extract<Expression, { kind: 'query' }>): Compiled {
  const { query, at } = expression;
  const record = scope.table.record(query.from);
  if (!record) throw new ApexRefusal(at, `sObject type '${query.from}' is not supported`);
  const binds = query.binds.map((bind) => scope.compiler.expression(scope, bind).code);
  const access = query.access ?? 'system';
  const evaluate = (frame: Parameters<Compiled['code']>[0]): Value[] =>
    runQuery(frame.run, query.text, Object.fromEntries(binds.map((bind, index) => [`b${index}`, bind(frame)])), access);
  if (query.shape === 'count') {
    return { type: scope.table.named('Integer'), code: (frame) => evaluate(frame)[0] ?? 0 };
  }
  const type = scope.table.named(
    'List',
    query.shape === 'aggregate' ? scope.table.named('AggregateResult') : makeType(record)
  );
  return { type, code: (frame) => new ApexList(type, evaluate(frame)), isQuery: true };
}
