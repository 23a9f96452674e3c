import { isZero, parseDecimal } from 'c/money';

/**
 * From what is typed in a cell to the change it means.
 *
 * @typedef {'quantity' | 'discount'} Field
 * @typedef {'percent' | 'amount'} Unit
 */

/** What one Salesforce number field holds; the kernel refuses more. */
const STORABLE = /^\d{1,12}(\.\d{1,6})?$/;

/**
 * @param {Field} field
 * @param {string} text
 * @returns {string | undefined} a canonical decimal, undefined when it is not a number (yet); no discount is '0'
 */
export function readNumber(field, text) {
    if (field === 'discount' && text.trim() === '') return '0';
    const value = parseDecimal(text);
    return value !== undefined && STORABLE.test(value) ? value : undefined;
}

/**
 * @param {{ planKey: string, chargeId: string, given?: import('c/kernel').Discount }} line and the discount it has, whose end stays
 * @param {Field} field
 * @param {string} value
 * @param {Unit} unit of a discount
 * @returns {import('c/kernel').QuoteChange}
 */
export function changeOf({ planKey, chargeId, given }, field, value, unit) {
    if (field === 'quantity') return { kind: 'set_quantity', planKey, chargeId, quantity: value };
    if (isZero(value)) return { kind: 'set_discount', planKey, chargeId };
    const until = given?.until === undefined ? {} : { until: given.until };
    return { kind: 'set_discount', planKey, chargeId, discount: { kind: unit, value, ...until } };
}
