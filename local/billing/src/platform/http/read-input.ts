import type * as z from 'zod';
import { refuse, type Refusal } from './outcome.ts';
import type { Operation } from './operation.ts';

interface RawInput {
  params: unknown;
  query: unknown;
  body: unknown;
}
type Issue = { path: string; message: string };

function issuesOf(where: string, error: z.ZodError | undefined): Issue[] {
  return (error?.issues ?? []).map(({ path, message }) => ({
    path: [...(where === 'body' ? [] : [where]), ...path.map(String)].join('.') || where,
    message
  }));
}

/** Parses all three parts before refusing, so that one answer names every problem with its path. */
export function readInput<Db>(
  operation: Operation<Db>,
  raw: RawInput
): Refusal | { kind: 'input'; params: Record<string, unknown>; query: Record<string, unknown>; body: unknown } {
  const params = operation.params.safeParse(raw.params);
  const query = operation.query.safeParse(raw.query);
  const body = operation.body.safeParse(operation.hasBody ? (raw.body ?? {}) : undefined);
  if (params.success && query.success && body.success) {
    return { kind: 'input', params: params.data, query: query.data, body: body.data };
  }
  const issues = [
    ...issuesOf('path', params.error),
    ...issuesOf('query', query.error),
    ...issuesOf('body', body.error)
  ];
  return refuse('invalid_request', sentence(issues), { issues });
}

function sentence(issues: Issue[]): string {
  const [first] = issues;
  const rest = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  return first ? `${first.path}: ${first.message}${rest}` : 'The request is not valid';
}
