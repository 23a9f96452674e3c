/** @import { PriceCell } from './types.js' */
import { findCharge, findPrice, firstTierCell, plansOf } from './catalog.js';
import { getState, setState } from './state.js';
import { loadTrials } from './trials.js';

/** Opens the plan that the address names by its number, or the first one; the plan that is open keeps its tiers shown. */
export function openFromAddress() {
  const { draft, planCode, tierCell } = getState();
  const plans = plansOf(draft?.products ?? []).map(({ plan }) => plan);
  const plan = plans.find(({ code }) => code === decodeURIComponent(location.hash.slice(1))) ?? plans[0];
  if (!plan) return;
  document.title = `${plan.name} | Billing engine`;
  setState({ planCode: plan.code, typed: {}, problems: {} });
  showTiers(plan.code === planCode && tierCell ? tierCell : firstTierCell(plan));
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
