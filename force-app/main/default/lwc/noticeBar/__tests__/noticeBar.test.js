import { createElement } from 'lwc';
import NoticeBar from 'c/noticeBar';
import { click, record, settle, textOf } from 'fixtures/page';

async function open(over) {
    const notice = createElement('c-notice-bar', { is: NoticeBar });
    Object.assign(notice, { heading: 'Not saved.', text: 'The service is away.' }, over);
    document.body.appendChild(notice);
    await settle();
    return notice;
}

describe('c-notice-bar', () => {
    afterEach(() => document.body.replaceChildren());

    it('interrupts for an error and waits its turn for the rest', async () => {
        const error = await open({ tone: 'error' });
        expect(error.shadowRoot.querySelector('[role=alert]')).not.toBeNull();
        const info = await open({ tone: 'info' });
        expect(info.shadowRoot.querySelector('[role=status]')).not.toBeNull();
    });

    it('offers one thing to do, and to be dismissed', async () => {
        const notice = await open({ tone: 'info', action: 'Undo', dismissible: true });
        const [acted, dismissed] = [record(notice, 'action'), record(notice, 'dismiss')];
        await click(notice, 'Undo');
        await click(notice, 'Dismiss');
        expect([acted.length, dismissed.length]).toEqual([1, 1]);
    });

    it('lists details', async () => {
        expect(textOf(await open({ tone: 'info', details: ['Seats: was 20.00, is 21.00'] }))).toContain('is 21.00');
    });

    it('is accessible', async () => {
        await expect(await open({ tone: 'error', action: 'Reload', dismissible: true })).toBeAccessible();
    });
});
