import { pathText } from './check-text.ts';
import type { Golden } from './golden-schema.ts';
import type { Problem } from './problem.ts';
import type { Path, YamlText } from './read-yaml.ts';

/** Discounts and step-ups whose amount is in another currency than the quote. */
export function otherCurrencies({ quote, changes = {} }: Golden, { file, lineOf }: YamlText): Problem[] {
  const { currency, ...rest } = quote;
  return [...amounts(rest, ['quote']), ...amounts(changes, ['changes'])]
    .filter((amount) => amount.currency !== currency)
    .map(({ path, currency: other }) => ({
      file,
      line: lineOf(path),
      path: pathText(path),
      message: `is in ${other}, the quote is in ${currency}`
    }));
}

function amounts(node: unknown, path: Path): { path: Path; currency: string }[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('currency' in node && typeof node.currency === 'string') return [{ path, currency: node.currency }];
  const entries = Array.isArray(node) ? [...node.entries()] : Object.entries(node);
  return entries.flatMap(([key, value]) => amounts(value, [...path, key as PropertyKey]));
}
