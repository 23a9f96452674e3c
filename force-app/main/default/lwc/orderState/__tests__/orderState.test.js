import { afterEvent, isInFlight, laterOf, orderStateOf } from 'c/orderState';

const KEY = '0Q0000000000001AAA-1';
const progress = (headline, status = 'running') => JSON.stringify({ status, headline, steps: [] });
const event = (sequence, headline, key = KEY) => ({
    Acceptance_Key__c: key,
    Sequence__c: sequence,
    Progress__c: progress(headline)
});
const start = { acceptanceKey: KEY, sequence: 3, progress: undefined };

describe('c/orderState', () => {
    it('takes a later event', () => {
        expect(afterEvent(start, event(4, 'Account found')).progress.headline).toBe('Account found');
    });

    it('ignores an event that comes late or twice', () => {
        const after = afterEvent(start, event(5, 'Done'));
        expect(afterEvent(after, event(4, 'Account found'))).toBe(after);
        expect(afterEvent(after, event(5, 'Done'))).toBe(after);
    });

    it('ignores an event of another acceptance', () => {
        expect(afterEvent(start, event(9, 'Done', '0Q0000000000001AAA-2'))).toBe(start);
    });

    it('ignores an event it cannot read', () => {
        expect(afterEvent(start, { Acceptance_Key__c: KEY, Sequence__c: 9, Progress__c: '{' })).toBe(start);
    });

    it('keeps what events said when the records are behind', () => {
        const live = afterEvent(start, event(5, 'Done'));
        const read = orderStateOf({
            acceptanceKey: KEY,
            orderSequence: 4,
            orderProgressJson: progress('Account found')
        });
        expect(laterOf(live, read)).toBe(live);
    });

    it('takes the records when the quote was accepted anew', () => {
        const read = orderStateOf({ acceptanceKey: '0Q0000000000001AAA-2', orderSequence: 0 });
        expect(laterOf({ ...start, sequence: 9 }, read)).toBe(read);
    });

    it('knows when an order is still under way', () => {
        expect(isInFlight(start)).toBe(true);
        expect(isInFlight({ ...start, progress: JSON.parse(progress('Done', 'done')) })).toBe(false);
    });
});
