import { lineRow } from 'c/lineCells';

/**
 * Where the focus goes in the grid: Enter and the arrows stay in their column, and skip rows that have no such cell.
 *
 * @typedef {import('c/deal').Deal} Deal
 * @typedef {import('c/lineRows').Row} Row
 * @typedef {import('c/lineEdit').Field} Field
 */

/** Finds the input of a cell. @param {{ id: string, field: string }} cell */
export function selectorOf({ id, field }) {
    return `input[data-id="${id}"][data-field="${field}"]`;
}

/** Rows a key moves by: 1 down, -1 up, 0 for every other key. @param {string} key */
export function stepOf(key) {
    if (key === 'Enter' || key === 'ArrowDown') return 1;
    return key === 'ArrowUp' ? -1 : 0;
}

/**
 * The next line that can be edited in this column.
 *
 * @param {Deal} deal
 * @param {Row[]} rows
 * @param {{ index: number, step: number, field: Field }} from
 * @returns {number | undefined} index of its row; undefined at the end of the grid
 */
export function nextCell(deal, rows, { index, step, field }) {
    for (let next = index + step; next >= 0 && next < rows.length; next += step) {
        if (canEdit(deal, rows[next], field)) return next;
    }
    return undefined;
}

/** @param {Deal} deal @param {Row} row @param {Field} field */
function canEdit(deal, row, field) {
    if (row.kind !== 'line') return false;
    const { canQuantity, canDiscount } = lineRow(deal, row, { collapsed: new Set(), openDetails: new Set() });
    return field === 'quantity' ? canQuantity : canDiscount;
}
