import { fill } from 'c/labelText';
import { labels } from 'c/lineLabels';
import { rateText } from 'c/chargeText';
import { amount, day } from 'c/money';

/**
 * Discounts in words.
 *
 * @typedef {import('c/kernel').Discount} Discount
 */

/** "10 %", "50.00 EUR". @param {{ kind: 'percent' | 'amount', value: string }} value @param {string} currency */
export function valueText({ kind, value }, currency) {
    return kind === 'percent' ? rateText(value) : `${amount(value, currency)} ${currency}`;
}

/** "10 % off, 50.00 EUR off until Feb 1, 2028". @param {Discount[]} discounts @param {string} currency */
export function discountsText(discounts, currency) {
    return discounts.map((discount) => offText(discount, currency)).join(', ');
}

/** @param {Discount} discount @param {string} currency */
function offText(discount, currency) {
    const value = valueText(discount, currency);
    return discount.until ? fill(labels.offUntil, value, day(discount.until)) : fill(labels.off, value);
}
