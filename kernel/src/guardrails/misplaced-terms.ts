import type { Price, Tier } from '../catalog/price-schema.ts';
import type { ChargeModelRules, PriceTerm, TierTerm, Unsound } from '../pricing/models/charge-model.ts';

// Terms that are a model's own business. Those of every model are left out: currency, limits, floor and cost. An amount
// is let pass: catalogs carry one beside tiers.
const PRICE_TERMS: readonly PriceTerm[] = ['packageSize', 'percent', 'perEvent'];
const TIER_TERMS: readonly TierTerm[] = ['unitPrice', 'packageSize', 'percent', 'isOverage'];

/** Terms of a price that its model does not read, which would be left out of the price in silence. */
export function misplacedTerms(
  name: string,
  { reads, readsOfTiers = TIER_TERMS }: ChargeModelRules,
  price: Price
): Unsound[] {
  const ofPrice = PRICE_TERMS.filter((term) => price[term] !== undefined && !reads.includes(term));
  const has = (term: TierTerm): boolean => price.tiers?.some((tier: Tier) => tier[term] !== undefined) ?? false;
  const ofTiers = TIER_TERMS.filter((term) => has(term) && !readsOfTiers.includes(term));
  return [
    ...ofPrice.map((term) => `the model ${name} has no ${term}`),
    ...ofTiers.map((term) => `the tiers of the model ${name} have no ${term}`)
  ].map((message) => ({ code: 'price_term_misplaced', message }));
}
