import type { Catalog } from '../../src/index.ts';
import type { GoldenEngine } from './golden-schema.ts';

/** The catalog on an engine that differs from its own in what the file names. */
export function onEngine(catalog: Catalog, engine: GoldenEngine | undefined): Catalog {
  if (engine === undefined) return catalog;
  const own = catalog.engineCapabilities;
  const prorationPolicy = defined(own.prorationPolicy, engine.prorationPolicy);
  return { ...catalog, engineCapabilities: { ...defined(own, { ...engine, prorationPolicy }) } };
}

function defined<T extends object>(base: T, changes: { [K in keyof T]?: T[K] | undefined } = {}): T {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return { ...base, ...given };
}
