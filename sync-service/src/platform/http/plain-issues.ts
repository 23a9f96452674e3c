/** Schema issues in words a person can act on, each with the path of its field. */
import type * as z from 'zod';
import type { Issue } from './api-error.ts';

/** `['plans', 0, 'key']` under `body` → `body.plans[0].key`. */
export function fieldPath(where: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${String(part)}]` : `${text}.${String(part)}`),
    where
  );
}

export function plainIssues(where: string, error: z.ZodError): Issue[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        path: fieldPath(where, [...issue.path, key]),
        message: 'is not a known field'
      }));
    return [{ path: fieldPath(where, issue.path), message: plainMessage(issue) }];
  });
}

function plainMessage(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type')
    return issue.message.endsWith('received undefined') ? 'is required' : `must be ${named(issue.expected)}`;
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_union') return 'fits none of the allowed forms';
  return issue.message;
}

const NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  int: 'a whole number',
  object: 'an object',
  array: 'a list'
};

function named(expected: string): string {
  return NAMES[expected] ?? `a ${expected}`;
}
