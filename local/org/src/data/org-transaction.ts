import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { SaveContext } from './dml/change.ts';
import { MAX_DEPTH } from './dml/fire-triggers.ts';
import { saveRows } from './dml/save-rows.ts';
import { publishRows, type PublishedEvent } from './publish-rows.ts';
import type { OrgData } from './org-data.ts';
import { hideData } from './hide-data.ts';
import { countRow, runQuery, type QueryResult } from './soql/run-query.ts';
import {
  OrgError,
  type AccessLevel,
  type Binds,
  type DmlError,
  type DmlOperation,
  type DmlOptions,
  type SaveResult,
  type SObjectRow,
  type Transaction,
  type TriggerDispatcher,
  type UserContext
} from './transaction.ts';
import { userContext, visibilityOf } from './user-access.ts';
import { SEES_EVERYTHING, type Visibility } from './visibility.ts';

/** Apex sees a queried record's id whether it asked for it or not. */
const addId = (row: SObjectRow): void => {
  if ('id' in row && typeof row.id === 'string') row.fields['Id'] ??= row.id;
  for (const value of Object.values(row.fields)) {
    if (Array.isArray(value)) value.forEach(addId);
    else if (typeof value === 'object' && value !== null && 'fields' in value) addId(value);
  }
};

const savepointName = (): string => `sp_${randomUUID().replaceAll('-', '')}`;

/** What callers do with a transaction besides using it: `commit` or `rollback`, exactly once. */
export class OrgTransaction implements Transaction {
  #user: UserContext;
  readonly #data: OrgData;
  readonly #dispatcher: TriggerDispatcher;
  #visibility: Visibility | undefined;
  #depth = 0;
  #written = false;
  #savepoints: string[] = [];
  readonly #published: PublishedEvent[] = [];

  /** Name of the savepoint a nested transaction lives in. */
  readonly #inside: string | undefined;

  /**
   * @param mode `nested` runs inside a transaction that is already open on this connection (a deploy's tests): its rollback
   *   goes back to its own start only, and it must not be committed.
   */
  constructor(data: OrgData, user: UserContext, dispatcher: TriggerDispatcher, mode: 'own' | 'nested' = 'own') {
    this.#data = data;
    this.#user = user;
    this.#dispatcher = dispatcher;
    this.#inside = mode === 'nested' ? savepointName() : undefined;
    if (this.#inside !== undefined) data.db.exec(`SAVEPOINT ${this.#inside}`);
  }

  get user(): UserContext {
    return this.#user;
  }

  get hasPendingWrites(): boolean {
    return this.#written;
  }

  query(soql: string, binds: Binds, access: AccessLevel): SObjectRow[] {
    const result = this.queryResult(soql, binds, access);
    if (result.countOnly) return [countRow(result.totalSize)];
    result.rows.forEach(addId);
    return result.rows;
  }

  queryResult(soql: string, binds: Binds, access: AccessLevel): QueryResult {
    const userMode = access === 'user' || /\bWITH\s+(USER_MODE|SECURITY_ENFORCED)\b/i.test(soql);
    const visibility = this.#visibilityFor(userMode ? 'user' : 'system');
    return runQuery(this.#data.db, soql, binds, { schema: this.#data.schema, visibility, now: new Date() });
  }

  dml(operation: DmlOperation, rows: SObjectRow[], options: DmlOptions): SaveResult[] {
    if (rows.length === 0) return [];
    if (this.#depth >= MAX_DEPTH) {
      throw new OrgError('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', 'maximum trigger depth exceeded');
    }
    this.#begin();
    this.#depth += 1;
    try {
      return saveRows(operation, rows, options, this.#saveContext(options.access));
    } finally {
      this.#depth -= 1;
    }
  }

  #saveContext(access: AccessLevel): SaveContext {
    const context: SaveContext = {
      db: this.#data.db,
      schema: this.#data.schema,
      user: this.user,
      visibility: this.#visibilityFor(access),
      dispatcher: this.#dispatcher,
      transaction: this,
      now: new Date().toISOString(),
      depth: this.#depth,
      saveParents: (rows) => this.#saveParents(rows)
    };
    return context;
  }

  /** Roll-ups act for the platform, whoever saved the child. */
  #saveParents(rows: SObjectRow[]): readonly DmlError[] {
    return this.dml('update', rows, { allOrNone: true, access: 'system' }).flatMap(({ errors }) => errors);
  }

  publish(events: SObjectRow[], access: AccessLevel): SaveResult[] {
    this.#begin();
    const { results, published } = publishRows(this.#data, events, this.user, this.#visibilityFor(access));
    this.#published.push(...published);
    return results;
  }

  /** Writes the org's own bookkeeping inside this transaction. */
  write(work: (db: DatabaseSync) => void): void {
    this.#begin();
    work(this.#data.db);
  }

  /** For Apex tests: takes the org's records out of sight until the rollback. */
  hideData(): void {
    this.write((db) => {
      hideData(db, this.#data.schema);
    });
  }

  savepoint(): string {
    this.#begin();
    const name = savepointName();
    this.#data.db.exec(`SAVEPOINT ${name}`);
    this.#savepoints.push(name);
    return name;
  }

  rollbackTo(savepoint: string): void {
    const at = this.#savepoints.indexOf(savepoint);
    if (at < 0) throw new OrgError('INVALID_SAVEPOINT', 'Savepoint is not valid anymore');
    this.#savepoints = this.#savepoints.slice(0, at + 1);
    this.#data.db.exec(`ROLLBACK TO ${savepoint}`);
  }

  runAs<T>(userId: string, work: () => T): T {
    const before = { user: this.#user, visibility: this.#visibility };
    this.#user = userContext(this.#data.db, this.#data.metadata, userId);
    this.#visibility = undefined;
    try {
      return work();
    } finally {
      this.#user = before.user;
      this.#visibility = before.visibility;
    }
  }

  /** Keeps everything. @returns the events that left with it. */
  commit(): PublishedEvent[] {
    if (this.#written) this.#data.db.exec('COMMIT');
    this.#written = false;
    return this.#published;
  }

  /** Drops everything. Safe to call when nothing was written or SQLite already gave up. */
  rollback(): void {
    if (this.#inside !== undefined) this.#data.db.exec(`ROLLBACK TO ${this.#inside}; RELEASE ${this.#inside}`);
    else if (this.#data.db.isTransaction) this.#data.db.exec('ROLLBACK');
    this.#written = false;
  }

  #begin(): void {
    if (this.#written) return;
    if (!this.#data.db.isTransaction) this.#data.db.exec('BEGIN IMMEDIATE');
    this.#written = true;
  }

  #visibilityFor(access: AccessLevel): Visibility {
    if (access === 'system') return SEES_EVERYTHING;
    this.#visibility ??= visibilityOf(this.#data.db, this.#data.metadata, this.user.id);
    return this.#visibility;
  }
}
