import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from './problem.ts';
import { readCatalog } from './read-catalog.ts';
import { runGolden, type GoldenResult } from './run-golden.ts';

const CATALOG = 'catalog.yaml';

/** Golden files of a folder, by name: every .yaml or .yml in it but the catalog. */
export function goldenFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name) && name !== CATALOG)
    .sort();
}

/** Runs all of a folder on a catalog, by default the folder's own. What cannot be read is a problem, not an exception. */
export function runFolder(
  folder: string,
  catalogFile = path.join(folder, CATALOG)
): { problems: Problem[]; results: GoldenResult[] } {
  try {
    const catalog = readCatalog(catalogFile, readFileSync(catalogFile, 'utf8'));
    if (!catalog.ok) return { problems: catalog.problems, results: [] };
    const files = goldenFiles(folder).filter((name) => path.resolve(folder, name) !== path.resolve(catalogFile));
    if (files.length === 0)
      return { problems: [{ file: folder, message: 'has no golden quotes (*.yaml)' }], results: [] };
    const results = files.map((name) => runGolden(catalog.value, name, readFileSync(path.join(folder, name), 'utf8')));
    return { problems: [], results };
  } catch (error) {
    if (!isFileError(error)) throw error;
    return { problems: [{ file: error.path, message: FILE_ERRORS[error.code] ?? error.message }], results: [] };
  }
}

const FILE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'is not a folder',
  EISDIR: 'is a folder, not a file'
};

interface FileError extends Error {
  readonly code: string;
  readonly path: string;
}

function isFileError(error: unknown): error is FileError {
  return error instanceof Error && 'code' in error && 'path' in error;
}
