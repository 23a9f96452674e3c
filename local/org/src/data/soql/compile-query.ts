import type { GroupByClause, OrderByClause, Query, QueryBase } from '@jetstreamapp/soql-parser-js';
import type { Cell } from '../cells.ts';
import { quoted } from '../tables.ts';
import type { Binds } from '../transaction.ts';
import { compileWhere, type ConditionContext } from './condition.ts';
import { callFunction } from './functions.ts';
import { malformed } from './parse-soql.ts';
import { QueryScope, type QueryContext } from './query-scope.ts';
import { selectList, type SelectList } from './select-list.ts';
import type { Sql } from './sql.ts';

export interface CompileContext extends QueryContext {
  readonly binds: Binds;
}

export interface CompiledQuery extends Sql {
  readonly scope: QueryScope;
  readonly select: SelectList;
}

/** The children of some parents: rows are found by the lookup field, at most `limit` for each parent. */
export interface ChildrenOf {
  readonly lookup: string;
  readonly parentIds: readonly string[];
}

/** Compiles a query to one SQL statement whose columns are c0…cn, then the ids of joined parents, the row's id and (for children) its parent. */
export const compileQuery = (
  query: QueryBase,
  objectName: string,
  context: CompileContext,
  of?: ChildrenOf
): CompiledQuery => {
  const scope = new QueryScope(context, objectName, query.sObjectAlias);
  const select = selectList(scope, query, context);
  const clauses = compileClauses(scope, query, context);
  if (select.aggregate) requireGrouped(select, clauses.groups);
  const columns = select.columns.map(({ sql }, i) => `${sql} AS c${i}`);
  if (!select.aggregate) {
    [...scope.joins.values()].forEach((join, i) => columns.push(`${join.alias}."Id" AS p${i}`));
    columns.push(`${scope.alias}."Id" AS self`);
  }
  const where = [clauses.where?.text].filter((text) => text !== undefined).map((text) => `(${text})`);
  const values: Cell[] = [...(clauses.where?.values ?? [])];
  if (of !== undefined) {
    const lookup = `${scope.alias}.${quoted(of.lookup)}`;
    where.push(`${lookup} IN (SELECT value FROM json_each(?))`);
    values.push(JSON.stringify(of.parentIds));
    columns.push(
      `${lookup} AS parent`,
      `row_number() OVER (PARTITION BY ${lookup} ORDER BY ${clauses.order}) AS place`
    );
    const inner = `SELECT ${columns.join(', ')} FROM ${scope.from} WHERE ${where.join(' AND ')}`;
    return {
      scope,
      select,
      values,
      text: `SELECT * FROM (${inner}) WHERE place <= ${query.limit ?? 1e9} ORDER BY parent, place`
    };
  }
  const text = [
    `SELECT ${columns.join(', ')} FROM ${scope.from}`,
    where.length > 0 ? `WHERE ${where.join(' AND ')}` : '',
    clauses.groups.length > 0 ? `GROUP BY ${clauses.groups.join(', ')}` : '',
    clauses.having === undefined ? '' : `HAVING ${clauses.having.text}`,
    select.aggregate && clauses.plainOrder === ''
      ? ''
      : `ORDER BY ${select.aggregate ? clauses.plainOrder : clauses.order}`,
    query.limit === undefined && query.offset === undefined ? '' : `LIMIT ${query.limit ?? -1}`,
    query.offset === undefined ? '' : `OFFSET ${query.offset}`
  ];
  return {
    scope,
    select,
    text: text.filter((part) => part !== '').join(' '),
    values: [...values, ...(clauses.having?.values ?? [])]
  };
};

interface Clauses {
  readonly where: Sql | undefined;
  readonly having: Sql | undefined;
  readonly groups: readonly string[];
  /** With the record id as the last word, so that pages are stable. */
  readonly order: string;
  readonly plainOrder: string;
}

const compileClauses = (scope: QueryScope, query: QueryBase, context: CompileContext): Clauses => {
  const conditions: ConditionContext = { ...context, subquery: (inner) => compileIds(inner, context) };
  const where = query.where === undefined ? undefined : compileWhere(scope, query.where, conditions);
  const having = query.having === undefined ? undefined : compileWhere(scope, query.having, conditions);
  const groups = [query.groupBy ?? []].flat().map((clause) => groupBy(scope, clause));
  const plainOrder = [query.orderBy ?? []]
    .flat()
    .map((clause) => orderBy(scope, clause))
    .join(', ');
  return {
    where,
    having,
    groups,
    plainOrder,
    order: [plainOrder, `${scope.alias}."Id"`].filter((s) => s !== '').join(', ')
  };
};

const groupBy = (scope: QueryScope, clause: GroupByClause): string => {
  if ('field' in clause) return scope.resolve(clause.field).column;
  if (/^(ROLLUP|CUBE)$/i.test(clause.fn.functionName ?? ''))
    throw malformed('GROUP BY ROLLUP and CUBE are not modelled by the local org');
  return callFunction(scope, clause.fn).sql;
};

const orderBy = (scope: QueryScope, clause: OrderByClause): string => {
  const sql = 'field' in clause ? scope.resolve(clause.field).comparable : callFunction(scope, clause.fn).sql;
  return `${sql} ${clause.order ?? 'ASC'} NULLS ${clause.nulls ?? 'FIRST'}`;
};

const requireGrouped = (select: SelectList, groups: readonly string[]): void => {
  const loose = select.columns.find(({ plain, sql }) => plain && !groups.includes(sql));
  if (loose !== undefined) throw malformed(`Field must be grouped or aggregated: ${loose.name}`);
};

/** The query of a semi-join: one column of ids. */
const compileIds = (query: Query, context: CompileContext): Sql => {
  if (query.fields?.length !== 1) throw malformed('The inner select of IN must have one field');
  const compiled = compileQuery(query, query.sObject ?? '', context);
  return { text: `SELECT c0 FROM (${compiled.text}) WHERE c0 IS NOT NULL`, values: compiled.values };
};
