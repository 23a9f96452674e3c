import { ApiError, call } from './api.js';
import { setState } from './state.js';

export async function showLogin() {
  const { users } = await call('GET', '/users');
  setState({ phase: 'login', users });
}

/** Runs something that talks to the engine; what goes wrong is said in a toast. @param {() => Promise<void>} work */
export async function guarded(work) {
  setState({ busy: true });
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.status === 401) await showLogin();
    else setState({ toast: { kind: 'error', text: error.message } });
  } finally {
    setState({ busy: false });
  }
}

/** @type {Promise<void>} */
let turn = Promise.resolve();

/** Edits are saved one after the other, in the order they were made. @param {() => Promise<void>} work */
export function inTurn(work) {
  turn = turn.then(() => guarded(work));
}

/** Resolves when every edit made so far is saved or refused. */
export const settled = () => turn;
