import type { DatabaseSync } from 'node:sqlite';
import type { MetadataStore } from '../metadata/metadata-store.ts';
import { flagOf } from '../metadata/xml.ts';
import { customField } from './custom-field.ts';
import { customObject } from './custom-object.ts';
import type { FieldDefinition, ObjectDefinition } from './definitions.ts';
import { Schema } from './schema.ts';
import { STANDARD_OBJECTS } from './standard/standard-objects.ts';

/** The org's schema as deployed: built-in standard objects, custom fields on them, and everything custom. */
export const loadSchema = (db: DatabaseSync, metadata: MetadataStore): Schema => {
  const fields = fieldsByObject(metadata);
  const standard = STANDARD_OBJECTS.map((object) => extend(object, fields.get(object.name.toLowerCase()) ?? []));
  const custom = metadata
    .readAll('CustomObject')
    .filter(({ fullName }) => /__(c|e|mdt)$/.test(fullName))
    .map(({ fullName, parsed }) =>
      customObject(fullName, parsed, keyPrefix(db, fullName), fields.get(fullName.toLowerCase()) ?? [])
    );
  return new Schema([...standard, ...custom]);
};

const extend = (object: ObjectDefinition, added: readonly FieldDefinition[]): ObjectDefinition =>
  added.length === 0
    ? object
    : { ...object, fields: new Map([...object.fields, ...added.map((f) => [f.name.toLowerCase(), f] as const)]) };

const fieldsByObject = (metadata: MetadataStore): Map<string, FieldDefinition[]> => {
  const byObject = new Map<string, FieldDefinition[]>();
  for (const { fullName, parsed } of metadata.readAll('CustomField')) {
    if (flagOf(parsed, 'standardField')) continue;
    const object = fullName.slice(0, fullName.indexOf('.')).toLowerCase();
    const list = byObject.get(object) ?? [];
    list.push(customField(parsed, { event: object.endsWith('__e') }));
    byObject.set(object, list);
  }
  return byObject;
};

/** Custom objects get `a00`, `a01` …, events `e00` …, metadata types `m00` …, once and for good. */
const keyPrefix = (db: DatabaseSync, name: string): string =>
  (db.prepare('SELECT prefix FROM object_prefix WHERE name = ?').get(name) as { prefix: string } | undefined)?.prefix ??
  '???';

/** Gives a new custom object its key prefix; inside the deploy's transaction. */
export const assignKeyPrefix = (db: DatabaseSync, name: string): void => {
  if (keyPrefix(db, name) !== '???') return;
  const letter = name.endsWith('__e') ? 'e' : name.endsWith('__mdt') ? 'm' : 'a';
  const { n } = db.prepare('SELECT count(*) AS n FROM object_prefix WHERE prefix LIKE ?').get(`${letter}%`) as {
    n: number;
  };
  const code = n.toString(36).toUpperCase().padStart(2, '0');
  db.prepare('INSERT INTO object_prefix VALUES (?, ?)').run(name, letter + code);
};
