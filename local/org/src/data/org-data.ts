import type { DatabaseSync } from 'node:sqlite';
import { MetadataStore } from '../metadata/metadata-store.ts';
import { loadSchema } from '../schema/load-schema.ts';
import type { Schema } from '../schema/schema.ts';
import { openDatabase, readSetting } from './open-database.ts';

/** Bumped by every deploy that was kept. */
export const SCHEMA_VERSION = 'schema_version';

/** One thread's view of the org: its connection, the deployed metadata, and the schema made from it. */
export class OrgData {
  readonly db: DatabaseSync;
  readonly metadata: MetadataStore;
  #schema: Schema;
  #version: string;

  constructor(file: string) {
    this.db = openDatabase(file);
    this.metadata = new MetadataStore(this.db);
    this.#version = readSetting(this.db, SCHEMA_VERSION) ?? '0';
    this.#schema = loadSchema(this.db, this.metadata);
  }

  get schema(): Schema {
    return this.#schema;
  }

  get version(): string {
    return this.#version;
  }

  /** Takes over what another thread deployed. @returns whether anything changed. */
  refresh(): boolean {
    const version = readSetting(this.db, SCHEMA_VERSION) ?? '0';
    if (version === this.#version) return false;
    this.reload();
    return true;
  }

  /** Reads the schema anew, uncommitted changes of this connection included. */
  reload(): void {
    this.#schema = loadSchema(this.db, this.metadata);
    this.#version = readSetting(this.db, SCHEMA_VERSION) ?? '0';
  }

  close(): void {
    this.db.close();
  }
}
