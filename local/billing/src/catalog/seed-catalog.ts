import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { NORTHWIND_CLOUD, SEED_EFFECTIVE_FROM } from './seed/northwind-cloud.ts';
import { storeProducts } from './store-products.ts';

/** Gives an empty engine its first catalog, as version 1; an engine that has one keeps it. */
export async function seedCatalog(db: Db): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`lock table catalog_version in exclusive mode`.execute(tx);
    if (await tx.selectFrom('catalog_version').select('number').limit(1).executeTakeFirst()) return;
    const instant = new Date(`${SEED_EFFECTIVE_FROM}T00:00:00Z`);
    await tx
      .insertInto('catalog_version')
      .values({
        number: 1,
        state: 'published',
        base_version: null,
        started_by: 'Northwind Cloud',
        started_at: instant,
        published_by: 'Northwind Cloud',
        published_at: instant,
        effective_from: SEED_EFFECTIVE_FROM,
        announced_at: instant
      })
      .execute();
    await storeProducts(tx, 1, NORTHWIND_CLOUD);
  });
}
