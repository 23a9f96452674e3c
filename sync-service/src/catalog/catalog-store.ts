/** Catalog contents ever pulled, in PostgreSQL. The one pulled last is the current one. */
import type { Catalog } from '@plumbline/kernel';
import { sql, type Generated, type Kysely } from 'kysely';
import type pg from 'pg';
import { tables } from '../platform/database.ts';
import type { EngineCatalog, RefusedPlan } from '../ports/billing-engine.ts';

interface CatalogTables {
  catalog_version: {
    id: Generated<string>;
    version: number;
    hash: string;
    engine: string;
    content: EngineCatalog['content'];
    refused: RefusedPlan[];
    published_at: Date;
    pulled_at: Date;
    mirrored_at: Date | null;
    announced_at: Date | null;
  };
}

/** One pulled catalog and how far it has travelled. */
export interface PulledCatalog {
  readonly catalog: Catalog;
  readonly refused: readonly RefusedPlan[];
  readonly publishedAt: string;
  readonly mirrored: boolean;
  readonly announced: boolean;
}

export type CatalogStore = ReturnType<typeof createCatalogStore>;

export function createCatalogStore(pool: pg.Pool) {
  const db = tables<CatalogTables>(pool);
  let latest: { id: string; catalog: Catalog } | undefined;
  return {
    /** The catalog that quotes are checked with now. Its content is read from the database once per version. */
    current: async (): Promise<PulledCatalog | undefined> => {
      const row = await newest(db).select(STATE).executeTakeFirst();
      if (!row) return undefined;
      if (latest?.id !== row.id) latest = { id: row.id, catalog: await load(db, row.id) };
      return toPulled(row, latest.catalog);
    },
    /** The catalog with this hash, also one that is no longer current. */
    byHash: async (hash: string): Promise<Catalog | undefined> => {
      if (latest?.catalog.hash === hash) return latest.catalog;
      const row = await newest(db).select('id').where('hash', '=', hash).executeTakeFirst();
      return row && load(db, row.id);
    },
    save: (pulled: EngineCatalog, hash: string) => save(db, pulled, hash),
    /** The list of refused plans may change while what is sold does not. */
    saveRefused: async (hash: string, version: number, refused: readonly RefusedPlan[]) => {
      await one(db, version, hash)
        .set({ refused: json(refused) })
        .execute();
    },
    markMirrored: async ({ version, hash }: Catalog) => {
      await one(db, version, hash).set({ mirrored_at: new Date() }).execute();
    },
    markAnnounced: async ({ version, hash }: Catalog) => {
      await one(db, version, hash).set({ announced_at: new Date() }).execute();
    }
  };
}

const STATE = ['id', 'refused', 'published_at', 'mirrored_at', 'announced_at'] as const;

function newest(db: Kysely<CatalogTables>) {
  return db.selectFrom('catalog_version').orderBy('pulled_at', 'desc').orderBy('id', 'desc').limit(1);
}

function one(db: Kysely<CatalogTables>, version: number, hash: string) {
  return db.updateTable('catalog_version').where('version', '=', version).where('hash', '=', hash);
}

async function load(db: Kysely<CatalogTables>, id: string): Promise<Catalog> {
  const row = await db
    .selectFrom('catalog_version')
    .select(['version', 'hash', 'content', 'pulled_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { ...row.content, version: row.version, hash: row.hash, pulledAt: row.pulled_at.toISOString() };
}

/** Makes this content the current one, to be mirrored and announced, also when the engine went back to an older version. */
async function save(db: Kysely<CatalogTables>, pulled: EngineCatalog, hash: string): Promise<void> {
  const { engine, version, publishedAt, content, refused } = pulled;
  const state = { pulled_at: new Date(), mirrored_at: null, announced_at: null, refused: json(refused) };
  await db
    .insertInto('catalog_version')
    .values({ ...state, engine, version, hash, content: json(content), published_at: new Date(publishedAt) })
    .onConflict((conflict) => conflict.columns(['version', 'hash']).doUpdateSet(state))
    .execute();
}

/** pg would write a JavaScript array as a PostgreSQL array. */
function json<T>(value: T) {
  return sql<T extends readonly (infer E)[] ? E[] : T>`${JSON.stringify(value)}::jsonb`;
}

type StateRow = Pick<
  { [K in keyof CatalogTables['catalog_version']]: CatalogTables['catalog_version'][K] },
  'refused' | 'published_at' | 'mirrored_at' | 'announced_at'
>;

function toPulled(row: StateRow, catalog: Catalog): PulledCatalog {
  return {
    catalog,
    refused: row.refused,
    publishedAt: row.published_at.toISOString(),
    mirrored: row.mirrored_at !== null,
    announced: row.announced_at !== null
  };
}
