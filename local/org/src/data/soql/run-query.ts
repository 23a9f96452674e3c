import type { DatabaseSync } from 'node:sqlite';
import type { QueryBase, Subquery } from '@jetstreamapp/soql-parser-js';
import { Decimal } from 'decimal.js';
import { decodeCell, type Cell } from '../cells.ts';
import { OrgError, type Binds, type SObjectRow } from '../transaction.ts';
import { compileQuery, type ChildrenOf, type CompiledQuery } from './compile-query.ts';
import { isBareCount } from './select-list.ts';
import { parseSoql } from './parse-soql.ts';
import type { QueryContext } from './query-scope.ts';
import { statement } from '../statements.ts';

/** A row that knows its record's id, selected or not. */
export interface QueryRow extends SObjectRow {
  readonly id: string | null;
  /** Names of the values that are moments: the REST API writes those in a form of its own. */
  readonly moments: Set<string>;
}

export interface QueryResult {
  readonly rows: QueryRow[];
  readonly totalSize: number;
  /** `SELECT COUNT()`: the answer is totalSize alone. */
  readonly countOnly: boolean;
  readonly objectName: string;
}

type Raw = Record<string, Cell>;

/** Runs SOQL. @throws OrgError MALFORMED_QUERY, INVALID_FIELD, INVALID_TYPE … */
export const runQuery = (db: DatabaseSync, soql: string, binds: Binds, context: QueryContext): QueryResult => {
  const { query } = parseSoql(soql, binds);
  const objectName = query.sObject ?? '';
  if (isBareCount(query)) return count(db, query, objectName, binds, context);
  const rows = select(db, query, objectName, { ...context, binds }).map(({ row }) => row);
  return { rows, totalSize: rows.length, countOnly: false, objectName };
};

type Context = QueryContext & { readonly binds: Binds };

const count = (
  db: DatabaseSync,
  query: QueryBase,
  objectName: string,
  binds: Binds,
  context: QueryContext
): QueryResult => {
  const compiled = compileQuery(query, objectName, { ...context, binds });
  const raw = statement(db, compiled.text).get(...compiled.values) as Raw | undefined;
  return { rows: [], totalSize: Number(raw?.['c0'] ?? 0), countOnly: true, objectName };
};

interface Found {
  readonly row: QueryRow;
  readonly parent: string | undefined;
}

const select = (db: DatabaseSync, query: QueryBase, objectName: string, context: Context, of?: ChildrenOf): Found[] => {
  const compiled = compileQuery(query, objectName, context, of);
  const raws = statement(db, compiled.text).all(...compiled.values) as Raw[];
  const found = raws.map((raw) => ({ row: toRow(compiled, raw), parent: raw['parent']?.toString() }));
  for (const child of compiled.select.children) addChildren(db, compiled, found, child, context);
  return found;
};

const toRow = ({ scope, select: { columns, aggregate } }: CompiledQuery, raw: Raw): QueryRow => {
  const row: QueryRow = {
    type: aggregate ? 'AggregateResult' : scope.object.name,
    id: (raw['self'] ?? null) as string | null,
    moments: new Set(),
    fields: {}
  };
  const parents = new Map<string, QueryRow | null>();
  [...scope.joins.values()].forEach((join, i) => {
    const id = raw[`p${i}`] ?? null;
    const parent =
      id === null ? null : { type: join.object.name, id: String(id), moments: new Set<string>(), fields: {} };
    parents.set(join.path.join('.'), parent);
  });
  columns.forEach((column, i) => {
    const target = aggregate ? row : parentOf(row, parents, column.path);
    if (target === null) return;
    if (column.type === 'datetime') target.moments.add(column.name);
    const cell = raw[`c${i}`] ?? null;
    target.fields[column.name] = aggregate && cell === null ? null : decodeCell(column.type, cell);
  });
  return row;
};

/** Walks to the row a path leads to, hanging parents into their children; an empty lookup leaves null there. */
const parentOf = (row: QueryRow, parents: Map<string, QueryRow | null>, path: readonly string[]): QueryRow | null => {
  let at = row;
  for (let depth = 1; depth <= path.length; depth += 1) {
    const next = parents.get(path.slice(0, depth).join('.')) ?? null;
    at.fields[path[depth - 1] ?? ''] = next;
    if (next === null) return null;
    at = next;
  }
  return at;
};

const addChildren = (
  db: DatabaseSync,
  parent: CompiledQuery,
  found: readonly Found[],
  child: Subquery,
  context: Context
): void => {
  const relationship = context.schema.childRelationship(parent.scope.object, child.relationshipName);
  if (relationship === undefined || !context.visibility.readObject(relationship.child)) {
    throw new OrgError(
      'INVALID_TYPE',
      `Didn't understand relationship '${child.relationshipName}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`
    );
  }
  const name = relationship.field.childRelationshipName ?? child.relationshipName;
  const parentIds = found.flatMap(({ row }) => row.id ?? []);
  const children = select(db, child, relationship.child.name, context, { lookup: relationship.field.name, parentIds });
  const byParent = Map.groupBy(children, (c) => c.parent);
  for (const { row } of found) row.fields[name] = (byParent.get(row.id ?? '') ?? []).map((c) => c.row);
};

/** A bare count as the row that Transaction.query gives. */
export const countRow = (totalSize: number): QueryRow => ({
  type: 'AggregateResult',
  id: null,
  moments: new Set(),
  fields: { expr0: new Decimal(totalSize) }
});
