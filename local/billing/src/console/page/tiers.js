/** @import { Tier, TierTexts } from './types.js' */
import { compareDecimals, readDecimal } from './decimals.js';
import { moneyInput } from './words.js';

/** @param {Tier[]} tiers @param {string} currency @returns {TierTexts[]} */
export const toTexts = (tiers, currency) =>
  tiers.map(({ upTo, unitPrice, flatFee }) => ({
    upTo: upTo ?? '',
    unitPrice: moneyInput(unitPrice, currency),
    flatFee: moneyInput(flatFee, currency)
  }));

/** What is typed, as tiers; call it only when `tiersProblem` found nothing. @param {TierTexts[]} texts @returns {Tier[]} */
export const toTiers = (texts) =>
  texts.map(({ upTo, unitPrice, flatFee }) => ({
    upTo: upTo.trim() === '' ? null : (readDecimal(upTo) ?? '0'),
    unitPrice: readDecimal(unitPrice) ?? '0',
    flatFee: readDecimal(flatFee) ?? '0'
  }));

/**
 * What keeps typed tiers from being saved, in words; undefined when they are sound.
 * @param {TierTexts[]} texts
 * @returns {{ tier: number, field: keyof TierTexts, text: string } | undefined}
 */
export function tiersProblem(texts) {
  for (const [tier, row] of texts.entries()) {
    const problem = rowProblem(texts, tier, row);
    if (problem) return { tier, ...problem };
  }
  return undefined;
}

/**
 * @param {TierTexts[]} texts @param {number} tier @param {TierTexts} row
 * @returns {{ field: keyof TierTexts, text: string } | undefined}
 */
function rowProblem(texts, tier, row) {
  const name = `tier ${tier + 1}`;
  if (readDecimal(row.unitPrice) === undefined)
    return { field: 'unitPrice', text: `The unit price of ${name} is not a number.` };
  if (readDecimal(row.flatFee) === undefined)
    return { field: 'flatFee', text: `The flat fee of ${name} is not a number.` };
  const from = texts[tier - 1] ? (readDecimal(texts[tier - 1]?.upTo ?? '') ?? '0') : '0';
  if (row.upTo.trim() === '') {
    if (tier === texts.length - 1) return undefined;
    return { field: 'upTo', text: `Overlap: ${name} has no upper end, so tier ${tier + 2} is never reached.` };
  }
  const end = readDecimal(row.upTo);
  if (end === undefined) return { field: 'upTo', text: `The upper end of ${name} is not a number.` };
  if (compareDecimals(end, from) > 0) return undefined;
  return { field: 'upTo', text: `Overlap: ${name} must end above ${from}, not at ${end}.` };
}

/** One tier more: the last one ends where it began plus as much again, the new one is open. @param {TierTexts[]} texts @returns {TierTexts[]} */
export function withNewTier(texts) {
  const last = texts.at(-1) ?? { upTo: '', unitPrice: '0', flatFee: '0' };
  const from = readDecimal(texts.at(-2)?.upTo ?? '');
  const end = last.upTo.trim() || (from === undefined ? '100' : `${BigInt(from.split('.')[0] ?? '0') * 2n || 1n}`);
  return [...texts.slice(0, -1), { ...last, upTo: end }, { ...last, upTo: '' }];
}

/** Without one tier; the last one stays as open or closed as the last one was. @param {TierTexts[]} texts @param {number} tier @returns {TierTexts[]} */
export function withoutTier(texts, tier) {
  const rest = texts.filter((_, at) => at !== tier);
  const last = rest.at(-1);
  if (tier !== texts.length - 1 || !last) return rest;
  return [...rest.slice(0, -1), { ...last, upTo: texts[tier]?.upTo ?? '' }];
}
