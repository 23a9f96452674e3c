import type { DatabaseSync } from 'node:sqlite';
import { isNumeric, type FieldDefinition, type ObjectDefinition } from '../schema/definitions.ts';

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Ids and exact decimals compare byte by byte; other text without regard to (ASCII) case, as SOQL does. */
const columnType = (field: FieldDefinition): string => {
  if (field.type === 'boolean') return 'INTEGER';
  if (field.type === 'id' || field.type === 'reference' || isNumeric(field.type) || field.caseSensitive === true)
    return 'TEXT';
  return 'TEXT COLLATE NOCASE';
};

const needsIndex = (field: FieldDefinition): boolean =>
  field.type === 'reference' || field.unique === true || field.externalId === true || field.idLookup === true;

/** Makes the tables hold what the schema says: new tables and new columns; nothing is ever taken away. */
export const syncTables = (db: DatabaseSync, objects: readonly ObjectDefinition[]): void => {
  for (const object of objects) {
    if (object.kind !== 'event') syncTable(db, object);
  }
};

const syncTable = (db: DatabaseSync, object: ObjectDefinition): void => {
  const table = quoted(object.name);
  db.exec(`CREATE TABLE IF NOT EXISTS ${table} ("Id" TEXT PRIMARY KEY) WITHOUT ROWID`);
  const present = new Set(
    (db.prepare(`SELECT name FROM pragma_table_info(?)`).all(object.name) as unknown as { name: string }[]).map((c) =>
      c.name.toLowerCase()
    )
  );
  for (const field of object.fields.values()) {
    if (!present.has(field.name.toLowerCase()))
      db.exec(`ALTER TABLE ${table} ADD COLUMN ${quoted(field.name)} ${columnType(field)}`);
    if (field.name !== 'Id' && needsIndex(field)) {
      db.exec(
        `CREATE INDEX IF NOT EXISTS ${quoted(`${object.name}.${field.name}`)} ON ${table} (${quoted(field.name)})`
      );
    }
  }
};
