/** What went wrong in the org, in our words. */
import { TaskCancelledError } from 'cockatiel';
import { errorCode, errorMessage } from '../../platform/error-code.ts';
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

/** Salesforce's code, or the network's. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  return 'errorCode' in error && typeof error.errorCode === 'string' ? error.errorCode : errorCode(error);
}

export function isSessionEnded(error: unknown): boolean {
  return codeOf(error) === 'INVALID_SESSION_ID';
}

/** @throws what neither the org nor the network said: a bug of ours must not pass for an outage */
export function toFailure(error: unknown): { ok: false; failure: Failure } {
  const failure = asFailure(error);
  if (!failure) throw error;
  return failed(failure);
}

function asFailure(error: unknown): Failure | undefined {
  if (error instanceof RecordsRefused)
    return refusal('crm_records_refused', `Salesforce refused records: ${error.message}`, { problems: error.problems });
  if (error instanceof TaskCancelledError) return away('crm_timeout', 'Salesforce did not answer in time.');
  if (error instanceof LoginThrottled) return away('crm_login_throttled', 'Salesforce ended our sessions repeatedly.');
  const code = codeOf(error);
  const details = code === undefined ? {} : { code };
  if (isSessionEnded(error)) return away('crm_session_ended', 'Salesforce does not accept our session.', details);
  if (isLoginRefusal(error))
    return away('crm_login_refused', 'Salesforce refuses our login. Check the app, its user and the key.', details);
  if (isNetworkTrouble(error, code) || PASSING.has(code ?? ''))
    return away('crm_unreachable', 'Salesforce cannot be reached or is not answering well.', details);
  if (code === undefined || !/^[A-Z][A-Z0-9_]+$/.test(code)) return undefined;
  return refusal('crm_refused', `Salesforce refused: ${errorMessage(error)}`, details);
}

function isNetworkTrouble(error: unknown, code: string | undefined): boolean {
  return /^(E[A-Z]+|UND_ERR_\w+)$/.test(code ?? '') || errorMessage(error).startsWith('fetch failed');
}

/** jsforce names OAuth errors after their code. */
function isLoginRefusal(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'name' in error &&
    /^invalid_(grant|client)$/.test(String(error.name))
  );
}

function away(code: string, message: string, details: Record<string, unknown> = {}): Failure {
  return { code, retryable: true, message, details };
}

function refusal(code: string, message: string, details: Record<string, unknown>): Failure {
  return { code, retryable: false, message, details };
}
