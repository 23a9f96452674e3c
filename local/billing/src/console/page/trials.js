import { ApiError, call } from './api.js';
import { findPrice } from './catalog.js';
import { compareDecimals, readDecimal } from './decimals.js';
import { getState, setState } from './state.js';

const MOST_BILLS = 6;

/** Asks the engine what the shown price comes to: at the typed quantity, and at the ends of its tiers. */
export async function loadTrials() {
  const { tierCell, quantity } = getState();
  if (!tierCell) return;
  const typed = readDecimal(quantity);
  const ends = tierEnds();
  const quantities = [...(typed === undefined ? [] : [typed]), ...ends];
  try {
    const { published, draft } = await call('POST', '/try', { ...tierCell, quantities });
    if (getState().tierCell !== tierCell || getState().quantity !== quantity) return;
    const first = typed === undefined ? 0 : 1;
    setState({
      trial: first ? { published: published.slice(0, 1), draft: draft.slice(0, 1) } : undefined,
      bills: { published: published.slice(first), draft: draft.slice(first) }
    });
  } catch (error) {
    // the figures beside the editor are a help; without an answer they are left out
    if (!(error instanceof ApiError)) throw error;
    setState({ trial: undefined, bills: undefined });
  }
}

/** @param {string} quantity */
export function tryQuantity(quantity) {
  setState({ quantity, trial: undefined });
  void loadTrials();
}

/** The upper ends of both versions' tiers and one quantity beyond them. */
function tierEnds() {
  const { tierCell, draft, published } = getState();
  if (!tierCell) return ['1'];
  const tiers = [draft?.products ?? [], published].flatMap((products) => findPrice(products, tierCell)?.tiers ?? []);
  const ends = [...new Set(tiers.flatMap(({ upTo }) => upTo ?? []))].sort(compareDecimals);
  const last = ends.at(-1);
  return last === undefined
    ? ['1', '100']
    : [...ends.slice(0, MOST_BILLS - 1), `${BigInt(last.split('.')[0] ?? '0') * 2n}`];
}
