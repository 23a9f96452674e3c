import type { ZodType } from 'zod';
import { canonicalDecimal } from '../../src/index.ts';
import type { Problem } from './problem.ts';
import type { Path, YamlText } from './read-yaml.ts';

type Issue = NonNullable<ReturnType<ZodType['safeParse']>['error']>['issues'][number];

/** A value as its schema has it; or, in plain words and with its line, everything that is wrong with it. */
export type Checked<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: Problem[] };

/**
 * Checks what a file says. All its values are text; where the schema wants a whole number, yes or no, or a decimal in
 * canonical spelling, the text is turned into that, without ever passing through a float.
 */
export function checkText<T>(schema: ZodType<T>, yaml: YamlText, value = yaml.value): Checked<T> {
  const first = schema.safeParse(value);
  if (first.success) return { ok: true, value: first.data };
  const typed = structuredClone(value);
  for (const issue of first.error.issues) retype(typed, issue);
  const second = schema.safeParse(typed);
  if (second.success) return { ok: true, value: second.data };
  return { ok: false, problems: second.error.issues.flatMap((issue) => problems(issue, yaml, typed)) };
}

/** Puts the value that the schema wants in place of its text. Text that stands for no such value stays, and is refused. */
function retype(root: unknown, issue: Issue): void {
  const parent = at(root, issue.path.slice(0, -1));
  const last = issue.path.at(-1);
  const text = at(root, issue.path);
  if (typeof parent !== 'object' || parent === null || last === undefined || typeof text !== 'string') return;
  const wanted = wantedValue(issue, text);
  if (wanted !== undefined) Reflect.set(parent, last, wanted);
}

function wantedValue(issue: Issue, text: string): string | number | boolean | undefined {
  if (issue.code === 'invalid_format') return /^[+-]?\d+(\.\d+)?$/.test(text) ? canonicalDecimal(text) : undefined;
  if (issue.code !== 'invalid_type') return undefined;
  if (issue.expected === 'boolean') return { true: true, false: false }[text];
  return issue.expected === 'number' && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

function at(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((node, key) => (isObject(node) ? Reflect.get(node, key) : undefined), root);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function problems(issue: Issue, { file, lineOf }: YamlText, value: unknown): Problem[] {
  const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return paths.map((path) => ({
    file,
    line: lineOf(path),
    path: pathText(path),
    message: words(issue, at(value, path))
  }));
}

/** quote.plans[0].charges.seats */
export function pathText(path: Path): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

const SHAPES: Readonly<Record<string, string>> = {
  object: 'must hold named fields',
  record: 'must hold named fields',
  array: 'must be a list, each entry after a dash',
  string: 'must be one value',
  number: 'must be a whole number',
  boolean: 'must be true or false'
};

function words(issue: Issue, value: unknown): string {
  if (issue.code === 'unrecognized_keys') return 'there is no such field';
  if (value === undefined) return 'is missing';
  if (issue.code === 'invalid_type') return SHAPES[issue.expected] ?? issue.message;
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`;
  return issue.message;
}
