import type { Db } from '../database.ts';
import type { Catalog } from './schema.ts';
import { loadProducts } from './load-products.ts';

/** The published version that counts on a day. Effective dates never go back, so it is the highest one that has begun. */
export function versionOn(db: Db, day: string) {
  return db
    .selectFrom('catalog_version')
    .selectAll()
    .where('state', '=', 'published')
    .where('effective_from', '<=', day)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
}

/** A published version by its number, in force or not. */
export function publishedVersion(db: Db, number: number) {
  return db
    .selectFrom('catalog_version')
    .selectAll()
    .where('state', '=', 'published')
    .where('number', '=', number)
    .executeTakeFirst();
}

/** All published versions, newest first. */
export function publishedVersions(db: Db) {
  return db
    .selectFrom('catalog_version')
    .selectAll()
    .where('state', '=', 'published')
    .orderBy('number', 'desc')
    .execute();
}

export async function loadCatalog(db: Db, version: { number: number; published_at: Date | null }): Promise<Catalog> {
  return {
    version: version.number,
    publishedAt: (version.published_at ?? new Date(0)).toISOString(),
    products: await loadProducts(db, version.number)
  };
}
