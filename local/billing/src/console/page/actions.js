/** @import { PriceCell, TierTexts } from './types.js' */
import { ApiError, call } from './api.js';
import { findCharge, findPrice, firstTierCell, hasProblems, keyOf, plansOf } from './catalog.js';
import { readDecimal } from './decimals.js';
import { getState, setState } from './state.js';
import { tiersProblem, toTiers } from './tiers.js';
import { loadTrials } from './trials.js';
import { date } from './words.js';

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
    if (error.status === 401) await showLogin();
    else setState({ phase: 'broken' });
  }
}

async function showLogin() {
  const { users } = await call('GET', '/users');
  setState({ phase: 'login', users });
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

/** Opens the plan that the address names by its number, or the first one. */
export function openFromAddress() {
  const { draft } = getState();
  const plans = plansOf(draft?.products ?? []).map(({ plan }) => plan);
  const plan = plans.find(({ code }) => code === decodeURIComponent(location.hash.slice(1))) ?? plans[0];
  if (!plan) return;
  document.title = `${plan.name} | Billing engine`;
  setState({ planCode: plan.code, typed: {}, problems: {} });
  showTiers(firstTierCell(plan));
}

/** Opens the tiers of a price and tries a usual quantity on them. @param {PriceCell | undefined} tierCell */
export function showTiers(tierCell) {
  setState({ tierCell, typedTiers: undefined, trial: undefined, bills: undefined, quantity: usualQuantity(tierCell) });
  void loadTrials();
}

/** The charge's default, or the end of the first tier where usage has none. @param {PriceCell | undefined} cell */
function usualQuantity(cell) {
  const products = getState().draft?.products ?? [];
  const usual = cell && findCharge(products, cell.chargeId)?.quantity.default;
  if (!cell || usual === undefined || usual !== '0') return usual ?? '';
  return findPrice(products, cell)?.tiers?.[0]?.upTo ?? '1';
}

/** @param {'draft' | 'published'} mode */
export const setMode = (mode) => setState({ mode });

/** Keeps what is typed until it is saved. @param {PriceCell} cell @param {string} text */
export function typePrice(cell, text) {
  const { typed, problems } = getState();
  setState({ typed: { ...typed, [keyOf(cell)]: text }, problems: without(problems, cell) });
}

/** Saves a typed price into the draft. @param {PriceCell} cell @param {'amount' | 'percent'} field */
export function savePrice(cell, field) {
  const text = getState().typed[keyOf(cell)];
  if (text === undefined) return;
  const value = readDecimal(text);
  if (value === undefined) return setProblem(cell, 'Type a number such as 21.50.');
  inTurn(() => patchPrice(cell, { [field]: value }));
}

/** @param {PriceCell} cell @param {string} problem */
function setProblem(cell, problem) {
  setState({ problems: { ...getState().problems, [keyOf(cell)]: problem } });
}

/** Takes tiers as typed; sound ones are saved when `save` says so. @param {TierTexts[]} typedTiers @param {boolean} save */
export function typeTiers(typedTiers, save) {
  const { tierCell } = getState();
  setState({ typedTiers });
  if (!save || !tierCell || tiersProblem(typedTiers)) return;
  inTurn(() => patchPrice(tierCell, { tiers: toTiers(typedTiers) }));
}

/** @param {PriceCell} cell @param {object} edit */
async function patchPrice(cell, edit) {
  const path = `/v1/catalog/draft/charges/${encodeURIComponent(cell.chargeId)}/prices/${cell.currency}`;
  try {
    const draft = await call('PATCH', path, edit);
    const { typed, problems, tierCell } = getState();
    const isShown = tierCell !== undefined && keyOf(tierCell) === keyOf(cell);
    setState({
      draft,
      typed: without(typed, cell),
      problems: without(problems, cell),
      news: 'Saved in the draft.',
      ...(isShown && { typedTiers: undefined })
    });
    await loadTrials();
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 422) throw error;
    setProblem(cell, error.message);
  }
}

/** Throws away what is typed and not saved in one cell. @param {PriceCell} cell */
export function resetPrice(cell) {
  const { typed, problems } = getState();
  setState({ typed: without(typed, cell), problems: without(problems, cell), typedTiers: undefined });
}

/** @param {Record<string, string>} texts by cell @param {PriceCell} cell */
const without = (texts, cell) => Object.fromEntries(Object.entries(texts).filter(([key]) => key !== keyOf(cell)));

/** Waits for edits under way and reads the draft anew, so that the dialog lists what will happen, others' edits too. @param {'publish' | 'discard'} dialog */
export async function openDialog(dialog) {
  await turn;
  if (dialog === 'publish' && hasProblems(getState())) {
    setState({ toast: { kind: 'error', text: 'Some prices are not saved yet. Correct the marked ones first.' } });
    return;
  }
  await guarded(async () => {
    setState({ draft: await call('GET', '/v1/catalog/draft'), dialog, effectiveFrom: '', dialogProblem: '' });
  });
}

export async function publish() {
  const { effectiveFrom } = getState();
  setState({ busy: true, dialogProblem: '' });
  try {
    const published = await call('POST', '/v1/catalog/draft/publish', effectiveFrom ? { effectiveFrom } : {});
    closeDialog();
    await load();
    const today = getState().overview?.today ?? '';
    const when =
      published.effectiveFrom > today ? `It takes effect on ${date(published.effectiveFrom)}.` : 'It is in effect now.';
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
    setState({ typed: {}, problems: {} });
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

/** Edits are saved one after the other, in the order they were made. @type {Promise<void>} */
let turn = Promise.resolve();

/** @param {() => Promise<void>} work */
function inTurn(work) {
  turn = turn.then(() => guarded(work));
}

/** Runs something that talks to the engine; what goes wrong is said in a toast. @param {() => Promise<void>} work */
async function guarded(work) {
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
