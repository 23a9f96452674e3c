import { edit, undo } from 'c/quoteDraft';
import {
    isBeingOrdered,
    isDirty,
    isRefused,
    isUnchecked,
    startSession,
    withCatalog,
    withDraft,
    withOrderEvent,
    withRecords,
    withSaved
} from 'c/quoteSession';
import { SEATS, catalogOf, quoteView, seatsAt } from 'fixtures/catalog';

const KEY = '0Q0000000000001AAA-1';
const catalog = catalogOf(SEATS);
const start = (view = quoteView()) => startSession(view, catalog, '2026-11-21');
const seats = (quantity) => ({ kind: 'set_quantity', planKey: 'p1', chargeId: 'chg_seats', quantity });
const typed = (session, quantity) => withDraft(session, edit(session.draft, seats(quantity)));
const quantityOf = (session) => session.deal.quote.plans[0].charges[0].quantity;
const savedWith = (quantity, over = {}) => {
    const view = quoteView(over);
    return { ...view, lines: [{ ...view.lines[0], quantity }, view.lines[1]] };
};
const event = (sequence, status, over = {}) => ({
    Acceptance_Key__c: KEY,
    Sequence__c: sequence,
    Progress__c: JSON.stringify({ status, headline: status, steps: [] }),
    ...over
});

describe('c/quoteSession', () => {
    it('starts clean, and is clean again when everything is undone', () => {
        const session = start();
        expect(isDirty(session)).toBe(false);
        expect(isDirty(typed(session, '20'))).toBe(true);
        expect(isDirty(withDraft(session, undo(typed(session, '20').draft)))).toBe(false);
    });

    it('starts an unconfigured quote today, for a year, in the first currency', () => {
        const { quote } = start(quoteView({ quoteCurrency: null, startDate: null, termMonths: null, lines: [] })).deal;
        expect(quote).toEqual({ currency: 'EUR', startDate: '2026-11-21', termMonths: 12, plans: [] });
    });

    it('has nothing to be checked without lines', () => {
        expect(isUnchecked(start(quoteView({ verdict: 'unchecked' })))).toBe(true);
        expect(isUnchecked(start(quoteView({ verdict: 'unchecked', lines: [] })))).toBe(false);
    });

    it('prices the same work under another catalog', () => {
        const session = withCatalog(typed(start(), '20'), catalogOf(seatsAt('21')));
        expect(session.deal.totals.tcv).toBe('5540');
        expect(isDirty(session)).toBe(true);
    });

    it('keeps the steps back when the records say nothing new', () => {
        const saved = typed(start(), '20');
        const session = withSaved(saved, savedWith('20'), saved.deal.quote);
        expect(withRecords(session, savedWith('20')).session.draft).toBe(session.draft);
    });

    it('follows the records when nothing is unsaved', () => {
        const { session, theirs } = withRecords(start(), savedWith('12'));
        expect(quantityOf(session)).toBe('12');
        expect(theirs).toEqual([]);
    });

    it('keeps unsaved work beside what somebody else saved, and says what that is', () => {
        const { session, theirs } = withRecords(typed(start(), '20'), savedWith('12'));
        expect(quantityOf(session)).toBe('20');
        expect(theirs).toEqual(['Quantity of Seats was 10, is 12']);
    });

    it('counts what was typed during a save as unsaved', () => {
        const sent = typed(start(), '20');
        const session = withSaved(typed(sent, '30'), savedWith('20'), sent.deal.quote);
        expect(isDirty(session)).toBe(true);
        expect(quantityOf(session)).toBe('30');
    });

    it('takes the ids that come with completion, also before the records have them', () => {
        const accepted = start(quoteView({ businessStatus: 'accepted', acceptanceKey: KEY }));
        expect(isBeingOrdered(accepted)).toBe(true);
        const ids = { Subscription_Id__c: 'sub_1', Subscription_Number__c: 'S-00001', Invoice_Amount__c: 700 };
        const session = withOrderEvent(accepted, event(4, 'done', ids));
        expect(session.view).toMatchObject({
            businessStatus: 'active',
            subscriptionNumber: 'S-00001',
            firstInvoiceAmount: 700
        });
        expect(isBeingOrdered(session)).toBe(false);
    });

    it('is itself again after an old event', () => {
        const session = withOrderEvent(start(quoteView({ acceptanceKey: KEY })), event(2, 'running'));
        expect(withOrderEvent(session, event(1, 'running'))).toBe(session);
    });

    it('waits for a save after a refused order', () => {
        const refused = withOrderEvent(start(quoteView({ acceptanceKey: KEY })), event(2, 'refused'));
        expect([isRefused(refused), isUnchecked(refused)]).toEqual([true, true]);
        const record = quoteView({
            acceptanceKey: KEY,
            orderSequence: 2,
            orderProgressJson: event(2, 'refused').Progress__c
        });
        const saved = withSaved(refused, record, refused.deal.quote);
        expect([isRefused(saved), isUnchecked(saved)]).toEqual([false, false]);
    });

    it('shows of an accepted quote the prices that were accepted, or none', () => {
        const { fingerprint } = start().deal.evaluation;
        const accepted = quoteView({ businessStatus: 'accepted', fingerprint });
        expect(start(accepted).deal.lines.size).toBe(2);
        expect(startSession(accepted, catalogOf(seatsAt('21')), '2026-11-21').deal.lines.size).toBe(0);
    });
});
