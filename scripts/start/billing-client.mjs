/** The billing engine's API as a machine client sees it. @param {string} url @param {string} token */
export function billingClient(url, token) {
  const send = async (method, path, body) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {})
    });
    const text = await response.text();
    const answer = text === '' ? {} : JSON.parse(text);
    if (!response.ok)
      throw new Error(
        `${method} ${path} answered ${response.status}: ${answer.error?.message ?? JSON.stringify(answer)}`
      );
    return answer;
  };
  return { send, get: (path) => send('GET', path) };
}
