import type { Catalog } from '../../src/index.ts';
import { buildAmendments } from './build-amendments.ts';
import type { GoldenChange } from './change-schema.ts';
import { pathText } from './check-text.ts';
import type { Problem } from './problem.ts';
import type { YamlText } from './read-yaml.ts';

/** Amendments that no kernel knows: a kind that does not exist, a field that is not of the kind. */
export function changeProblems(
  catalog: Catalog,
  changes: Record<string, GoldenChange> | undefined,
  { file, lineOf }: YamlText
): Problem[] {
  return Object.entries(changes ?? {}).flatMap(([name, { amend }]) =>
    (buildAmendments(catalog, amend).error?.issues ?? []).map(({ path, message }) => {
      const written = ['changes', name, 'amend', ...path];
      return { file, line: lineOf(written), path: pathText(written), message };
    })
  );
}
