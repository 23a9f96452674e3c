/** What a request leads to: an answer, or a refusal with a stable code and words that say what to change. */
export type Outcome = Answer | Refusal;

export interface Answer {
  kind: 'answer';
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Refusal {
  kind: 'refusal';
  code: RefusalCode;
  message: string;
  details?: unknown;
}

/** The one table from refusal codes to HTTP status. */
export const REFUSAL_STATUS = {
  malformed_json: 400,
  idempotency_key_missing: 400,
  unauthorized: 401,
  forbidden_origin: 403,
  not_found: 404,
  request_in_flight: 409,
  draft_not_found: 409,
  nothing_to_publish: 409,
  effective_date_too_early: 409,
  body_too_large: 413,
  invalid_request: 422,
  idempotency_key_reused: 422,
  external_key_taken: 422,
  account_unknown: 422,
  catalog_version_unknown: 422,
  catalog_version_not_effective: 422,
  too_many_lines: 422,
  plan_unknown: 422,
  plan_not_on_sale: 422,
  charge_unknown: 422,
  charge_missing: 422,
  charge_repeated: 422,
  currency_not_sold: 422,
  quantity_out_of_range: 422,
  quantity_not_in_step: 422,
  quantity_beyond_tiers: 422,
  discount_above_limit: 422,
  discount_not_possible: 422,
  term_not_allowed: 422,
  plan_key_mixed: 422,
  required_plan_missing: 422,
  excluded_plan_present: 422,
  price_not_valid: 422,
  plan_not_valid: 422,
  nothing_to_invoice: 422,
  internal_error: 500,
  unavailable: 503
} as const;

export type RefusalCode = keyof typeof REFUSAL_STATUS;

export function answer(status: number, body?: unknown, headers?: Record<string, string>): Answer {
  return { kind: 'answer', status, ...(body !== undefined && { body }), ...(headers && { headers }) };
}

export function refuse(code: RefusalCode, message: string, details?: unknown): Refusal {
  return { kind: 'refusal', code, message, ...(details !== undefined && { details }) };
}
