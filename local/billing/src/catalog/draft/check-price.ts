import { minorUnits } from '@plumbline/kernel';
import { smallestParts } from '../../platform/decimal-text.ts';
import type { Charge, Price, Tier } from '../schema.ts';
import type { PriceEdit } from './schema.ts';

/** What is wrong with a new price, in words for finance; undefined when it can be billed. */
export function priceProblem(
  { pricingModel, kind, name }: Charge,
  currency: string,
  edit: PriceEdit
): string | undefined {
  const wanted =
    pricingModel === 'percentage'
      ? 'percent'
      : pricingModel === 'graduated' || pricingModel === 'volume'
        ? 'tiers'
        : 'amount';
  const given = (['amount', 'tiers', 'percent'] as const).filter((field) => edit[field] !== undefined);
  if (given.length !== 1 || given[0] !== wanted) return `${name} takes "${wanted}" and nothing else.`;
  const tierTrouble = edit.tiers && tiersProblem(edit.tiers);
  if (tierTrouble) return tierTrouble;
  // rates of usage may be finer than what can be paid; a price that is invoiced as it stands may not
  return kind === 'usage' ? undefined : tooFine(currency, edit);
}

/** Each tier must end above the one before it, and only the last may be open. */
export function tiersProblem(tiers: Tier[]): string | undefined {
  for (const [at, { upTo }] of tiers.entries()) {
    const from = tiers[at - 1]?.upTo ?? '0';
    if (upTo === null && at < tiers.length - 1)
      return `Overlap: tier ${at + 1} has no upper end, so tier ${at + 2} is never reached.`;
    if (upTo !== null && smallestParts(upTo) <= smallestParts(from))
      return `Overlap: tier ${at + 1} must end above ${from}, not at ${upTo}.`;
  }
  return undefined;
}

function tooFine(currency: string, { amount, tiers }: PriceEdit): string | undefined {
  const places = minorUnits(currency);
  const values = [amount ?? '0', ...(tiers ?? []).flatMap(({ unitPrice, flatFee }) => [unitPrice, flatFee])];
  const fine = values.find((value) => (value.split('.')[1] ?? '').length > places);
  if (fine === undefined) return undefined;
  return places === 0
    ? `Prices in ${currency} have no decimals: ${fine}.`
    : `Prices in ${currency} have at most ${places} decimals: ${fine}.`;
}

/** The edit as a whole price. */
export function editedPrice(currency: string, { amount, tiers, percent }: PriceEdit): Price {
  return { currency, amount: amount ?? null, tiers: tiers ?? null, percent: percent ?? null };
}
