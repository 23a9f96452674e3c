import type { Charge, PerEvent, Price, Tier } from '../catalog/charge-schema.ts';
import { readsTiers } from '../pricing/charge-models.ts';
import { parseExact } from '../pricing/exact.ts';
import { endsInOverage } from '../pricing/tiered-with-overage.ts';
import type { ChargeFinding } from './charge-finding.ts';
import { misplacedTerms } from './misplaced-terms.ts';
import { tierFindings } from './tier-findings.ts';

/** What makes one currency's price unsound for the charge's model; `field` is the price's place within the charge. */
export function priceFindings(charge: Charge, price: Price, field: string): ChargeFinding[] {
  const place = `${charge.name} in ${price.currency}`;
  const found = ({ code, message }: Unsound): ChargeFinding => ({
    code,
    field,
    message: `${place}: ${message}`,
    evidence: { currency: price.currency }
  });
  const ofAnyModel = [...limits(price), ...misplacedTerms(charge.model, price)];
  if (!readsTiers(charge.model)) return [...amounts(charge, price), ...ofAnyModel].map(found);
  if (price.tiers === undefined || price.tiers.length === 0) return [found(unsound('missing', 'there are no tiers'))];
  const inTiers = tierFindings(price.tiers).map(({ code, at, message }) => ({
    code,
    field: `${field}.tiers[${at}]`,
    message: `${place}, tier ${at + 1}: ${message}`,
    evidence: { currency: price.currency, tier: `${at + 1}` }
  }));
  return [...inTiers, ...[...wholeTiers(charge.model, price.tiers), ...ofAnyModel].map(found)];
}

interface Unsound {
  readonly code: string;
  readonly message: string;
}

const unsound = (what: string, message: string): Unsound => ({ code: `price_${what}`, message });

function amounts({ model }: Charge, price: Price): Unsound[] {
  if (model === 'percentage') return [...number(price.percent, 'percent'), ...perEvent(price.perEvent ?? {})];
  const found = number(price.amount, 'amount');
  return model === 'package' ? [...found, ...packageSize(price)] : found;
}

function number(text: string | undefined, what: string): Unsound[] {
  if (text === undefined) return [unsound('missing', `there is no ${what}`)];
  const value = parseExact(text);
  if (value === undefined) return [unsound('not_a_number', `the ${what} is not a number`)];
  return value.lt(0) ? [unsound('negative', `the ${what} is negative`)] : [];
}

function packageSize({ packageSize: size }: Price): Unsound[] {
  if (parseExact(size ?? '')?.gt(0)) return [];
  return [{ code: 'package_size_invalid', message: 'a package must hold more than 0 units' }];
}

/** The numbers of a percentage: none negative, whole free events, and a smallest fee not above the largest. */
function perEvent(terms: PerEvent): Unsound[] {
  const found = Object.entries(terms).flatMap(([term, text]) => number(text, term));
  const [minFee, maxFee, freeEvents] = [terms.minFee, terms.maxFee, terms.freeEvents].map((text) =>
    parseExact(text ?? '')
  );
  if (minFee && maxFee?.lt(minFee))
    found.push({ code: 'fee_range_invalid', message: 'its maxFee is below its minFee' });
  if (freeEvents && !freeEvents.isInteger())
    found.push(unsound('not_a_number', 'the freeEvents are not a whole number'));
  return found;
}

/** A commitment and a spend limit are no less than 0, and the one is not above the other. */
function limits({ minimumAmount, maximumAmount }: Price): Unsound[] {
  const found = [
    ...(minimumAmount === undefined ? [] : number(minimumAmount, 'minimumAmount')),
    ...(maximumAmount === undefined ? [] : number(maximumAmount, 'maximumAmount'))
  ];
  const [least, most] = [minimumAmount, maximumAmount].map((text) => parseExact(text ?? ''));
  if (least && most?.lt(least)) found.push(unsound('limits_invalid', 'its maximumAmount is below its minimumAmount'));
  return found;
}

/** What the tiers of some models must be as a whole. */
function wholeTiers(model: string, tiers: readonly Tier[]): Unsound[] {
  if (model === 'graduated_percentage' && tiers.some(({ unitPrice }) => unitPrice !== undefined)) {
    return [unsound('term_misplaced', 'the tiers of the model graduated_percentage have no unitPrice')];
  }
  if (model !== 'tiered_with_overage' || endsInOverage(tiers)) return [];
  return [
    { code: 'tier_overage_invalid', message: 'its last tier, and no other, must be an open overage without a flat fee' }
  ];
}
