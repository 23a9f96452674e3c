import * as z from 'zod';
import type { Catalog } from '../../src/index.ts';
import { quoteSchema } from '../../src/schemas.ts';
import { buildQuote } from './build-quote.ts';
import { pathText } from './check-text.ts';
import { differences, type Difference } from './differences.ts';
import type { GoldenEngine } from './golden-schema.ts';
import type { Problem } from './problem.ts';
import { readGolden } from './read-golden.ts';
import type { Path } from './read-yaml.ts';
import { isRecord } from './record.ts';

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
  const built = buildQuote(onEngine, golden.quote);
  const quote = quoteSchema(z).safeParse(built);
  if (quote.success) return { file, problems: [], differences: differences(onEngine, quote.data, golden) };
  const problems = quote.error.issues.map(({ path, message }) => {
    const written = ['quote', ...pathAsWritten(built, path)];
    return { file, line: yaml.lineOf(written), path: pathText(written), message };
  });
  return { file, problems, differences: [] };
}

/** A golden file has names where a quote has lists of charges, of ramped terms and of intervals. */
function pathAsWritten(quote: unknown, path: Path): Path {
  let node = quote;
  return path.map((key, at) => {
    node = typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined;
    if (!isRecord(node)) return key;
    const name = node['chargeId'] ?? node['interval'] ?? (path[at - 1] === 'intervals' ? node['key'] : undefined);
    return typeof name === 'string' ? name : key;
  });
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
