import { ApiError, call } from './api.js';
import { hasProblems } from './catalog.js';
import { load } from './session.js';
import { getState, setState } from './state.js';
import { guarded, settled } from './turns.js';
import { date } from './words.js';

/** Waits for edits under way and reads the draft anew, so that the dialog lists what will happen, others' edits too. @param {'publish' | 'discard'} dialog */
export async function openDialog(dialog) {
  await settled();
  if (dialog === 'publish' && hasProblems(getState())) {
    setState({ toast: { kind: 'error', text: 'Some prices are not saved yet. Correct the marked ones first.' } });
    return;
  }
  await guarded(async () => {
    setState({ draft: await call('GET', '/v1/catalog/draft'), dialog, effectiveFrom: '', dialogProblem: '' });
  });
}

/** Publishes the draft; what the engine refuses is said in the dialog, which stays open. */
export async function publish() {
  const { effectiveFrom } = getState();
  setState({ busy: true, dialogProblem: '' });
  try {
    const published = await call('POST', '/v1/catalog/draft/publish', effectiveFrom ? { effectiveFrom } : {});
    closeDialog();
    await load();
    const today = getState().overview?.today ?? '';
    const ahead = published.effectiveFrom > today;
    const when = ahead ? `It takes effect on ${date(published.effectiveFrom)}.` : 'It is in effect now.';
    setState({ toast: { kind: 'success', text: `Version ${published.version} is published. ${when}` } });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    setState({ dialogProblem: error.message });
  } finally {
    setState({ busy: false });
  }
}

export async function discard() {
  await guarded(async () => {
    await call('DELETE', '/v1/catalog/draft');
    closeDialog();
    await load();
    setState({ toast: { kind: 'success', text: 'The draft is discarded. Nothing changed for anyone.' } });
  });
}

/** Closing the element gives the focus back to the button that opened it; its close event clears the state. */
export function closeDialog() {
  document.querySelector('dialog')?.close();
}

export const dialogClosed = () => setState({ dialog: undefined });
export const dismissToast = () => setState({ toast: undefined });
