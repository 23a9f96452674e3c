import type { Charge } from '../catalog/charge-schema.ts';
import type { Price } from '../catalog/price-schema.ts';
import { chargeModel } from '../pricing/charge-models.ts';
import { parseExact } from '../pricing/exact.ts';
import { unsoundNumber, type ChargeModelRules, type Unsound } from '../pricing/models/charge-model.ts';
import type { ChargeFinding } from './charge-finding.ts';
import { misplacedTerms } from './misplaced-terms.ts';
import { tierFindings } from './tier-findings.ts';

/** What makes one currency's price unsound for the charge's model; `field` is the price's place within the charge. */
export function priceFindings(charge: Charge, price: Price, field: string): ChargeFinding[] {
  const model = chargeModel(charge.model);
  if (model === undefined) return []; // reported with the charge
  const place = `${charge.name} in ${price.currency}`;
  const found = ({ code, message }: Unsound): ChargeFinding => ({
    code,
    field,
    message: `${place}: ${message}`,
    evidence: { currency: price.currency }
  });
  if (model.reads.includes('tiers') && !price.tiers?.length) {
    return [found({ code: 'price_missing', message: 'there are no tiers' })];
  }
  return [...ofTiers(model, price, place, field), ...ofTerms(charge.model, model, price).map(found)];
}

function ofTerms(name: string, model: ChargeModelRules, price: Price): Unsound[] {
  return [...model.unsound(price), ...limits(price), ...misplacedTerms(name, model, price)];
}

function ofTiers(
  { reads }: ChargeModelRules,
  { currency, tiers }: Price,
  place: string,
  field: string
): ChargeFinding[] {
  if (!reads.includes('tiers')) return [];
  return tierFindings(tiers ?? []).map(({ code, at, message }) => ({
    code,
    field: `${field}.tiers[${at}]`,
    message: `${place}, tier ${at + 1}: ${message}`,
    evidence: { currency, tier: `${at + 1}` }
  }));
}

/** Commitment, spend limit, floor and cost are no less than 0, and the first is not above the second. */
function limits({ minimumAmount, maximumAmount, floorPrice, unitCost }: Price): Unsound[] {
  const found = Object.entries({ minimumAmount, maximumAmount, floorPrice, unitCost }).flatMap(([term, text]) =>
    text === undefined ? [] : unsoundNumber(text, term)
  );
  const [least, most] = [minimumAmount, maximumAmount].map((text) => parseExact(text ?? ''));
  if (least && most?.lt(least)) {
    found.push({ code: 'price_limits_invalid', message: 'its maximumAmount is below its minimumAmount' });
  }
  return found;
}
