import { ApiError, call } from './api.js';
import { openFromAddress } from './open-plan.js';
import { setState } from './state.js';
import { guarded, showLogin } from './turns.js';

/** Loads everything the page shows; without a session, the login instead. */
export async function load() {
  try {
    const { name } = await call('GET', '/session');
    if (name === null) return await showLogin();
    const overview = await call('GET', '/overview');
    const draft = await call('GET', '/v1/catalog/draft');
    const [published, { versions }] = await Promise.all([
      call('GET', `/v1/catalog/versions/${draft.baseVersion}`),
      call('GET', '/v1/catalog/versions')
    ]);
    setState({ phase: 'ready', overview, draft, published: published.products, versions });
    openFromAddress();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    setState({ phase: 'broken' });
  }
}

/** @param {string} username */
export async function logIn(username) {
  await guarded(async () => {
    await call('POST', '/session', { username });
    setState({ phase: 'loading', toast: undefined });
    await load();
  });
}

export async function logOut() {
  await guarded(async () => {
    await call('DELETE', '/session');
    await showLogin();
  });
}
