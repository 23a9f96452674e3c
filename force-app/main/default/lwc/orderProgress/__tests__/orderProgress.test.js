import { createElement } from 'lwc';
import OrderProgress from 'c/orderProgress';
import { quoteView } from 'fixtures/catalog';
import { click, control, record, settle, textOf } from 'fixtures/page';

const step = (name, state, more = {}) => ({ step: name, state, ...more });
const RUNNING = {
    status: 'running',
    headline: 'Setting up the subscription',
    detail: 'Usually under 10 seconds. You can leave this page.',
    steps: [
        step('accepted', 'done', { at: '2026-11-21T22:06:00Z', note: 'Mira Castellan' }),
        step('account', 'done', { at: '2026-11-21T22:06:00Z', note: 'Found' }),
        step('subscription', 'now'),
        step('first_invoice', 'later'),
        step('done', 'later')
    ]
};
const accepted = (over) => quoteView({ businessStatus: 'accepted', ...over });

async function open(view, progress) {
    const order = createElement('c-order-progress', { is: OrderProgress });
    Object.assign(order, { view, progress });
    document.body.appendChild(order);
    await settle();
    return order;
}
const states = (order) => [...order.shadowRoot.querySelectorAll('.step')].map((each) => each.className);

describe('c-order-progress', () => {
    afterEach(() => document.body.replaceChildren());

    it('shows what is done and what is under way', async () => {
        const order = await open(accepted(), RUNNING);
        expect(states(order)).toEqual([
            'step step_done',
            'step step_done',
            'step step_now',
            'step step_later',
            'step step_later'
        ]);
        expect(textOf(order)).toContain('Found, 02:06 PM');
        expect(textOf(order)).toContain('Starting');
        expect(order.shadowRoot.querySelector('[aria-current="step"]').textContent).toContain('Subscription');
    });

    it('says that it has begun before the first event comes', async () => {
        expect(textOf(await open(accepted()))).toContain('Setting up the subscription');
    });

    it('says when it tries again while billing does not answer', async () => {
        const steps = RUNNING.steps.map((each) => (each.state === 'now' ? { ...each, state: 'waiting' } : each));
        const order = await open(accepted(), {
            ...RUNNING,
            status: 'waiting',
            headline: 'Billing is not answering',
            detail: 'We keep trying; nothing is lost.',
            since: '2026-11-21T22:07:00Z',
            nextTryAt: '2026-11-21T22:09:00Z',
            steps
        });
        expect(order.shadowRoot.querySelector('.card_attention')).not.toBeNull();
        expect(textOf(order)).toContain('We keep trying; nothing is lost. Since 02:07 PM, next try 02:09 PM.');
        expect(order.shadowRoot.querySelector('[aria-current="step"]').textContent).toContain('Next try 02:09 PM');
    });

    it('says that a person is needed', async () => {
        const steps = RUNNING.steps.map((each) => (each.state === 'now' ? { ...each, state: 'parked' } : each));
        const order = await open(accepted(), { ...RUNNING, status: 'parked', headline: 'Needs a VAT number', steps });
        const current = order.shadowRoot.querySelector('[aria-current="step"]').textContent;
        expect(current).toContain('needs a person');
        expect(current).toContain('With operations');
    });

    it('says what differs when the order was refused', async () => {
        const order = await open(quoteView(), {
            status: 'refused',
            headline: 'The quote was changed after it was checked',
            steps: [],
            differences: ['Quantity of Seats was 10, is 12']
        });
        expect(textOf(order)).toContain('Quantity of Seats was 10, is 12');
        expect(textOf(order)).toContain('Have it checked again, then accept it again.');
    });

    it('shows subscription and first invoice, and leads to the subscription', async () => {
        const view = accepted({
            businessStatus: 'active',
            subscriptionNumber: 'S-00001',
            subscriptionRecordId: 'a0B000000000001AAA',
            firstInvoiceNumber: 'INV-00001',
            firstInvoiceDate: '2027-02-01',
            firstInvoiceAmount: '700'
        });
        const order = await open(view, { ...RUNNING, status: 'done', headline: 'All set' });
        const opened = record(order, 'open');
        expect(textOf(order)).toContain('INV-00001, Feb 1, 2027');
        expect([...order.shadowRoot.querySelectorAll('c-record-link')].map((link) => link.label)).toEqual([
            'S-00001',
            '€700.00'
        ]);
        await click(order, 'Open subscription');
        expect(opened).toHaveLength(1);
    });

    it('offers no subscription before there is one', async () => {
        expect(control(await open(accepted(), RUNNING), 'Open subscription')).toBeUndefined();
    });

    it('is accessible while running and when refused', async () => {
        await expect(await open(accepted(), RUNNING)).toBeAccessible();
        await expect(
            await open(quoteView(), { status: 'refused', headline: 'Refused', steps: [], differences: ['x'] })
        ).toBeAccessible();
    });
});
