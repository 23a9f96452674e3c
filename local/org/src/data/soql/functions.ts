import type { FunctionExp, FieldFunctionExpression } from '@jetstreamapp/soql-parser-js';
import { isNumeric, type FieldType } from '../../schema/definitions.ts';
import { malformed } from './parse-soql.ts';
import type { QueryScope, ResolvedField } from './query-scope.ts';

export interface FunctionCall {
  readonly sql: string;
  readonly type: FieldType;
  readonly aggregate: boolean;
}

const AGGREGATES: Readonly<Record<string, (f: ResolvedField) => FunctionCall>> = {
  COUNT: ({ column }) => ({ sql: `COUNT(${column})`, type: 'int', aggregate: true }),
  COUNT_DISTINCT: ({ comparable }) => ({ sql: `COUNT(DISTINCT ${comparable})`, type: 'int', aggregate: true }),
  SUM: (f) => ({ sql: `decimal_sum(${numberColumn(f, 'SUM')})`, type: 'double', aggregate: true }),
  AVG: (f) => ({ sql: `decimal_avg(${numberColumn(f, 'AVG')})`, type: 'double', aggregate: true }),
  MIN: ({ comparable, field }) => ({ sql: `MIN(${comparable})`, type: field.type, aggregate: true }),
  MAX: ({ comparable, field }) => ({ sql: `MAX(${comparable})`, type: field.type, aggregate: true })
};

const SCALARS: Readonly<Record<string, (f: ResolvedField) => FunctionCall>> = {
  CALENDAR_YEAR: ({ column }) => ({ sql: `CAST(substr(${column}, 1, 4) AS INTEGER)`, type: 'int', aggregate: false }),
  CALENDAR_MONTH: ({ column }) => ({ sql: `CAST(substr(${column}, 6, 2) AS INTEGER)`, type: 'int', aggregate: false }),
  DAY_ONLY: ({ column }) => ({ sql: `substr(${column}, 1, 10)`, type: 'date', aggregate: false }),
  TOLABEL: ({ column, field }) => ({ sql: column, type: field.type, aggregate: false })
};

const numberColumn = ({ column, field }: ResolvedField, name: string): string => {
  if (!isNumeric(field.type)) throw malformed(`field ${field.name} does not support aggregate operator ${name}`);
  return column;
};

/** A function of SELECT, HAVING, GROUP BY or ORDER BY as SQL. @throws OrgError MALFORMED_QUERY for one that is not modelled. */
export const callFunction = (scope: QueryScope, fn: FunctionExp | FieldFunctionExpression): FunctionCall => {
  const name = (fn.functionName ?? '').toUpperCase();
  const parameter = fn.parameters?.[0];
  if (name === 'COUNT' && parameter === undefined) return { sql: 'COUNT(*)', type: 'int', aggregate: true };
  const build = AGGREGATES[name] ?? SCALARS[name];
  if (build === undefined || typeof parameter !== 'string') {
    throw malformed(`The function ${fn.rawValue ?? name} is not modelled by the local org`);
  }
  return build(scope.resolve(parameter));
};

export const isAggregate = (name: string): boolean => name.toUpperCase() in AGGREGATES;
