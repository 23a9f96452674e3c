import * as z from 'zod';
import type { Catalog } from '../../src/index.ts';
import { quoteSchema } from '../../src/schemas.ts';
import { buildQuote } from './build-quote.ts';
import { pathText } from './check-text.ts';
import { differences, type Difference } from './differences.ts';
import type { GoldenEngine } from './golden-schema.ts';
import type { Problem } from './problem.ts';
import { readGolden } from './read-golden.ts';

/** What became of one golden file: it cannot be used, or these are its differences; none is as it should be. */
export interface GoldenResult {
  readonly file: string;
  readonly problems: readonly Problem[];
  readonly differences: readonly Difference[];
}

/** Runs one golden file on a catalog. Nothing is thrown for what a person may write. */
export function runGolden(catalog: Catalog, file: string, text: string): GoldenResult {
  const read = readGolden(file, text);
  if (!read.ok) return { file, problems: read.problems, differences: [] };
  const { golden, yaml } = read.value;
  const onEngine = withEngine(catalog, golden.engine);
  const quote = quoteSchema(z).safeParse(buildQuote(onEngine, golden.quote));
  if (quote.success) return { file, problems: [], differences: differences(onEngine, quote.data, golden) };
  const problems = quote.error.issues.map(({ path, message }) => ({
    file,
    line: yaml.lineOf(['quote', ...path]),
    path: `quote.${pathText(path)}`,
    message
  }));
  return { file, problems, differences: [] };
}

/** The catalog on an engine that differs from its own in what the file names. */
function withEngine(catalog: Catalog, engine: GoldenEngine | undefined): Catalog {
  if (engine === undefined) return catalog;
  const own = catalog.engineCapabilities;
  const prorationPolicy = defined(own.prorationPolicy, engine.prorationPolicy);
  return { ...catalog, engineCapabilities: { ...defined(own, { ...engine, prorationPolicy }) } };
}

function defined<T extends object>(base: T, changes: { [K in keyof T]?: T[K] | undefined } = {}): T {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return { ...base, ...given };
}
