import { readNumber } from 'c/lineEdit';
import { labels } from 'c/lineLabels';

/**
 * What the cells of a line hold while somebody types: the text as typed, also while it is not a number (yet).
 *
 * @typedef {import('c/lineCells').LineRow} LineRow
 * @typedef {{ id: string, field: import('c/lineEdit').Field, text: string, valid: boolean }} Typing
 */

/**
 * @param {LineRow} row
 * @param {object} state
 * @param {Typing | undefined} state.typing anywhere in the grid
 * @param {boolean} state.editable
 * @param {string | undefined} state.unit chosen for a line that has no discount yet
 */
export function cellsOf(row, { typing, editable, unit }) {
    const mine = typing?.id === row.id ? typing : undefined;
    const invalid = mine && !mine.valid ? mine.field : undefined;
    return {
        editsQuantity: editable && row.canQuantity,
        editsDiscount: editable && row.canDiscount,
        quantity: mine?.field === 'quantity' ? mine.text : row.quantity,
        discount: mine?.field === 'discount' ? mine.text : row.discount,
        discountText: row.discountText ?? (row.given ? `${row.discount}\u202f${row.discountUnit}` : '\u2013'),
        discountUnit: row.given ? row.discountUnit : (unit ?? row.discountUnit),
        quantityInvalid: invalid === 'quantity' ? 'true' : undefined,
        discountInvalid: invalid === 'discount' ? 'true' : undefined,
        quantityHint: invalid === 'quantity' ? labels.notANumber : undefined,
        discountHint: invalid === 'discount' ? labels.notANumber : undefined
    };
}

/**
 * Whether the quote holds what is being typed; it does not after an undo.
 *
 * @param {Typing} typing
 * @param {import('c/kernel').QuoteCharge} charge
 */
export function isTyped({ field, text }, { quantity, discount }) {
    return readNumber(field, text) === (field === 'quantity' ? quantity : (discount?.value ?? '0'));
}
