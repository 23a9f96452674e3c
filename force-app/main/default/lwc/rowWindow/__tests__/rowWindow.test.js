import { windowRows } from 'c/rowWindow';

const THOUSAND = new Array(1000).fill(32);
const rowsOf = (slots) => slots.flatMap((slot) => (slot.kind === 'row' ? [slot.index] : []));
const heightOf = (slots) => slots.reduce((sum, slot) => sum + (slot.kind === 'gap' ? slot.height : 32), 0);

describe('c/rowWindow', () => {
    it('draws what is in view and some rows around it', () => {
        const rows = rowsOf(windowRows(THOUSAND, { top: 3200, height: 320 }));
        expect(rows[0]).toBe(88);
        expect(rows[rows.length - 1]).toBe(121);
    });

    it('leaves gaps exactly as high as the rows it leaves out', () => {
        expect(heightOf(windowRows(THOUSAND, { top: 3200, height: 320 }))).toBe(32000);
        expect(heightOf(windowRows(THOUSAND, { top: 31900, height: 320 }))).toBe(32000);
    });

    it('keeps the row that has the focus', () => {
        const slots = windowRows(THOUSAND, { top: 16000, height: 320, keep: 3 });
        expect(rowsOf(slots)[0]).toBe(3);
        expect(heightOf(slots)).toBe(32000);
    });

    it('draws all of a short list, and nothing of an empty one', () => {
        expect(rowsOf(windowRows([32, 32], { top: 0, height: 320 }))).toEqual([0, 1]);
        expect(windowRows([], { top: 0, height: 320 })).toEqual([]);
    });

    it('shows the last rows when scrolled beyond the end', () => {
        expect(rowsOf(windowRows([32, 32], { top: 900, height: 320 }))).toEqual([0, 1]);
    });
});
