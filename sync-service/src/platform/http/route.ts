/** One declaration of a route gives its validation, its handler's types, its scope check and its OpenAPI entry. */
import type { Request } from 'express';
import type * as z from 'zod';
import { ApiError } from './api-error.ts';
import { plainIssues } from './plain-issues.ts';

export interface RouteSpec {
  readonly method: 'get' | 'post';
  /** OpenAPI form: `/v1/orders/{acceptanceKey}`. */
  readonly path: string;
  readonly summary: string;
  /** The scope a caller's token must carry; absent = open to everybody. */
  readonly scope?: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  /** Status of a success, 200 when absent. */
  readonly status?: number;
  /** Media type of the answer, JSON when absent. */
  readonly media?: string;
}

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined;

export interface Input<S extends RouteSpec> {
  readonly params: Parsed<S['params']>;
  readonly query: Parsed<S['query']>;
  readonly body: Parsed<S['body']>;
  readonly request: Request;
}

/** What a handler may return: the body, with another status than the route's own when it says so. */
export interface Answer<T> {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: T;
}

export interface Route {
  readonly spec: RouteSpec;
  readonly handle: (request: Request) => Promise<Answer<unknown>>;
}

/** @throws ApiError invalid_request (422) naming each wrong field, before the handler runs */
export function route<const S extends RouteSpec>(
  spec: S,
  handler: (input: Input<S>) => Promise<Answer<z.input<S['answer']>>>
): Route {
  return {
    spec,
    handle: (request) => {
      const input = {
        params: parse(spec.params, request.params, 'path'),
        query: parse(spec.query, request.query, 'query'),
        body: parse(spec.body, request.body, 'body'),
        request
      };
      return handler(input as Input<S>);
    }
  };
}

function parse(schema: z.ZodType | undefined, value: unknown, where: string): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = plainIssues(where, parsed.error);
  const first = issues[0];
  throw new ApiError('invalid_request', `The request is not valid: ${first ? `${first.path} ${first.message}` : ''}`, {
    issues
  });
}
