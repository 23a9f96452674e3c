import type { FieldType as SelectItem, Query, QueryBase, Subquery } from '@jetstreamapp/soql-parser-js';
import type { FieldType } from '../../schema/definitions.ts';
import { OrgError } from '../transaction.ts';
import { callFunction } from './functions.ts';
import { malformed } from './parse-soql.ts';
import type { QueryContext, QueryScope } from './query-scope.ts';

/** One selected value: where it comes from and where it goes in the row. */
export interface SelectedColumn {
  readonly sql: string;
  readonly name: string;
  readonly type: FieldType;
  readonly path: readonly string[];
  /** Not from a function: must be grouped in a query that groups. */
  readonly plain: boolean;
}

export interface SelectList {
  readonly columns: readonly SelectedColumn[];
  readonly children: readonly Subquery[];
  /** Rows are AggregateResults. */
  readonly aggregate: boolean;
}

const FIELDS_LIMIT = 200;

/** @throws OrgError INVALID_FIELD, MALFORMED_QUERY */
export const selectList = (scope: QueryScope, query: QueryBase, context: QueryContext): SelectList => {
  const items = query.fields ?? [];
  const aggregate = query.groupBy !== undefined || items.some((item) => 'isAggregateFn' in item && isGrouping(item));
  const columns: SelectedColumn[] = [];
  const children: Subquery[] = [];
  let unnamed = 0;
  for (const item of items) {
    if (item.type === 'FieldSubquery') children.push(item.subquery);
    else if (item.type === 'FieldTypeof') throw malformed('TYPEOF is not modelled by the local org');
    else if (item.type === 'FieldFunctionExpression' && item.functionName.toUpperCase() === 'FIELDS') {
      columns.push(...allFields(scope, item.parameters[0], query, context));
    } else if (item.type === 'FieldFunctionExpression') {
      const call = callFunction(scope, item);
      const name = item.alias ?? (aggregate ? `expr${unnamed++}` : (item.rawValue ?? item.functionName));
      columns.push({ sql: call.sql, name, type: call.type, path: [], plain: false });
    } else columns.push(plainColumn(scope, item, aggregate));
  }
  refuseRepeats(columns);
  return { columns, children, aggregate };
};

const isGrouping = (item: SelectItem): boolean =>
  item.type === 'FieldFunctionExpression' && /^(COUNT|COUNT_DISTINCT|SUM|AVG|MIN|MAX)$/i.test(item.functionName);

const plainColumn = (scope: QueryScope, item: SelectItem, aggregate: boolean): SelectedColumn => {
  if (!('field' in item)) throw malformed('A field is expected');
  const dotted = 'relationships' in item ? [...item.relationships, item.field].join('.') : item.field;
  const prefixed =
    'objectPrefix' in item && typeof item.objectPrefix === 'string' ? `${item.objectPrefix}.${dotted}` : dotted;
  const found = scope.resolve(prefixed);
  const alias = 'alias' in item ? item.alias : undefined;
  return {
    sql: found.column,
    name: aggregate ? (alias ?? found.field.name) : found.field.name,
    type: found.field.type,
    path: aggregate ? [] : found.path,
    plain: true
  };
};

const allFields = (
  scope: QueryScope,
  kind: unknown,
  query: QueryBase,
  { visibility }: QueryContext
): SelectedColumn[] => {
  const wanted = String(kind).toUpperCase();
  if (wanted !== 'STANDARD' && (query.limit === undefined || query.limit > FIELDS_LIMIT)) {
    throw malformed(`The SOQL FIELDS function must have a LIMIT of at most ${FIELDS_LIMIT}`);
  }
  return [...scope.object.fields.values()]
    .filter((field) => wanted === 'ALL' || field.custom === (wanted === 'CUSTOM'))
    .filter((field) => visibility.readField(scope.object, field))
    .map((field) => plainColumn(scope, { type: 'Field', field: field.name }, false));
};

const refuseRepeats = (columns: readonly SelectedColumn[]): void => {
  const seen = new Set<string>();
  for (const column of columns) {
    const key = [...column.path, column.name].join('.').toLowerCase();
    if (seen.has(key)) throw new OrgError('INVALID_FIELD', `duplicate field selected: ${column.name}`);
    seen.add(key);
  }
};

/** True for `SELECT COUNT() FROM …`, whose answer is a number only. */
export const isBareCount = (query: Query): boolean => {
  const only = query.fields?.length === 1 ? query.fields[0] : undefined;
  return (
    only?.type === 'FieldFunctionExpression' &&
    only.functionName.toUpperCase() === 'COUNT' &&
    only.parameters.length === 0
  );
};
