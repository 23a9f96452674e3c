import { exactText, parseExact, Exact } from '../pricing/exact.ts';
import { minorText, minorUnits, toMinor } from '../pricing/minor-units.ts';
import type { LineResult } from '../pricing/price-line.ts';
import type { Violation } from '../quote/evaluation-schema.ts';
import type { ChargeReading, QuoteReading } from '../quote/quote-reading.ts';
import {
  discountText,
  isShared,
  ofCharge,
  plansDiscounts,
  quoteDiscounts,
  reducedTo,
  type GivenDiscount
} from './given-discounts.ts';
import { oncePerPlace } from './once-per-place.ts';
import { shareSteps } from './share-steps.ts';
import { isAmountOnUsage, unsoundDiscount } from './sound-discount.ts';
import { block, type Place, type PricedLines, type Rule } from './violation.ts';

/** Every discount on a charge or a plan is a number that makes sense, and no amount off a plan is more than it costs. */
export const discountRules: Rule = (reading, priced) => {
  const { charges, quote } = reading;
  const own = charges.flatMap((charge) => ofOwn(charge, quote.currency));
  return [
    ...oncePerPlace(own.map((violation) => ({ violation }))),
    ...ofScopes(reading, priced, plansDiscounts(reading))
  ];
};

/** The same of every discount on an interval or the whole quote. */
export const quoteDiscountRules: Rule = (reading, priced) => ofScopes(reading, priced, quoteDiscounts(reading));

function ofOwn(reading: ChargeReading, currency: string): Violation[] {
  const given = ofCharge(reading, currency);
  if (given === undefined) return [];
  const { charge, planEntry } = reading;
  const found = isAmountOnUsage(given, charge.type)
    ? { code: 'discount_amount_on_usage', why: 'must be a percent: usage has no amount to take it off' }
    : undefined;
  const place = { path: given.path, planKey: planEntry.key, chargeId: charge.id };
  return unsound(given, place, charge.name, found);
}

function unsound(
  given: GivenDiscount,
  place: Place,
  name: string,
  otherwise?: { code: string; why: string }
): Violation[] {
  const found = unsoundDiscount(given) ?? otherwise;
  if (found === undefined) return [];
  const { kind, value } = given.discount;
  const remedy = given.replace(found.code === 'discount_until_invalid' ? { kind, value } : undefined);
  const message = `The discount on ${name} ${found.why}.`;
  const evidence = { discount: value, kind };
  return [block(found.code, place, { message, evidence, remedy })];
}

function ofScopes(reading: QuoteReading, priced: PricedLines, given: readonly GivenDiscount[]): Violation[] {
  if (given.length === 0) return [];
  const found = given.flatMap((one) => unsound(one, placeOf(one, reading), `the ${one.scope}`));
  return found.length > 0 ? found : moreThanAll(reading, priced.lines, given);
}

function placeOf({ scope, path }: GivenDiscount, { plans }: QuoteReading): Place {
  const plan = scope === 'plan' ? plans.find((one) => path.startsWith(`${one.path}.`)) : undefined;
  return { path, ...(plan && { planKey: plan.entry.key }) };
}

/** An amount that is more than the contract value of all that shares it, after the amounts before it. */
function moreThanAll(
  reading: QuoteReading,
  lines: readonly LineResult[],
  given: readonly GivenDiscount[]
): Violation[] {
  const { quote, term } = reading;
  const units = minorUnits(quote.currency);
  const wantedOf = ({ discount }: Pick<GivenDiscount, 'discount'>): bigint =>
    toMinor(parseExact(discount.value) ?? new Exact(0), units);
  const taken = lines.reduce((sum, { sharedMinor }) => sum + sharedMinor, 0n);
  const all = [...plansDiscounts(reading), ...quoteDiscounts(reading)].filter(isShared);
  const counted = given[0]?.scope === 'plan' ? given.filter(isShared) : all; // the lines of a plan bear no others yet
  if (term === undefined || counted.reduce((sum, one) => sum + wantedOf(one), 0n) <= taken) return [];
  const steps = shareSteps(reading);
  return all.flatMap((one, at) => {
    const step = steps[at];
    const worth = step?.taken ?? 0n;
    if (!given.some(({ path }) => path === one.path) || wantedOf(one) <= worth) return [];
    const value = minorText(worth, units);
    const text = discountText(one.discount, quote.currency);
    const message = `A discount of ${text} on the ${one.scope} is more than the ${value} that is left to take it off.`;
    const remedy = one.replace(reducedTo(one.discount, new Exact(value), quote.currency));
    const evidence = { discount: one.discount.value, kind: one.discount.kind, worth: exactText(new Exact(value)) };
    return [block('shared_discount_too_large', placeOf(one, reading), { message, evidence, remedy })];
  });
}
