/** One comparison of a condition: `Amount > 5`, `Name LIKE 'A%'`, `CreatedDate = TODAY`. */
import type { Condition } from '@jetstreamapp/soql-parser-js';
import { isNumeric, type FieldDefinition } from '../../schema/definitions.ts';
import type { Cell } from '../cells.ts';
import type { Binds } from '../transaction.ts';
import { dayRange } from './date-literals.ts';
import { literalCells } from './literals.ts';
import { malformed } from './parse-soql.ts';
import type { Sql } from './sql.ts';

export interface Operand {
  readonly field: FieldDefinition;
  readonly sql: string;
}

type Compared = Extract<Condition, { operator: unknown }>;

export const comparison = (operand: Operand, condition: Compared, context: { now: Date; binds: Binds }): Sql => {
  const operator = condition.operator.toUpperCase();
  const literal = Array.isArray(condition.literalType) ? condition.literalType[0] : condition.literalType;
  if (literal === 'DATE_LITERAL' || literal === 'DATE_N_LITERAL')
    return dateComparison(operand, operator, condition, context.now);
  const cells = literalCells(operand.field, condition, context.binds);
  switch (operator) {
    case 'IN':
    case 'NOT IN':
      return membership(operand, operator, cells);
    case 'INCLUDES':
    case 'EXCLUDES':
      return multiSelect(operand, operator, cells);
    case 'LIKE':
      return { text: `${operand.sql} LIKE ? ESCAPE '\\'`, values: [cells[0] ?? ''] };
    default:
      return simple(operand, operator, cells[0] ?? null);
  }
};

const placeholder = ({ field }: Operand): string => (isNumeric(field.type) ? 'CAST(? AS NUMERIC)' : '?');

const simple = (operand: Operand, operator: string, cell: Cell): Sql => {
  const mark = placeholder(operand);
  // `!=` finds empty fields too; an ordering comparison with an empty one finds nothing.
  if (operator === '=') return { text: `${operand.sql} IS ${mark}`, values: [cell] };
  if (operator === '!=' || operator === '<>') return { text: `${operand.sql} IS NOT ${mark}`, values: [cell] };
  if (!['<', '<=', '>', '>='].includes(operator)) throw malformed(`unknown operator ${operator}`);
  return { text: `${operand.sql} ${operator} ${mark}`, values: [cell] };
};

const membership = (operand: Operand, operator: string, cells: readonly Cell[]): Sql => {
  const present = cells.filter((cell) => cell !== null);
  const list = `${operand.sql} IN (${present.map(() => placeholder(operand)).join(', ')})`;
  const withNull = cells.length > present.length;
  if (operator === 'IN') return { text: withNull ? `(${list} OR ${operand.sql} IS NULL)` : list, values: present };
  return {
    text: withNull ? `(${operand.sql} IS NOT NULL AND NOT ${list})` : `(${operand.sql} IS NULL OR NOT ${list})`,
    values: present
  };
};

/** `'a;b'` means both; several literals mean any of them. */
const multiSelect = ({ sql }: Operand, operator: string, cells: readonly Cell[]): Sql => {
  const values: Cell[] = [];
  const any = cells.map((cell) => {
    const all = String(cell)
      .split(';')
      .map((value) => {
        values.push(`%;${value};%`);
        return `(';' || ${sql} || ';') LIKE ?`;
      });
    return `(${all.join(' AND ')})`;
  });
  const text = `(${any.join(' OR ')})`;
  return { text: operator === 'INCLUDES' ? text : `(${sql} IS NULL OR NOT ${text})`, values };
};

const dateComparison = ({ field, sql }: Operand, operator: string, condition: Compared, now: Date): Sql => {
  if (typeof condition.value !== 'string') throw malformed('Date literals cannot be used in a list');
  const [literal = '', n = '1'] = condition.value.split(':');
  const range = dayRange(literal, Number(n), now);
  const suffix = field.type === 'datetime' ? 'T00:00:00.000Z' : '';
  const [from, to] = [range.from + suffix, range.to + suffix];
  switch (operator) {
    case '=':
      return { text: `(${sql} >= ? AND ${sql} < ?)`, values: [from, to] };
    case '!=':
      return { text: `(${sql} IS NULL OR ${sql} < ? OR ${sql} >= ?)`, values: [from, to] };
    case '>':
      return { text: `${sql} >= ?`, values: [to] };
    case '>=':
      return { text: `${sql} >= ?`, values: [from] };
    case '<':
      return { text: `${sql} < ?`, values: [from] };
    case '<=':
      return { text: `${sql} < ?`, values: [to] };
    default:
      throw malformed(`${operator} cannot be used with a date literal`);
  }
};
