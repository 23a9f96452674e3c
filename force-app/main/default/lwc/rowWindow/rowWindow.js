/**
 * Which rows of a long table to draw: those in view, some more on either side so that the next row can take focus, and
 * the row that holds the focus even when it was scrolled away (or typing would be lost).
 *
 * @typedef {{ kind: 'row', index: number } | { kind: 'gap', from: number, height: number }} Slot
 */
const OVERSCAN = 12;

/**
 * @param {number[]} heights height of each row in px
 * @param {{ top: number, height: number, keep?: number }} view scroll position, visible height, row to keep
 * @returns {Slot[]} rows to draw, with one gap for each run of rows left out
 */
export function windowRows(heights, view) {
    const { first, last } = rowsInView(heights, view.top, view.height);
    const from = Math.max(0, first - OVERSCAN);
    const to = Math.min(heights.length - 1, last + OVERSCAN);
    /** @type {Slot[]} */
    const slots = [];
    let gap = 0;
    heights.forEach((height, index) => {
        if ((index >= from && index <= to) || index === view.keep) {
            if (gap) slots.push({ kind: 'gap', from: index, height: gap });
            gap = 0;
            slots.push({ kind: 'row', index });
        } else {
            gap += height;
        }
    });
    if (gap) slots.push({ kind: 'gap', from: heights.length, height: gap });
    return slots;
}

/** @param {number[]} heights @param {number} top @param {number} height */
function rowsInView(heights, top, height) {
    let y = 0;
    let first = -1;
    let last = 0;
    for (let index = 0; index < heights.length && y < top + height; index += 1) {
        y += heights[index];
        if (first < 0 && y > top) first = index;
        last = index;
    }
    return { first: first < 0 ? last : first, last };
}
