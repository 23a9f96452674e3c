import { canonicalJson, type Catalog, type RatePlan } from '@plumbline/kernel';

/** Ids of rate plans, each list in the order of its catalog. */
export interface CatalogDifference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** What a new catalog changes for those who sell. Without an older one everything is added. */
export function diffCatalog(
  before: Pick<Catalog, 'products'> | undefined,
  after: Pick<Catalog, 'products'>
): CatalogDifference {
  const old = plansById(before);
  const now = plansById(after);
  return {
    added: [...now.keys()].filter((id) => !old.has(id)),
    changed: [...now].filter(([id, text]) => old.has(id) && old.get(id) !== text).map(([id]) => id),
    removed: [...old.keys()].filter((id) => !now.has(id))
  };
}

function plansById(catalog: Pick<Catalog, 'products'> | undefined): Map<string, string> {
  const entries = (catalog?.products ?? []).flatMap(({ ratePlans, ...product }) =>
    ratePlans.map((plan: RatePlan) => [plan.id, canonicalJson({ product, plan })] as const)
  );
  return new Map(entries);
}
