/** What the sf CLI asks before it prints a table: the columns of a query. */
import { compileQuery } from '../data/soql/compile-query.ts';
import { parseSoql } from '../data/soql/parse-soql.ts';
import { SEES_EVERYTHING } from '../data/visibility.ts';
import type { Work } from '../engine/work.ts';
import { isNumeric } from '../schema/definitions.ts';
import type { SelectedColumn } from '../data/soql/select-list.ts';

interface ColumnMetadata {
  readonly columnName: string;
  readonly displayName: string;
  readonly aggregate: boolean;
  readonly apexType: string;
  readonly booleanType: boolean;
  readonly custom: boolean;
  readonly foreignKeyName: null;
  readonly insertable: boolean;
  readonly joinColumns: readonly ColumnMetadata[];
  readonly numberType: boolean;
  readonly textType: boolean;
  readonly updatable: boolean;
}

const column = (
  name: string,
  type: SelectedColumn['type'],
  aggregate: boolean,
  joinColumns: readonly ColumnMetadata[] = []
): ColumnMetadata => ({
  columnName: name,
  displayName: name,
  aggregate,
  apexType: type,
  booleanType: type === 'boolean',
  custom: /__[cr]$/.test(name),
  foreignKeyName: null,
  insertable: true,
  joinColumns,
  numberType: isNumeric(type),
  textType: type === 'string',
  updatable: true
});

export const queryColumns = (soql: string, { data }: Work): unknown => {
  const { query } = parseSoql(soql, {});
  const context = { schema: data.schema, visibility: SEES_EVERYTHING, now: new Date(), binds: {} };
  const { select, scope } = compileQuery(query, query.sObject ?? '', context);
  const own = select.columns.map(({ name, type, path, plain }) =>
    path.reduceRight(
      (inner, relationship) => column(relationship, 'reference', false, [inner]),
      column(name, type, select.aggregate && !plain)
    )
  );
  const children = select.children.map((child) => column(child.relationshipName, 'reference', true));
  return {
    columnMetadata: [...own, ...children],
    entityName: scope.object.name,
    groupBy: query.groupBy !== undefined,
    idSelected: select.columns.some(({ name }) => name === 'Id'),
    keyPrefix: scope.object.keyPrefix
  };
};
