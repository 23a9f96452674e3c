/** What callers may be told went wrong. One table gives each code its HTTP status. */
import type { Failure } from '../outcome.ts';

/** code → status. A code that is not here is a bug in ours and answers 500. */
const STATUS: Readonly<Record<string, number>> = {
  malformed_json: 400,
  unauthenticated: 401,
  signature_invalid: 401,
  scope_missing: 403,
  not_found: 404,
  order_unknown: 404,
  figures_differ: 409,
  catalog_changed: 409,
  body_too_large: 413,
  invalid_request: 422,
  rate_limited: 429,
  internal_error: 500,
  catalog_absent: 503,
  engine_unreachable: 503,
  crm_unreachable: 503
};

export interface Issue {
  /** Where in the request, for example `body.quote.plans[0].charges[1].quantity`. */
  readonly path: string;
  readonly message: string;
}

export class ApiError extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>> | undefined;
  readonly issues: readonly Issue[] | undefined;

  constructor(code: string, message: string, more: { details?: Record<string, unknown>; issues?: Issue[] } = {}) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.details = more.details;
    this.issues = more.issues;
  }
}

/** An expected failure as an answer; a retryable one that has no status of its own means the other side is away. */
export function fromFailure(failure: Failure): ApiError {
  const code = failure.code in STATUS ? failure.code : failure.retryable ? 'engine_unreachable' : 'internal_error';
  return new ApiError(code, failure.message, { details: { ...failure.details, cause: failure.code } });
}

export function statusOf(code: string): number {
  return STATUS[code] ?? 500;
}

export const ERROR_CODES = Object.keys(STATUS);
