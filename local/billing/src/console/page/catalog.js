/** @import { Change, Charge, Plan, PriceCell, Product, State } from './types.js' */

/** @param {State} state @returns {Product[]} what the draft / published switch shows */
export const shownProducts = ({ mode, draft, published }) => (mode === 'draft' ? (draft?.products ?? []) : published);

/** @param {Product[]} products */
export const plansOf = (products) => products.flatMap((product) => product.plans.map((plan) => ({ product, plan })));

/** @param {State} state the plan that is open, with its product */
export const openPlan = (state) => plansOf(shownProducts(state)).find(({ plan }) => plan.code === state.planCode);

/** @param {Product[]} products @param {string} chargeId @returns {Charge | undefined} */
export const findCharge = (products, chargeId) =>
  plansOf(products)
    .flatMap(({ plan }) => plan.charges)
    .find(({ id }) => id === chargeId);

/** @param {Product[]} products @param {PriceCell} cell */
export const findPrice = (products, { chargeId, currency }) =>
  findCharge(products, chargeId)?.prices.find((price) => price.currency === currency);

/** @param {PriceCell} cell */
export const keyOf = ({ chargeId, currency }) => `${chargeId} ${currency}`;

/** @param {State} state @param {Plan} plan @returns {Change[]} */
export const changesOf = ({ draft }, plan) => (draft?.changes ?? []).filter(({ planId }) => planId === plan.id);

/** @param {Charge | undefined} charge whether its price is a table of tiers */
export const isTiered = (charge) => charge?.pricingModel === 'graduated' || charge?.pricingModel === 'volume';

/** @param {State} state whether something typed cannot be saved */
export const hasProblems = ({ problems, typedTiers }) => typedTiers !== undefined || Object.keys(problems).length > 0;

/** The first tiered price of a plan, which the tier editor shows. @param {Plan} plan @returns {PriceCell | undefined} */
export function firstTierCell(plan) {
  const charge = plan.charges.find(isTiered);
  const [price] = charge?.prices ?? [];
  return charge && price && { chargeId: charge.id, currency: price.currency };
}
