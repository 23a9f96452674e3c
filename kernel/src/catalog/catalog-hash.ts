import type { Catalog } from './catalog-schema.ts';
import { sha256Hex } from './sha256-hex.ts';

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * SHA-256 of what the engine sells and can do. Version and time of the pull are left out, and products and plans are
 * put in the order of their ids, so that the same content always has the same hash, however the engine lists it.
 */
export function catalogHash(content: Pick<Catalog, 'engine' | 'products' | 'engineCapabilities'>): string {
  const { engine, engineCapabilities } = content;
  const products = content.products
    .map((product) => ({ ...product, ratePlans: [...product.ratePlans].sort(byId) }))
    .sort(byId);
  return sha256Hex({ engine, products, engineCapabilities });
}
