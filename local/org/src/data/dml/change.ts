import type { DatabaseSync } from 'node:sqlite';
import type { ObjectDefinition } from '../../schema/definitions.ts';
import type { Schema } from '../../schema/schema.ts';
import type { DmlError, FieldValue, SObjectRow, TriggerDispatcher, Transaction, UserContext } from '../transaction.ts';
import type { Visibility } from '../visibility.ts';

/** What the save order needs besides the rows. */
export interface SaveContext {
  readonly db: DatabaseSync;
  readonly schema: Schema;
  readonly user: UserContext;
  readonly visibility: Visibility;
  readonly dispatcher: TriggerDispatcher;
  readonly transaction: Transaction;
  /** The moment of the save, UTC ISO 8601. */
  readonly now: string;
  /** How deep triggers have called DML inside triggers. */
  readonly depth: number;
  /** Saves rows of another object through the whole save order (roll-ups onto a parent). */
  readonly saveParents: (rows: SObjectRow[]) => readonly DmlError[];
}

/** One record on its way through the save order. */
export interface Change {
  /** Place in the caller's list. */
  readonly index: number;
  readonly object: ObjectDefinition;
  /** As stored before; undefined for an insert. */
  readonly old: SObjectRow | undefined;
  /** Every field as it will be stored; triggers may change it. */
  readonly next: SObjectRow;
  readonly errors: DmlError[];
}

export const refuse = (
  change: Pick<Change, 'errors'>,
  statusCode: string,
  message: string,
  fields: readonly string[] = []
): void => {
  change.errors.push({ statusCode, message, fields });
};

/** A plain value of a full row; null when empty or not a field. */
export const valueOf = (row: SObjectRow | undefined, field: string): FieldValue => {
  const value = row?.fields[field];
  return value === undefined || (typeof value === 'object' && value !== null && !('toFixed' in value)) ? null : value;
};

export const textValue = (row: SObjectRow | undefined, field: string): string | null => {
  const value = valueOf(row, field);
  return typeof value === 'string' ? value : null;
};

export const isSame = (before: FieldValue, after: FieldValue): boolean => {
  if (before !== null && after !== null && typeof before === 'object' && typeof after === 'object')
    return before.eq(after);
  return before === after;
};

export const changed = ({ old, next }: Change, field: string): boolean =>
  !isSame(valueOf(old, field), valueOf(next, field));
