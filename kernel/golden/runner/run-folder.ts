import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from './problem.ts';
import { readCatalog } from './read-catalog.ts';
import { runGolden, type GoldenResult } from './run-golden.ts';

const CATALOG = 'catalog.yaml';

/** What became of a folder; `problems` keep the folder from being run at all. */
export interface FolderResult {
  readonly problems: readonly Problem[];
  readonly results: readonly GoldenResult[];
}

/** Golden files of a folder, by name: every .yaml or .yml in it but the catalog. */
export function goldenFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && /\.ya?ml$/.test(entry.name) && entry.name !== CATALOG)
    .map(({ name }) => name)
    .sort();
}

/** Runs all of a folder on a catalog, by default the folder's own. What cannot be read is a problem, not an exception. */
export function runFolder(folder: string, catalogFile = path.join(folder, CATALOG)): FolderResult {
  const text = attempt(catalogFile, () => readFileSync(catalogFile, 'utf8'));
  const names = attempt(folder, () => goldenFiles(folder));
  if (!text.ok) return { problems: [text.problem], results: [] };
  if (!names.ok) return { problems: [names.problem], results: [] };
  const catalog = readCatalog(catalogFile, text.value);
  if (!catalog.ok) return { problems: catalog.problems, results: [] };
  const files = names.value.filter((name) => path.resolve(folder, name) !== path.resolve(catalogFile));
  if (files.length === 0)
    return { problems: [{ file: folder, message: 'has no golden quotes (*.yaml)' }], results: [] };
  const results = files.map((name) => {
    const golden = attempt(name, () => readFileSync(path.join(folder, name), 'utf8'));
    if (!golden.ok) return { file: name, problems: [golden.problem], differences: [] };
    return runGolden(catalog.value, name, golden.value);
  });
  return { problems: [], results };
}

type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

function attempt<T>(file: string, read: () => T): Attempt<T> {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return { ok: false, problem: { file, message: FILE_ERRORS[code] ?? message } };
  }
}

const FILE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'is not a folder',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read'
};
