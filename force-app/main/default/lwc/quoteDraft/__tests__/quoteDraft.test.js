import { edit, leaveCell, nextPlanKey, openDraft, redo, replace, undo } from 'c/quoteDraft';

const quote = {
    currency: 'EUR',
    startDate: '2027-02-01',
    termMonths: 12,
    plans: [{ key: 'p1', ratePlanId: 'plan_seats', charges: [{ chargeId: 'chg_seats', quantity: '10' }] }]
};
const quantity = (value) => ({ kind: 'set_quantity', planKey: 'p1', chargeId: 'chg_seats', quantity: value });
const quantityOf = (draft) => draft.quote.plans[0].charges[0].quantity;

describe('c/quoteDraft', () => {
    it('undoes and redoes an edit', () => {
        const edited = edit(openDraft(quote), quantity('20'));
        expect(quantityOf(edited)).toBe('20');
        expect(quantityOf(undo(edited))).toBe('10');
        expect(quantityOf(redo(undo(edited)))).toBe('20');
    });

    it('comes back to the very quote that was opened, so that it counts as unchanged', () => {
        expect(undo(edit(openDraft(quote), quantity('20'))).quote).toBe(quote);
    });

    it('takes the keystrokes in one cell as one step', () => {
        const typed = edit(edit(openDraft(quote), quantity('2'), 'seats'), quantity('25'), 'seats');
        expect(quantityOf(typed)).toBe('25');
        expect(quantityOf(undo(typed))).toBe('10');
    });

    it('begins a new step once the cell was left', () => {
        const typed = edit(leaveCell(edit(openDraft(quote), quantity('2'), 'seats')), quantity('3'), 'seats');
        expect(quantityOf(undo(typed))).toBe('2');
    });

    it('forgets what was undone when something else is done', () => {
        const again = edit(undo(edit(openDraft(quote), quantity('20'))), quantity('30'));
        expect(redo(again)).toBe(again);
    });

    it('does nothing when there is nothing to undo or redo', () => {
        const draft = openDraft(quote);
        expect(undo(draft)).toBe(draft);
        expect(redo(draft)).toBe(draft);
    });

    it('takes a whole quote as one step', () => {
        const draft = replace(openDraft(quote), { ...quote, billDay: 15 });
        expect(draft.quote.billDay).toBe(15);
        expect(undo(draft).quote).toBe(quote);
    });

    it('never gives a new plan the key of one that undo could bring back', () => {
        const draft = edit(openDraft(quote), { kind: 'remove_plan', planKey: 'p1' });
        expect(nextPlanKey(draft)).toBe('p2');
    });
});
