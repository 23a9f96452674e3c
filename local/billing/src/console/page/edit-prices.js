/** @import { PriceCell, TierTexts } from './types.js' */
import { ApiError, call } from './api.js';
import { keyOf } from './catalog.js';
import { readDecimal } from './decimals.js';
import { getState, setState } from './state.js';
import { tiersProblem, toTiers } from './tiers.js';
import { loadTrials } from './trials.js';
import { inTurn } from './turns.js';

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
  inTurn(async () => {
    if (!(await patchPrice(cell, { [field]: value }))) return;
    const { typed } = getState();
    // what was typed meanwhile stays
    if (typed[keyOf(cell)] === text) setState({ typed: without(typed, cell) });
  });
}

/** Takes tiers as typed; sound ones are saved when `save` says so. @param {TierTexts[]} typedTiers @param {boolean} save */
export function typeTiers(typedTiers, save) {
  const { tierCell, problems } = getState();
  if (!tierCell) return;
  setState({ typedTiers, problems: without(problems, tierCell) });
  if (!save || tiersProblem(typedTiers)) return;
  inTurn(async () => {
    if (!(await patchPrice(tierCell, { tiers: toTiers(typedTiers) }))) return;
    if (getState().typedTiers === typedTiers) setState({ typedTiers: undefined });
    await loadTrials();
  });
}

/** Throws away what is typed and not saved in one cell. @param {PriceCell} cell */
export function resetPrice(cell) {
  const { typed, problems } = getState();
  setState({ typed: without(typed, cell), problems: without(problems, cell), typedTiers: undefined });
}

/** @param {PriceCell} cell @param {object} edit @returns {Promise<boolean>} whether the draft took it */
async function patchPrice(cell, edit) {
  const path = `/v1/catalog/draft/charges/${encodeURIComponent(cell.chargeId)}/prices/${cell.currency}`;
  try {
    const draft = await call('PATCH', path, edit);
    setState({ draft, problems: without(getState().problems, cell), news: 'Saved in the draft.' });
    return true;
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 422) throw error;
    setProblem(cell, error.message);
    return false;
  }
}

/** @param {PriceCell} cell @param {string} problem */
function setProblem(cell, problem) {
  setState({ problems: { ...getState().problems, [keyOf(cell)]: problem } });
}

/** @param {Record<string, string>} texts by cell @param {PriceCell} cell */
const without = (texts, cell) => Object.fromEntries(Object.entries(texts).filter(([key]) => key !== keyOf(cell)));
