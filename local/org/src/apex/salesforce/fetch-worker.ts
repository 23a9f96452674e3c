/** Runs in a worker: fetches what the Apex thread waits for. */
import { workerData } from 'node:worker_threads';
import type { OAuthClientCredentials } from '../../setup/named-credentials.ts';
import type { CalloutAnswer } from '../run/callout.ts';
import type { FetchJob, FetchWorkerData } from './blocking-fetch.ts';

const { signal, port } = workerData as FetchWorkerData;
const flag = new Int32Array(signal);
/** Access tokens by whom they were given to, until they expire; a new secret asks for a new token. */
const tokens = new Map<string, { readonly token: string; readonly until: number }>();
/** Renewed this much early. */
const MARGIN_MS = 30_000;

class Problem extends Error {}

const keyOf = ({ tokenUrl, clientId, clientSecret, scope }: OAuthClientCredentials): string =>
  [tokenUrl, clientId, clientSecret, scope ?? ''].join(' ');

async function accessToken(oauth: OAuthClientCredentials, timeoutMs: number): Promise<string> {
  const known = tokens.get(keyOf(oauth));
  if (known && known.until > Date.now()) return known.token;
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    ...(oauth.scope ? { scope: oauth.scope } : {})
  });
  const basic = Buffer.from(`${encodeURIComponent(oauth.clientId)}:${encodeURIComponent(oauth.clientSecret)}`).toString(
    'base64'
  );
  const headers = { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' };
  const response = await fetch(oauth.tokenUrl, {
    method: 'POST',
    headers,
    body: form.toString(),
    signal: AbortSignal.timeout(timeoutMs)
  });
  const answer = (await response.json().catch(() => ({}))) as { access_token?: string; expires_in?: number };
  if (!response.ok || !answer.access_token)
    throw new Problem(`Unable to fetch the OAuth token from ${oauth.tokenUrl}: status ${response.status}`);
  tokens.set(keyOf(oauth), {
    token: answer.access_token,
    until: Date.now() + (answer.expires_in ?? 60) * 1000 - MARGIN_MS
  });
  return answer.access_token;
}

async function attempt(job: FetchJob): Promise<Response> {
  const headers = new Headers(job.headers);
  if (job.oauth) headers.set('authorization', `Bearer ${await accessToken(job.oauth, job.timeoutMs)}`);
  const hasBody = job.body !== '' && job.method !== 'GET' && job.method !== 'HEAD';
  return fetch(job.endpoint, {
    method: job.method,
    headers,
    redirect: 'manual',
    signal: AbortSignal.timeout(job.timeoutMs),
    ...(hasBody ? { body: job.body } : {})
  });
}

/** A 401 means the token was withdrawn: one new token, one more try. */
async function send(job: FetchJob): Promise<CalloutAnswer> {
  let response = await attempt(job);
  if (response.status === 401 && job.oauth) {
    tokens.delete(keyOf(job.oauth));
    response = await attempt(job);
  }
  const body = await response.text();
  return {
    ok: true,
    status: response.status,
    reason: response.statusText,
    headers: Object.fromEntries(response.headers),
    body
  };
}

function problemOf(error: unknown): string {
  if (error instanceof Problem) return error.message;
  if (error instanceof Error && error.name === 'TimeoutError') return 'Read timed out';
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
  return cause === '' ? 'Connection refused' : cause;
}

port.on('message', (job: FetchJob) => {
  void send(job)
    .catch((error: unknown): CalloutAnswer => ({ ok: false, problem: problemOf(error) }))
    .then((answer) => {
      port.postMessage(answer);
      Atomics.store(flag, 0, 1);
      Atomics.notify(flag, 0);
    });
});
