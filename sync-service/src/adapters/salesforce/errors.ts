/** What went wrong in the org, in our words. */
import { TaskCancelledError } from 'cockatiel';
import { failed, type Failure } from '../../platform/outcome.ts';

/** Salesforce's codes that pass by themselves. */
const PASSING = new Set([
  'REQUEST_LIMIT_EXCEEDED',
  'SERVER_UNAVAILABLE',
  'UNABLE_TO_LOCK_ROW',
  'UNKNOWN_EXCEPTION',
  'QUERY_TIMEOUT',
  'TXN_SECURITY_METERING_ERROR',
  'ERROR_HTTP_420',
  'ERROR_HTTP_429',
  'ERROR_HTTP_500',
  'ERROR_HTTP_502',
  'ERROR_HTTP_503',
  'ERROR_HTTP_504'
]);

export class LoginThrottled extends Error {
  constructor() {
    super('too many logins in a minute');
  }
}

/** Records that the org did not take, with its own words. */
export class RecordsRefused extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.slice(0, 5).join('; '));
    this.problems = problems;
  }
}

export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('errorCode' in error && typeof error.errorCode === 'string') return error.errorCode;
  const { cause } = error;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return cause instanceof Error ? codeOf(cause) : undefined;
}

export function isSessionEnded(error: unknown): boolean {
  return codeOf(error) === 'INVALID_SESSION_ID';
}

export function toFailure(error: unknown): { ok: false; failure: Failure } {
  return failed(asFailure(error));
}

function asFailure(error: unknown): Failure {
  if (error instanceof RecordsRefused)
    return refusal('crm_records_refused', `Salesforce refused records: ${error.message}`, { problems: error.problems });
  if (error instanceof TaskCancelledError) return away('crm_timeout', 'Salesforce did not answer in time.');
  if (error instanceof LoginThrottled) return away('crm_login_throttled', 'Salesforce ended our sessions repeatedly.');
  const code = codeOf(error);
  const details = code === undefined ? {} : { code };
  if (isSessionEnded(error)) return away('crm_session_ended', 'Salesforce does not accept our session.', details);
  if (
    code === 'invalid_grant' ||
    code === 'invalid_client' ||
    (error instanceof Error && error.name === 'invalid_grant')
  )
    return away('crm_login_refused', 'Salesforce refuses our login. Check the app, its user and the key.', details);
  if (
    code === undefined ||
    !/^[A-Z][A-Z0-9_]+$/.test(code) ||
    /^(E[A-Z]+|UND_ERR_\w+)$/.test(code) ||
    PASSING.has(code)
  )
    return away('crm_unreachable', 'Salesforce cannot be reached or is not answering well.', details);
  return refusal('crm_refused', `Salesforce refused: ${error instanceof Error ? error.message : code}`, details);
}

function away(code: string, message: string, details: Record<string, unknown> = {}): Failure {
  return { code, retryable: true, message, details };
}

function refusal(code: string, message: string, details: Record<string, unknown>): Failure {
  return { code, retryable: false, message, details };
}
