import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';

/*
 * Formats decimal strings for people and reads what people type. No pricing happens here: the kernel prices, and the
 * only arithmetic is adding amounts that are already rounded, exactly, as whole minor units.
 */

const MINUS = '\u2212';
const THIN_SPACE = '\u202f';
const MOST_DECIMALS = 6;

/** @type {Map<string, Intl.NumberFormat>} */
const numberFormats = new Map();

/**
 * @param {Intl.NumberFormatOptions} options
 * @returns {Intl.NumberFormat}
 */
function numberFormat(options) {
    const key = JSON.stringify(options);
    let found = numberFormats.get(key);
    if (!found) {
        found = new Intl.NumberFormat(LOCALE, options);
        numberFormats.set(key, found);
    }
    return found;
}

/**
 * Exact: the text is handed over as text, so no digit passes through a float. True minus in front.
 *
 * @param {string} decimal
 * @param {Intl.NumberFormatOptions} options
 */
function format(decimal, options) {
    const negative = decimal.startsWith('-');
    const digits = negative ? decimal.slice(1) : decimal;
    const text = numberFormat(options).format(/** @type {any} */ (digits));
    return negative ? MINUS + text : text;
}

/** Decimals a currency is written with: 2 for EUR, 0 for JPY. @param {string} currency */
export function decimalsOf(currency) {
    return numberFormat({ style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/**
 * A cell in a column whose head names the currency: 96,000.00
 *
 * @param {string} decimal
 * @param {string} currency
 */
export function amount(decimal, currency) {
    const decimals = decimalsOf(currency);
    return format(decimal, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/**
 * A price of one unit, which may be finer than the currency: 0.023
 *
 * @param {string} decimal
 * @param {string} currency
 */
export function unitPrice(decimal, currency) {
    return format(decimal, { minimumFractionDigits: decimalsOf(currency), maximumFractionDigits: MOST_DECIMALS });
}

/**
 * A figure that stands alone: €96,000.00
 *
 * @param {string} decimal
 * @param {string} currency
 */
export function money(decimal, currency) {
    return format(decimal, { style: 'currency', currency });
}

/**
 * A difference: +€1,600.00 or −€1,600.00
 *
 * @param {string} decimal
 * @param {string} currency
 */
export function moneyChange(decimal, currency) {
    return (isPositive(decimal) ? '+' : '') + money(decimal, currency);
}

/** A quantity: 12,000 or 0.5. @param {string} decimal */
export function count(decimal) {
    return format(decimal, { maximumFractionDigits: MOST_DECIMALS });
}

/** A share to one decimal: 16.9 %. @param {string} decimal */
export function percent(decimal) {
    return format(decimal, { maximumFractionDigits: 1 }) + THIN_SPACE + '%';
}

/** Thousands for a chart's axis: 30k. @param {number} value */
export function compact(value) {
    return numberFormat({ notation: 'compact' }).format(value);
}

/** @param {string} decimal */
export function isPositive(decimal) {
    return !decimal.startsWith('-') && /[1-9]/.test(decimal);
}

/** @param {string} decimal */
export function isZero(decimal) {
    return !/[1-9]/.test(decimal);
}

/** @param {string} decimal @param {number} decimals */
function toMinor(decimal, decimals) {
    const negative = decimal.startsWith('-');
    const [whole, fraction = ''] = decimal.replace('-', '').split('.');
    const minor = BigInt(whole + fraction.padEnd(decimals, '0').slice(0, decimals));
    return negative ? -minor : minor;
}

/** @param {bigint} minor @param {number} decimals */
function fromMinor(minor, decimals) {
    const digits = String(minor < 0n ? -minor : minor).padStart(decimals + 1, '0');
    const split = digits.length - decimals;
    const text = decimals ? digits.slice(0, split) + '.' + digits.slice(split) : digits;
    return minor < 0n ? '-' + text : text;
}

/**
 * Sum of amounts that are rounded to the currency already.
 *
 * @param {string[]} decimals
 * @param {string} currency
 */
export function sum(decimals, currency) {
    const places = decimalsOf(currency);
    return fromMinor(
        decimals.reduce((total, decimal) => total + toMinor(decimal, places), 0n),
        places
    );
}

/**
 * What changed from one rounded amount to another.
 *
 * @param {string} before
 * @param {string} after
 * @param {string} currency
 */
export function difference(before, after, currency) {
    const places = decimalsOf(currency);
    return fromMinor(toMinor(after, places) - toMinor(before, places), places);
}

const PARTS = numberFormat({ useGrouping: true }).formatToParts(/** @type {any} */ (12345.6));
const GROUP = PARTS.find((part) => part.type === 'group')?.value ?? ',';
const POINT = PARTS.find((part) => part.type === 'decimal')?.value ?? '.';

/**
 * Reads a number as the user's locale writes it, with or without group separators.
 *
 * @param {string} text
 * @returns {string | undefined} a canonical decimal, undefined when it is not a number (yet)
 */
export function parseDecimal(text) {
    const plain = text
        .replace(/[\s\u00a0\u202f]/g, '')
        .split(GROUP)
        .join('')
        .replace(POINT, '.')
        .replace(MINUS, '-');
    const match = /^(-?)0*(\d*)(?:\.(\d*?)0*)?$/.exec(plain);
    if (!match || !/\d/.test(plain)) return undefined;
    const [, sign, whole, fraction] = match;
    const digits = (whole || '0') + (fraction ? '.' + fraction : '');
    return digits === '0' ? '0' : sign + digits;
}

const dateFormat = new Intl.DateTimeFormat(LOCALE, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC'
});
const monthFormat = new Intl.DateTimeFormat(LOCALE, { month: 'short', year: 'numeric', timeZone: 'UTC' });
const clockFormat = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit', timeZone: TIME_ZONE });
const instantFormat = new Intl.DateTimeFormat(LOCALE, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: TIME_ZONE
});

/** A calendar day: 1 Feb 2027. @param {string} localDate YYYY-MM-DD */
export function day(localDate) {
    return dateFormat.format(new Date(localDate + 'T00:00:00Z'));
}

/** @param {string} localDate YYYY-MM-DD */
export function month(localDate) {
    return monthFormat.format(new Date(localDate + 'T00:00:00Z'));
}

/** The last day of a half-open period, as people say it. @param {string} exclusiveEnd YYYY-MM-DD */
export function lastDay(exclusiveEnd) {
    return day(new Date(Date.parse(exclusiveEnd + 'T00:00:00Z') - 86_400_000).toISOString().slice(0, 10));
}

/** An instant's time of day in the user's zone: 14:02. @param {string} instant ISO 8601 */
export function clock(instant) {
    return clockFormat.format(new Date(instant));
}

/** @param {string} instant ISO 8601 */
export function dayAndClock(instant) {
    return instantFormat.format(new Date(instant));
}
