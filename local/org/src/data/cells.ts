import { Decimal } from 'decimal.js';
import { isNumeric, type FieldDefinition, type FieldType } from '../schema/definitions.ts';
import type { FieldValue } from './transaction.ts';

/** What SQLite stores. */
export type Cell = string | number | null;

/** @returns the stored form: exact decimal text, 0 or 1, text. */
export const toCell = (value: FieldValue): Cell => {
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value instanceof Decimal ? value.toFixed() : value;
};

/** @returns the value of a stored cell; an empty checkbox is false. */
export const fromCell = (field: Pick<FieldDefinition, 'type'>, cell: Cell): FieldValue => decodeCell(field.type, cell);

export const decodeCell = (type: FieldType, cell: Cell): FieldValue => {
  if (type === 'boolean') return cell === 1;
  if (cell === null) return null;
  return isNumeric(type) ? new Decimal(cell) : String(cell);
};
