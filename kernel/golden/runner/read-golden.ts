import type { Problem } from './problem.ts';
import { checkText, type Checked } from './check-text.ts';
import { expandShorthand } from './expand-shorthand.ts';
import { goldenSchema, type Golden } from './golden-schema.ts';
import { otherCurrencies } from './other-currencies.ts';
import { readYaml, type YamlText } from './read-yaml.ts';

/** A golden quote and the text it was read from, for the lines of what is wrong with it later. */
export interface GoldenFile {
  readonly golden: Golden;
  readonly yaml: YamlText;
}

export function readGolden(file: string, text: string): Checked<GoldenFile> {
  const yaml = readYaml(file, text);
  if (Array.isArray(yaml)) return { ok: false, problems: yaml };
  const checked = checkText(goldenSchema, yaml, expandShorthand(yaml.value));
  if (!checked.ok) return checked;
  const problems: Problem[] = otherCurrencies(checked.value, yaml);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { golden: checked.value, yaml } };
}
