/** A refusal of the engine, or no answer at all, in words a person can act on. */
export class ApiError extends Error {
  /** @param {number} status @param {string} message */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

const SILENT = 'The billing engine does not answer. Nothing was saved. Try again in a moment.';

/**
 * Sends JSON to the console's own API.
 * @param {string} method
 * @param {string} path below /console/api
 * @param {unknown} [body]
 * @returns {Promise<any>} the parsed answer
 */
export async function call(method, path, body) {
  const response = await fetch(`/console/api${path}`, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  }).catch(() => {
    throw new ApiError(0, SILENT);
  });
  const text = await response.text();
  const answer = text ? JSON.parse(text) : undefined;
  if (!response.ok) throw new ApiError(response.status, answer?.error?.message ?? SILENT);
  return answer;
}
