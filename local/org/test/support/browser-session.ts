/** A signed-in person without a browser: keeps the cookie and the CSRF token of the last page. */
import type { TestOrg } from './start-test-org.ts';

export interface Session {
  /** The page's HTML. */
  open(address: string): Promise<string>;
  get(address: string): Promise<Response>;
  send(method: string, address: string, body: object, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Submits a form as the page would. */
  submit(address: string, fields: Readonly<Record<string, string>>): Promise<Response>;
}

export async function signIn(org: TestOrg, userId: string): Promise<Session> {
  const answer = await fetch(`${org.url}/lightning/login`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ userId, target: '/lightning/page/home' })
  });
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const get = (address: string): Promise<Response> =>
    fetch(org.url + address, { headers: { cookie }, redirect: 'manual' });
  const open = async (address: string): Promise<string> => (await get(address)).text();
  const csrf = /"csrfToken":"([^"]+)"/.exec(await open('/lightning/page/home'))?.[1] ?? '';
  return {
    open,
    get,
    send: (method, address, body, headers = {}) =>
      fetch(org.url + address, {
        method,
        headers: { cookie, 'content-type': 'application/json', 'x-csrf-token': csrf, ...headers },
        body: JSON.stringify(body)
      }),
    submit: (address, fields) =>
      fetch(org.url + address, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie },
        body: new URLSearchParams({ ...fields, csrf })
      })
  };
}
