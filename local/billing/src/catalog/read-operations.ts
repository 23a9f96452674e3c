import * as z from 'zod';
import type { Db } from '../database.ts';
import { dayOf, type Clock } from '../platform/clock.ts';
import { operation } from '../platform/http/operation.ts';
import { answer, refuse } from '../platform/http/outcome.ts';
import { CAPABILITIES, capabilities } from './capabilities.ts';
import { loadCatalog, publishedVersion, publishedVersions, versionOn } from './catalog-versions.ts';
import { catalog } from './schema.ts';
import type { CatalogTables } from './tables.ts';

const summary = z
  .strictObject({
    version: z.int(),
    publishedAt: z.iso.datetime(),
    publishedBy: z.string(),
    effectiveFrom: z.iso.date(),
    status: z.enum(['current', 'scheduled', 'past'])
  })
  .meta({ id: 'CatalogVersion' });

/** Reading the published catalog. */
export function readOperations(clock: Clock) {
  return [
    operation({
      method: 'get',
      path: '/v1/capabilities',
      summary: 'What this engine can sell and bill',
      answers: { 200: { description: 'The capabilities', schema: capabilities } },
      handle: () => Promise.resolve(answer(200, CAPABILITIES))
    }),
    operation({
      method: 'get',
      path: '/v1/catalog',
      summary: 'The catalog in force today',
      answers: { 200: { description: 'The catalog', schema: catalog } },
      handle: async (db: Db) => answer(200, await loadCatalog(db, await versionOn(db, dayOf(clock()))))
    }),
    operation({
      method: 'get',
      path: '/v1/catalog/versions',
      summary: 'Every published version, newest first',
      answers: { 200: { description: 'The versions', schema: z.strictObject({ versions: z.array(summary) }) } },
      handle: async (db: Db) => answer(200, { versions: await listVersions(db, dayOf(clock())) })
    }),
    operation({
      method: 'get',
      path: '/v1/catalog/versions/{version}',
      summary: 'One published version, in force or not',
      params: z.object({ version: z.coerce.number().int().positive().max(2_147_483_647) }),
      answers: { 200: { description: 'The catalog', schema: catalog } },
      handle: async (db: Db, { params }) => {
        const version = await publishedVersion(db, params.version);
        return version
          ? answer(200, await loadCatalog(db, version))
          : refuse('not_found', `Catalog version ${params.version} was never published.`);
      }
    })
  ];
}

/** The published versions, newest first, each with its standing on that day. */
export async function listVersions(db: Db, today: string) {
  const versions = await publishedVersions(db);
  const current = versions.find((version) => (version.effective_from ?? '') <= today)?.number;
  return versions.map((version) => toSummary(version, current ?? 0));
}

function toSummary(version: CatalogTables['catalog_version'], current: number): z.infer<typeof summary> {
  const { number, published_at, published_by, effective_from } = version;
  return {
    version: number,
    publishedAt: (published_at ?? new Date(0)).toISOString(),
    publishedBy: published_by ?? '',
    effectiveFrom: effective_from ?? '',
    status: number === current ? 'current' : number > current ? 'scheduled' : 'past'
  };
}
