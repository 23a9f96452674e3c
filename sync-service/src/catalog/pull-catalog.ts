/** One pull: read the engine, keep a new version, mirror it into the CRM, announce it. Safe to repeat after any crash. */
import { catalogHash } from '@plumbline/kernel';
import { correlationFrom, correlationId } from '../platform/correlation.ts';
import { succeeded, type Outcome } from '../platform/outcome.ts';
import type { BillingEngine } from '../ports/billing-engine.ts';
import type { Crm, MirrorReport } from '../ports/crm.ts';
import type { CatalogStore, PulledCatalog } from './catalog-store.ts';
import { diffCatalog, type CatalogDifference } from './diff-catalog.ts';

export interface PullDeps {
  readonly billing: Pick<BillingEngine, 'readCatalog'>;
  readonly crm: Pick<Crm, 'mirrorCatalog' | 'announceCatalog'>;
  readonly store: CatalogStore;
}

export interface PullReport {
  readonly version: number;
  readonly hash: string;
  readonly difference: CatalogDifference;
  readonly refusedCount: number;
  /** Absent when the mirror was known to be complete and was not looked at. */
  readonly mirror?: MirrorReport;
  readonly announced: boolean;
}

const NO_DIFFERENCE: CatalogDifference = { added: [], changed: [], removed: [] };

/**
 * The version is kept before it is mirrored and announced, each with a mark of its own: whatever a crash left undone, the
 * next pull does.
 * @param verify compare the mirror with the catalog even when it is marked complete: repairs a mirror somebody touched
 */
export async function pullCatalog(deps: PullDeps, verify: boolean): Promise<Outcome<PullReport>> {
  const read = await deps.billing.readCatalog();
  if (!read.ok) return read;
  const { version, content, refused } = read.value;
  const hash = catalogHash(content);
  const before = await deps.store.current();
  const isNew = before?.catalog.hash !== hash || before.catalog.version !== version;
  if (isNew) await deps.store.save(read.value, hash);
  else await deps.store.saveRefused(hash, version, refused);
  const difference = isNew ? diffCatalog(before?.catalog, content) : NO_DIFFERENCE;
  const pulled = await deps.store.current();
  if (!pulled) throw new Error('the catalog just saved is not there');
  const report = { version, hash, difference, refusedCount: refused.length };
  if (pulled.mirrored && pulled.announced && !verify) return succeeded({ ...report, announced: false });
  return publish(deps, pulled, report);
}

async function publish(
  { crm, store }: PullDeps,
  pulled: PulledCatalog,
  report: Omit<PullReport, 'mirror' | 'announced'>
): Promise<Outcome<PullReport>> {
  const { catalog, publishedAt, refused } = pulled;
  const mirrored = await crm.mirrorCatalog({ catalog, publishedAt, refused });
  if (!mirrored.ok) return mirrored;
  await store.markMirrored(catalog);
  const mirror = mirrored.value;
  if (pulled.announced && !hasWritten(mirror)) return succeeded({ ...report, mirror, announced: false });
  const announced = await crm.announceCatalog({
    version: catalog.version,
    hash: catalog.hash,
    planCount: catalog.products.reduce((count, product) => count + product.ratePlans.length, 0),
    refusedCount: refused.length,
    correlationId: correlationFrom(correlationId())
  });
  if (!announced.ok) return announced;
  await store.markAnnounced(catalog);
  return succeeded({ ...report, mirror, announced: true });
}

function hasWritten(mirror: MirrorReport): boolean {
  const { plansWritten, plansDeactivated, productsWritten, productsDeactivated, pricesWritten, versionsWritten } =
    mirror;
  const counts = [plansWritten, plansDeactivated, productsWritten, productsDeactivated, pricesWritten, versionsWritten];
  return counts.some((count) => count > 0);
}
