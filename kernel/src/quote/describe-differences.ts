import { catalogIndex } from '../catalog/catalog-index.ts';
import type { Catalog } from '../catalog/catalog-schema.ts';
import { chargeDifferences } from './describe-differences-charge.ts';
import { pairUp, sentencesOf } from './describe-differences-pairs.ts';
import { changed, changedDiscounts } from './describe-differences-words.ts';
import type { Quote, QuotePlan } from './quote-schema.ts';

/**
 * What changed between two quotes, in plain words, header first: "Quantity of Seats was 10, is 12". Any other field gives
 * a sentence, another order too. The same number spelled otherwise, and an empty list or none, are no difference.
 */
export function describeDifferences(before: Quote, after: Quote, catalog: Catalog): string[] {
  return [
    ...headerDifferences(before, after),
    ...intervalDifferences(before, after),
    ...changedDiscounts('on the quote', before, after),
    ...planDifferences(before, after, catalog)
  ];
}

const STACKING = { compound: 'one after another', sum: 'added up', best: 'only the best' };

function headerDifferences(before: Quote, after: Quote): string[] {
  const header = (what: string, tell: (quote: Quote) => string): string[] => changed(what, tell(before), tell(after));
  return [
    ...header('Currency', ({ currency }) => currency),
    ...header('Start date', ({ startDate }) => startDate),
    ...header('Term', ({ termMonths }) => `${termMonths} months`),
    ...header('Bill day', ({ billDay }) => (billDay === undefined ? "the start date's day" : `${billDay}`)),
    ...header('Activation date', ({ activationDate }) => activationDate ?? 'the start date'),
    ...header('Acceptance date', ({ acceptanceDate }) => acceptanceDate ?? 'the start date'),
    ...header('Stacking of discounts', ({ stacking }) => (stacking === undefined ? 'not stated' : STACKING[stacking]))
  ];
}

function intervalDifferences(before: Quote, after: Quote): string[] {
  return sentencesOf(
    pairUp(before.intervals, after.intervals, ({ key }) => key),
    {
      nameOf: ({ key, startDate, endDate }) => `Interval ${key}, ${startDate} to ${endDate},`,
      moved: 'The intervals are in another order',
      between: (was, is) => [
        ...changed(`Start of interval ${is.key}`, was.startDate, is.startDate),
        ...changed(`End of interval ${is.key}`, was.endDate, is.endDate),
        ...changedDiscounts(`in interval ${is.key}`, priced(was, before), priced(is, after))
      ]
    }
  );
}

function planDifferences(before: Quote, after: Quote, catalog: Catalog): string[] {
  const index = catalogIndex(catalog);
  const nameOf = ({ ratePlanId }: QuotePlan): string => index.get(ratePlanId)?.plan.name ?? ratePlanId;
  return sentencesOf(
    pairUp(before.plans, after.plans, ({ key, ratePlanId }) => `${key} ${ratePlanId}`),
    {
      nameOf,
      moved: 'The plans are in another order',
      between: (was, is) => [
        ...changedDiscounts(`on ${nameOf(is)}`, priced(was, before), priced(is, after)),
        ...chargeDifferences(priced(was, before), priced(is, after), {
          plan: nameOf(is),
          charge: (id) => index.get(is.ratePlanId)?.charges.get(id)?.name ?? id
        })
      ]
    }
  );
}

/** Amounts are told in the currency of their own quote. */
const priced = <T>(part: T, { currency }: Quote): T & { currency: string } => ({ ...part, currency });
