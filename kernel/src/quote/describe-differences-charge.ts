import { pairUp, sentencesOf } from './describe-differences-pairs.ts';
import { changed, discountText, overrideText, spelling, stepUpText } from './describe-differences-words.ts';
import type { QuoteCharge, QuotePlan } from './quote-schema.ts';
import type { RampedTerms } from './ramp-schema.ts';

interface PricedPlan extends QuotePlan {
  readonly currency: string;
}

interface Names {
  readonly plan: string;
  readonly charge: (chargeId: string) => string;
}

/** What changed in the charges of one plan, in plain words. */
export function chargeDifferences(before: PricedPlan, after: PricedPlan, names: Names): string[] {
  const currencies = [before.currency, after.currency] as const;
  return sentencesOf(
    pairUp(before.charges, after.charges, ({ chargeId }) => chargeId),
    {
      nameOf: ({ chargeId }) => names.charge(chargeId),
      moved: `The charges of ${names.plan} are in another order`,
      between: (was, is) => oneCharge(was, is, names.charge(is.chargeId), currencies)
    }
  );
}

type Currencies = readonly [before: string, after: string];

function oneCharge(before: QuoteCharge, after: QuoteCharge, name: string, currencies: Currencies): string[] {
  const [was, is] = currencies;
  return [
    ...changed(`Quantity of ${name}`, spelling(before.quantity), spelling(after.quantity)),
    ...changed(`Discount on ${name}`, discountText(before.discount, was), discountText(after.discount, is)),
    ...changed(`Price of ${name}`, overrideText(before.price, was), overrideText(after.price, is)),
    ...changed(`Step-up of ${name}`, stepUpText(before.stepUp, was), stepUpText(after.stepUp, is)),
    ...changed(`Start date of ${name}`, before.startDate ?? NOT_GIVEN, after.startDate ?? NOT_GIVEN),
    ...changed(`End date of ${name}`, before.endDate ?? NOT_GIVEN, after.endDate ?? NOT_GIVEN),
    ...rampDifferences(before.ramp, after.ramp, name, currencies)
  ];
}

const NOT_GIVEN = 'not given';

/** Terms of an interval that one of the quotes leaves out are those of the whole term. */
function rampDifferences(
  before: readonly RampedTerms[] | undefined,
  after: readonly RampedTerms[] | undefined,
  name: string,
  currencies: Currencies
): string[] {
  const { removed, added, kept, moved } = pairUp(before, after, ({ interval }) => interval);
  const between = (was: RampedTerms, is: RampedTerms): string[] => intervalTerms(was, is, name, currencies);
  return [
    ...removed.flatMap((terms) => between(terms, { interval: terms.interval })),
    ...added.flatMap((terms) => between({ interval: terms.interval }, terms)),
    ...(moved ? [`The intervals of ${name} are in another order`] : []),
    ...kept.flatMap(([was, is]) => between(was, is))
  ];
}

const AS_EVER = 'as for the whole term';

function intervalTerms(before: RampedTerms, after: RampedTerms, name: string, [was, is]: Currencies): string[] {
  const where = `${name} in interval ${after.interval}`;
  const quantity = (terms: RampedTerms): string => (terms.quantity === undefined ? AS_EVER : spelling(terms.quantity));
  const discount = (terms: RampedTerms, currency: string): string =>
    terms.discount === undefined ? AS_EVER : discountText(terms.discount, currency);
  const price = (terms: RampedTerms, currency: string): string =>
    terms.price === undefined ? AS_EVER : overrideText(terms.price, currency);
  return [
    ...changed(`Quantity of ${where}`, quantity(before), quantity(after)),
    ...changed(`Discount on ${where}`, discount(before, was), discount(after, is)),
    ...changed(`Price of ${where}`, price(before, was), price(after, is))
  ];
}
