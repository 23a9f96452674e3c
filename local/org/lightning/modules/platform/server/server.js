import { page } from 'platform/page';

const DISCONNECTED = { message: 'Disconnected or Canceled', exceptionType: '', stackTrace: '' };

/**
 * One call to the org in the user's session.
 * @returns {Promise<unknown>} the JSON answer
 * @throws what a real org hands to a component: `{ ok: false, status, statusText, body: { message } }`
 */
export async function callServer(method, address, content) {
  let response;
  try {
    response = await fetch(address, {
      method,
      headers: { 'content-type': 'application/json', 'x-csrf-token': page.csrfToken },
      body: content === undefined ? undefined : JSON.stringify(content)
    });
  } catch {
    throw { ok: false, status: 0, statusText: 'Network Error', body: DISCONNECTED };
  }
  const body = response.status === 204 ? null : await response.json();
  if (!response.ok) throw { ok: false, status: response.status, statusText: response.statusText, body };
  return body;
}
