/** @import { Change, Charge, Plan, Price, Tier } from './types.js' */
import { compareDecimals } from './decimals.js';

/** Decimals an amount of a currency is written with. @param {string} currency */
export function decimalsOf(currency) {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** An exact decimal text in the reader's locale; Intl reads the text itself, no float in between. @param {string} text @param {number} [least] */
export function number(text, least = 0) {
  const format = new Intl.NumberFormat(undefined, { minimumFractionDigits: least, maximumFractionDigits: 9 });
  return format.format(/** @type {any} */ (text));
}

/** A price or amount without its currency. @param {string} text @param {string} currency */
export const money = (text, currency) => number(text, decimalsOf(currency));

/** The same for a field one types into: plain, no grouping. @param {string} text @param {string} currency */
export function moneyInput(text, currency) {
  const [whole = '', fraction = ''] = text.split('.');
  const digits = fraction.padEnd(decimalsOf(currency), '0');
  return digits ? `${whole}.${digits}` : whole;
}

/** An amount with its currency. @param {string} text @param {string} currency */
export function withCurrency(text, currency) {
  return new Intl.NumberFormat(undefined, { style: 'currency', currency }).format(/** @type {any} */ (text));
}

/** @param {string} day YYYY-MM-DD or an instant */
export function date(day) {
  const format = new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC'
  });
  return format.format(new Date(day));
}

/** @param {string} instant */
export function time(instant) {
  const format = new Intl.DateTimeFormat(undefined, {
    dateStyle: 'medium',
    timeStyle: 'short'
  });
  return format.format(new Date(instant));
}

/** @param {number} count @param {string} one @param {string} [many] */
export const counted = (count, one, many = `${one}s`) => `${number(String(count))} ${count === 1 ? one : many}`;

const MODELS = {
  flat: 'Flat',
  per_unit: 'Per unit',
  graduated: 'Graduated',
  volume: 'Volume',
  percentage: 'Percentage'
};
/** @param {Charge} charge */
export const modelWord = ({ pricingModel }) => MODELS[pricingModel];

const PERIODS = { month: 'monthly', quarter: 'quarterly', year: 'yearly' };
/** @param {Charge} charge when it is billed */
export function billedWord({ kind, billingPeriod, timing }) {
  if (kind === 'one_time' || !billingPeriod) return 'once';
  const when = timing === 'advance' ? 'ahead' : 'after';
  return `${PERIODS[billingPeriod]}, ${when}${kind === 'usage' ? ', by use' : ''}`;
}

/** What one unit of a charge is called. @param {Charge} charge */
export const unitWord = ({ unit }) => unit ?? 'unit';

/** @param {Plan} plan */
export function termWord({ minTermMonths: min, maxTermMonths: max, allowedTermMonths: allowed }) {
  if (allowed) return `${new Intl.ListFormat('en', { type: 'disjunction' }).format(allowed.map(String))} months`;
  return `${min} to ${max} months`;
}

/** A price in one cell: an amount, a percent, or from the cheapest to the dearest tier. @param {Price} price */
export function priceWord({ currency, amount, tiers, percent }) {
  if (amount !== null) return money(amount, currency);
  if (percent !== null) return `${number(percent)} %`;
  const sorted = (tiers ?? []).map(({ unitPrice }) => unitPrice).sort(compareDecimals);
  const [least = '0', most = '0'] = [sorted[0], sorted.at(-1)];
  return least === most ? money(least, currency) : `${money(least, currency)} to ${money(most, currency)}`;
}

/** A changed value as a person reads it: prices with the currency's decimals, dates as dates. @param {Change} change @param {string | null} value */
export function changeWord({ what, currency }, value) {
  if (value === null) return '–';
  if (what === 'available until') return date(value);
  if (what.endsWith('upper end')) return value === 'no limit' ? value : number(value);
  return currency !== null && /^\d+(\.\d+)?$/.test(value) && what !== 'percent' ? money(value, currency) : value;
}

/** Where a change is. @param {Change} change */
export function placeWord({ planName, chargeName, currency, what }) {
  return [chargeName === null ? planName : chargeName, currency, what].filter(Boolean).join(', ');
}
