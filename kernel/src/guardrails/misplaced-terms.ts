import type { Price, Tier } from '../catalog/charge-schema.ts';

type AnyModel = 'currency' | 'amount' | 'tiers' | 'minimumAmount' | 'maximumAmount' | 'floorPrice' | 'unitCost';
type PriceTerm = Exclude<keyof Price, AnyModel>;
type TierTerm = Exclude<keyof Tier, 'from' | 'to' | 'unitPrice' | 'flatFee'>;

// Terms that only some models read. Elsewhere they would be left out of the price in silence, so they are refused.
const PRICE_TERMS: Readonly<Record<PriceTerm, readonly string[]>> = {
  packageSize: ['package'],
  percent: ['percentage'],
  perEvent: ['percentage']
};
const TIER_TERMS: Readonly<Record<TierTerm, readonly string[]>> = {
  packageSize: ['tiered', 'volume', 'high_watermark_volume', 'high_watermark_tiered'],
  percent: ['graduated_percentage'],
  isOverage: ['tiered_with_overage']
};

/** Terms of a price that its model does not read. */
export function misplacedTerms(model: string, price: Price): { code: string; message: string }[] {
  const ofPrice = unread(PRICE_TERMS, price, model).map((term) => `the model ${model} has no ${term}`);
  const ofTiers = new Set((price.tiers ?? []).flatMap((tier) => unread(TIER_TERMS, tier, model)));
  return [...ofPrice, ...[...ofTiers].map((term) => `the tiers of the model ${model} have no ${term}`)].map(
    (message) => ({ code: 'price_term_misplaced', message })
  );
}

function unread(models: Readonly<Record<string, readonly string[]>>, given: object, model: string): string[] {
  return Object.keys(models).filter((term) => Object.hasOwn(given, term) && !models[term]?.includes(model));
}
