import type { DatabaseSync } from 'node:sqlite';
import { recordId } from '../schema/record-id.ts';
import type { XmlObject } from './xml.ts';
import { statement } from '../data/statements.ts';

export const METADATA_SQL = `
CREATE TABLE IF NOT EXISTS metadata_component (
  type TEXT NOT NULL,
  full_name TEXT NOT NULL COLLATE NOCASE,
  id TEXT NOT NULL,
  parsed TEXT NOT NULL,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  PRIMARY KEY (type, full_name)
);
CREATE TABLE IF NOT EXISTS metadata_file (
  type TEXT NOT NULL,
  full_name TEXT NOT NULL COLLATE NOCASE,
  path TEXT NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (type, full_name, path)
);
`;

export interface MetadataFile {
  /** As in the deployed package, for example `lwc/quoteLines/quoteLines.js` or `classes/QuoteController.cls`. */
  readonly path: string;
  readonly body: Buffer;
}

export interface MetadataSummary {
  readonly type: string;
  readonly fullName: string;
  readonly id: string;
  readonly createdAt: string;
  readonly modifiedAt: string;
}

/** A deployed component: its XML as plain data (of the `-meta.xml` file where it has one) and its files as deployed. */
export interface MetadataComponent extends MetadataSummary {
  readonly parsed: XmlObject;
  readonly files: readonly MetadataFile[];
}

interface ComponentRow {
  type: string;
  full_name: string;
  id: string;
  parsed: string;
  created_at: string;
  modified_at: string;
}

const summary = (row: ComponentRow): MetadataSummary => ({
  type: row.type,
  fullName: row.full_name,
  id: row.id,
  createdAt: row.created_at,
  modifiedAt: row.modified_at
});

/** Everything ever deployed, by type and full name. Reads what is committed, or what its own connection's transaction wrote. */
export class MetadataStore {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /** Components of a type (`ApexClass`, `LightningComponentBundle`, `CustomField` …) by name; `CustomField` names are `Object.Field`. */
  list(type: string): MetadataSummary[] {
    const rows = statement(this.#db, 'SELECT * FROM metadata_component WHERE type = ? ORDER BY full_name').all(type);
    return (rows as unknown as ComponentRow[]).map(summary);
  }

  types(): string[] {
    const rows = statement(this.#db, 'SELECT DISTINCT type FROM metadata_component ORDER BY type').all();
    return (rows as unknown as { type: string }[]).map((row) => row.type);
  }

  read(type: string, fullName: string): MetadataComponent | undefined {
    const row = statement(this.#db, 'SELECT * FROM metadata_component WHERE type = ? AND full_name = ?').get(
      type,
      fullName
    ) as ComponentRow | undefined;
    if (row === undefined) return undefined;
    const files = statement(
      this.#db,
      'SELECT path, body FROM metadata_file WHERE type = ? AND full_name = ? ORDER BY path'
    ).all(type, fullName) as unknown as { path: string; body: Uint8Array }[];
    return {
      ...summary(row),
      parsed: JSON.parse(row.parsed) as XmlObject,
      files: files.map(({ path, body }) => ({ path, body: Buffer.from(body) }))
    };
  }

  readAll(type: string): MetadataComponent[] {
    return this.list(type).flatMap(({ fullName }) => this.read(type, fullName) ?? []);
  }

  /** Adds or replaces a component. @returns whether it is new. */
  write(type: string, fullName: string, parsed: XmlObject, files: readonly MetadataFile[], now: string): boolean {
    const before = this.read(type, fullName);
    if (before === undefined) {
      const { n } = statement(this.#db, 'SELECT count(*) AS n FROM metadata_component').get() as { n: number };
      statement(this.#db, 'INSERT INTO metadata_component VALUES (?, ?, ?, ?, ?, ?)').run(
        type,
        fullName,
        recordId(ID_PREFIX[type] ?? '0Mx', n + 1),
        JSON.stringify(parsed),
        now,
        now
      );
    } else {
      statement(
        this.#db,
        'UPDATE metadata_component SET parsed = ?, modified_at = ? WHERE type = ? AND full_name = ?'
      ).run(JSON.stringify(parsed), now, type, fullName);
    }
    this.#replaceFiles(type, fullName, files);
    return before === undefined;
  }

  #replaceFiles(type: string, fullName: string, files: readonly MetadataFile[]): void {
    statement(this.#db, 'DELETE FROM metadata_file WHERE type = ? AND full_name = ?').run(type, fullName);
    const insert = statement(this.#db, 'INSERT INTO metadata_file VALUES (?, ?, ?, ?)');
    for (const file of files) insert.run(type, fullName, file.path, file.body);
  }

  /** @returns whether it existed. */
  remove(type: string, fullName: string): boolean {
    this.#replaceFiles(type, fullName, []);
    const { changes } = statement(this.#db, 'DELETE FROM metadata_component WHERE type = ? AND full_name = ?').run(
      type,
      fullName
    );
    return changes > 0;
  }
}

const ID_PREFIX: Readonly<Record<string, string>> = {
  ApexClass: '01p',
  ApexTrigger: '01q',
  CustomObject: '01I',
  CustomField: '00N',
  LightningComponentBundle: '0Rb',
  PermissionSet: '0PS',
  CustomPermission: '0CP',
  CustomLabel: '101',
  FlexiPage: '0M0',
  NamedCredential: '0XA',
  ExternalCredential: '0pu'
};
