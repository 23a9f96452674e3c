/** WHERE and HAVING as SQL. */
import type { Condition, HavingClause, ValueQueryCondition, WhereClause } from '@jetstreamapp/soql-parser-js';
import type { FieldDefinition } from '../../schema/definitions.ts';
import type { Cell } from '../cells.ts';
import { OrgError, type Binds } from '../transaction.ts';
import { comparison } from './comparison.ts';
import { callFunction } from './functions.ts';
import { malformed } from './parse-soql.ts';
import type { QueryContext, QueryScope } from './query-scope.ts';

export interface Sql {
  readonly text: string;
  readonly values: readonly Cell[];
}

export interface ConditionContext extends QueryContext {
  readonly binds: Binds;
  /** Compiles the query of a semi-join to one column of ids. */
  readonly subquery: (query: ValueQueryCondition['valueQuery']) => Sql;
}

type Part = { readonly openParen?: number; readonly closeParen?: number };

/** Folds the parser's chain of conditions. AND and OR side by side need parentheses, as in Salesforce. */
export const compileWhere = (scope: QueryScope, clause: WhereClause | HavingClause, context: ConditionContext): Sql => {
  let text = '';
  const values: Cell[] = [];
  const joined: (string | undefined)[] = [undefined];
  for (let at: WhereClause | HavingClause | undefined = clause; at !== undefined;) {
    const left = at.left as (Condition & Part) | null;
    if (left !== null) {
      for (let i = 0; i < (left.openParen ?? 0); i += 1) joined.push(undefined);
      const sql = 'operator' in left ? compileCondition(scope, left, context) : { text: '', values: [] };
      text += '('.repeat(left.openParen ?? 0) + sql.text + ')'.repeat(left.closeParen ?? 0);
      values.push(...sql.values);
      for (let i = 0; i < (left.closeParen ?? 0); i += 1) joined.pop();
    }
    if (!('right' in at)) break;
    const { operator } = at as { operator: string };
    if (operator === 'NOT') text += 'NOT ';
    else {
      if ((joined.at(-1) ?? operator) !== operator) throw malformed(`unexpected token: '${operator}'`);
      joined[joined.length - 1] = operator;
      text += ` ${operator} `;
    }
    at = at.right;
  }
  return { text, values };
};

const compileCondition = (scope: QueryScope, condition: Condition, context: ConditionContext): Sql => {
  if ('fn' in condition) {
    const call = callFunction(scope, condition.fn);
    const field = { name: condition.fn.rawValue ?? '', type: call.type } as FieldDefinition;
    return comparison({ field, sql: call.sql }, condition, context);
  }
  if (!('field' in condition)) throw malformed('A condition needs a field');
  const { field, comparable } = scope.resolve(condition.field);
  if (field.filterable === false) {
    throw new OrgError('INVALID_FIELD', `field '${field.name}' can not be filtered in a query call`);
  }
  if ('valueQuery' in condition) {
    const { operator, valueQuery } = condition as ValueQueryCondition;
    const inner = context.subquery(valueQuery);
    const members = `${comparable} IN (${inner.text})`;
    // As with `!=`, an empty field is not in the list.
    const text = operator === 'IN' ? members : `(${comparable} IS NULL OR NOT ${members})`;
    return { text, values: inner.values };
  }
  return comparison({ field, sql: comparable }, condition, context);
};
