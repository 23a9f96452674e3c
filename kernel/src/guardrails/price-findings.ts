import type { Charge, Price } from '../catalog/charge-schema.ts';
import { readsTiers } from '../pricing/charge-models.ts';
import { parseExact } from '../pricing/exact.ts';
import type { ChargeFinding } from './charge-findings.ts';
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
  if (!readsTiers(charge.model)) return [...amounts(charge, price), ...misplacedTerms(charge.model, price)].map(found);
  if (price.tiers === undefined || price.tiers.length === 0) return [found(unsound('missing', 'there are no tiers'))];
  const inTiers = tierFindings(price.tiers).map(({ code, at, message }) => ({
    code,
    field: `${field}.tiers[${at}]`,
    message: `${place}, tier ${at + 1}: ${message}`,
    evidence: { currency: price.currency, tier: `${at + 1}` }
  }));
  return [...inTiers, ...misplacedTerms(charge.model, price).map(found)];
}

interface Unsound {
  readonly code: string;
  readonly message: string;
}

const unsound = (what: string, message: string): Unsound => ({ code: `price_${what}`, message });

function amounts({ model }: Charge, price: Price): Unsound[] {
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
