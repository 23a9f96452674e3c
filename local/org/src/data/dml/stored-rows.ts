/** Whole records read from and written to their tables. */
import type { DatabaseSync } from 'node:sqlite';
import type { ObjectDefinition } from '../../schema/definitions.ts';
import { fromCell, toCell, type Cell } from '../cells.ts';
import { quoted } from '../tables.ts';
import type { SObjectRow } from '../transaction.ts';
import { valueOf } from './change.ts';
import { statement } from '../statements.ts';

const toRow = (object: ObjectDefinition, raw: Record<string, Cell>): SObjectRow => {
  const fields: SObjectRow['fields'] = {};
  for (const field of object.fields.values()) fields[field.name] = fromCell(field, raw[field.name] ?? null);
  return { type: object.name, fields };
};

/** Every field of the records with these ids; unknown ids are left out. */
export const readRows = (
  db: DatabaseSync,
  object: ObjectDefinition,
  ids: readonly string[]
): Map<string, SObjectRow> => {
  const sql = `SELECT * FROM ${quoted(object.name)} WHERE "Id" IN (SELECT value FROM json_each(?))`;
  const raws = statement(db, sql).all(JSON.stringify(ids)) as Record<string, Cell>[];
  return new Map(raws.map((raw) => [String(raw['Id']), toRow(object, raw)]));
};

export const readRow = (db: DatabaseSync, object: ObjectDefinition, id: string): SObjectRow | undefined =>
  readRows(db, object, [id]).get(id);

/** Ids of the records whose field has this value, compared as the column compares. */
export const findIds = (db: DatabaseSync, object: ObjectDefinition, field: string, value: Cell): string[] => {
  const sql = `SELECT "Id" FROM ${quoted(object.name)} WHERE ${quoted(field)} = ? ORDER BY "Id"`;
  return (statement(db, sql).all(value) as { Id: string }[]).map((raw) => raw.Id);
};

export const insertRow = (db: DatabaseSync, object: ObjectDefinition, row: SObjectRow): void => {
  const fields = [...object.fields.values()];
  const sql = `INSERT INTO ${quoted(object.name)} (${fields.map((f) => quoted(f.name)).join(', ')}) VALUES (${fields.map(() => '?').join(', ')})`;
  statement(db, sql).run(...fields.map((f) => toCell(valueOf(row, f.name))));
};

export const updateRow = (db: DatabaseSync, object: ObjectDefinition, row: SObjectRow): void => {
  const fields = [...object.fields.values()].filter((f) => f.name !== 'Id');
  const sql = `UPDATE ${quoted(object.name)} SET ${fields.map((f) => `${quoted(f.name)} = ?`).join(', ')} WHERE "Id" = ?`;
  statement(db, sql).run(...fields.map((f) => toCell(valueOf(row, f.name))), toCell(valueOf(row, 'Id')));
};

export const deleteRow = (db: DatabaseSync, object: ObjectDefinition, id: string): void => {
  statement(db, `DELETE FROM ${quoted(object.name)} WHERE "Id" = ?`).run(id);
};

/** A copy whose fields can be changed without touching the original. */
export const copyRow = (row: SObjectRow): SObjectRow => ({ type: row.type, fields: { ...row.fields } });
