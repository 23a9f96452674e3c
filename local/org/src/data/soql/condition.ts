/** WHERE and HAVING as SQL. */
import type { Condition, HavingClause, ValueQueryCondition, WhereClause } from '@jetstreamapp/soql-parser-js';
import type { FieldDefinition } from '../../schema/definitions.ts';
import type { Cell } from '../cells.ts';
import { OrgError, type Binds } from '../transaction.ts';
import { comparison } from './comparison.ts';
import { callFunction } from './functions.ts';
import { malformed } from './parse-soql.ts';
import type { QueryContext, QueryScope } from './query-scope.ts';
import type { Sql } from './sql.ts';

export interface ConditionContext extends QueryContext {
  readonly binds: Binds;
  /** Compiles the query of a semi-join to one column of ids. */
  readonly subquery: (query: ValueQueryCondition['valueQuery']) => Sql;
}

type Part = { readonly openParen?: number; readonly closeParen?: number };

type Clause = WhereClause | HavingClause;

/** What stands between two conditions: the operator of each open pair of parentheses must stay the same, as in Salesforce. */
class Joiner {
  readonly #operators: (string | undefined)[] = [undefined];

  open(n: number): void {
    for (let i = 0; i < n; i += 1) this.#operators.push(undefined);
  }

  close(n: number): void {
    for (let i = 0; i < n; i += 1) this.#operators.pop();
  }

  /** @throws OrgError MALFORMED_QUERY when AND and OR meet without parentheses */
  join(operator: string): string {
    if (operator === 'NOT') return 'NOT ';
    const level = this.#operators.length - 1;
    if ((this.#operators[level] ?? operator) !== operator) throw malformed(`unexpected token: '${operator}'`);
    this.#operators[level] = operator;
    return ` ${operator} `;
  }
}

/** Folds the parser's chain of conditions. */
export const compileWhere = (scope: QueryScope, clause: Clause, context: ConditionContext): Sql => {
  let text = '';
  const values: Cell[] = [];
  const joiner = new Joiner();
  for (const { left, operator } of chainOf(clause)) {
    if (left !== null) {
      const [opened, closed] = [left.openParen ?? 0, left.closeParen ?? 0];
      joiner.open(opened);
      const sql = 'operator' in left ? compileCondition(scope, left, context) : { text: '', values: [] };
      text += '('.repeat(opened) + sql.text + ')'.repeat(closed);
      values.push(...sql.values);
      joiner.close(closed);
    }
    if (operator !== undefined) text += joiner.join(operator);
  }
  return { text, values };
};

interface Link {
  readonly left: (Condition & Part) | null;
  readonly operator: string | undefined;
}

const chainOf = (clause: Clause): Link[] => {
  const left = clause.left as Link['left'];
  if (!('right' in clause)) return [{ left, operator: undefined }];
  return [{ left, operator: clause.operator }, ...chainOf(clause.right)];
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
