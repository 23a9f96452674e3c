import type { Db } from '../../database.ts';
import { loadProducts } from '../load-products.ts';
import { listChanges } from './list-changes.ts';
import { findDraft, newestPublished } from './open-draft.ts';
import type { Draft } from './schema.ts';

/** The draft with every change; without one, the newest published version and no change. */
export async function readDraft(db: Db): Promise<Draft> {
  const base = await newestPublished(db);
  const published = await loadProducts(db, base.number);
  const open = await findDraft(db);
  const products = open ? await loadProducts(db, open.number) : published;
  return {
    baseVersion: base.number,
    draftVersion: open?.number ?? null,
    startedBy: open?.started_by ?? null,
    startedAt: open?.started_at.toISOString() ?? null,
    changes: open ? listChanges(published, products) : [],
    products
  };
}
