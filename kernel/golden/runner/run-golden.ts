import * as z from 'zod';
import type { Catalog } from '../../src/index.ts';
import { quoteSchema } from '../../src/schemas.ts';
import { buildQuote } from './build-quote.ts';
import { changeProblems } from './change-problems.ts';
import { pathText } from './check-text.ts';
import { differences, type Difference } from './differences.ts';
import { onEngine } from './on-engine.ts';
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

const QUOTE = quoteSchema(z); // made once: making a schema takes longer than using it

/** Runs one golden file on a catalog. Nothing is thrown for what a person may write. */
export function runGolden(catalog: Catalog, file: string, text: string): GoldenResult {
  const read = readGolden(file, text);
  if (!read.ok) return { file, problems: read.problems, differences: [] };
  const { golden, yaml } = read.value;
  const sold = onEngine(catalog, golden.engine);
  const built = buildQuote(sold, golden.quote);
  const quote = QUOTE.safeParse(built);
  if (quote.success) {
    const faults = changeProblems(sold, golden.changes, yaml);
    return { file, problems: faults, differences: faults.length > 0 ? [] : differences(sold, quote.data, golden) };
  }
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
