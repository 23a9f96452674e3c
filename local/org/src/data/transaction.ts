/**
 * What the Apex runtime and the APIs may do with records. One implementation lives in this folder; the runtime sees only this.
 * Values in a row: Decimal for number, currency and percent fields; boolean; 'YYYY-MM-DD' for dates; UTC ISO 8601 for datetimes;
 * string for everything else; null when empty. A parent is a nested row under its relationship name, children an array.
 */
import type { Decimal } from 'decimal.js';

export type FieldValue = string | boolean | Decimal | null;

/** One record. `type` is the sObject's API name; keys of `fields` are API names in their declared spelling. */
export interface SObjectRow {
  readonly type: string;
  fields: Record<string, FieldValue | SObjectRow | SObjectRow[]>;
}

/** Who acts. System mode skips object and field permissions; user mode enforces them. */
export type AccessLevel = 'user' | 'system';

export interface UserContext {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly customPermissions: ReadonlySet<string>;
}

export interface DmlError {
  /** Salesforce's own code, for example REQUIRED_FIELD_MISSING. */
  readonly statusCode: string;
  readonly message: string;
  readonly fields: readonly string[];
}

export interface SaveResult {
  readonly id: string | null;
  readonly success: boolean;
  readonly created: boolean;
  readonly errors: readonly DmlError[];
}

export type DmlOperation = 'insert' | 'update' | 'upsert' | 'delete';

export interface DmlOptions {
  readonly allOrNone: boolean;
  readonly access: AccessLevel;
  /** For upsert: the external id field; `Id` when absent. */
  readonly externalIdField?: string;
}

/** Bind variables of a query, by the lower-case text after the colon, already reduced to plain values. */
export type Binds = Readonly<Record<string, FieldValue | readonly FieldValue[]>>;

/**
 * One transaction as Salesforce means it: reads before the first write see what is committed; the first write takes the lock;
 * everything, published events included, is kept or dropped together.
 */
export interface Transaction {
  readonly user: UserContext;
  /**
   * Rows of a SOQL query; `SELECT COUNT()` gives one AggregateResult with `expr0`.
   * @throws OrgError with Salesforce's code (INVALID_FIELD, MALFORMED_QUERY …).
   */
  query(soql: string, binds: Binds, access: AccessLevel): SObjectRow[];
  /** Runs the save order (defaults, before triggers, validation, write, after triggers) in chunks of 200. */
  dml(operation: DmlOperation, rows: SObjectRow[], options: DmlOptions): SaveResult[];
  /** Queues platform events; they leave with the commit. */
  publish(events: SObjectRow[], access: AccessLevel): SaveResult[];
  savepoint(): string;
  rollbackTo(savepoint: string): void;
  /** Runs work as another user (System.runAs in Apex tests); `user` is that user meanwhile. @throws OrgError for an unknown id. */
  runAs?<T>(userId: string, work: () => T): T;
  /** True once a write happened: a callout is refused from then on. */
  readonly hasPendingWrites: boolean;
}

export interface TriggerContext {
  readonly object: string;
  readonly timing: 'before' | 'after';
  readonly operation: 'insert' | 'update' | 'delete';
  /** New versions, mutable in before triggers; empty for delete. */
  readonly newRows: SObjectRow[];
  /** Old versions in the same order; empty for insert. */
  readonly oldRows: SObjectRow[];
  /** For platform events: how often this batch was tried before, and what the last RetryableException said. */
  readonly retries?: number;
  readonly lastError?: string;
  /** Marks a row as refused, as `record.addError(message)` does. */
  addError(rowIndex: number, message: string, field?: string): void;
}

/** For platform events: the replay id of the checkpoint that a trigger set. */
export interface TriggerAnswer {
  readonly resumeAfter: string;
}

/** The Apex runtime's side of the save order. */
export interface TriggerDispatcher {
  fire(context: TriggerContext, transaction: Transaction): TriggerAnswer | undefined;
}

/** A refusal in Salesforce's own terms. */
export class OrgError extends Error {
  readonly statusCode: string;
  readonly fields: readonly string[];
  readonly httpStatus: number;
  constructor(statusCode: string, message: string, fields: readonly string[] = [], httpStatus = 400) {
    super(message);
    this.name = 'OrgError';
    this.statusCode = statusCode;
    this.fields = fields;
    this.httpStatus = httpStatus;
  }
}
