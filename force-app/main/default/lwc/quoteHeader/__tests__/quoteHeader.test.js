import { createElement } from 'lwc';
import QuoteHeader from 'c/quoteHeader';
import { quoteView } from 'fixtures/catalog';
import { all, click, control, record, settle, textOf } from 'fixtures/page';

async function open(over = {}) {
    const header = createElement('c-quote-header', { is: QuoteHeader });
    Object.assign(header, { view: quoteView(), next: { name: 'accept' }, editable: true }, over);
    document.body.appendChild(header);
    await settle();
    return header;
}
const brandButtons = (header) => all(header).filter((each) => each.variant === 'brand');

describe('c-quote-header', () => {
    afterEach(() => document.body.replaceChildren());

    it('says who the quote is for', async () => {
        const header = await open();
        expect(textOf(header)).toContain('Nordhafen Logistik GmbH, platform rollout');
        expect(
            all(header)
                .filter((each) => each.tagName === 'C-RECORD-LINK')
                .map((link) => link.label)
        ).toEqual(['Nordhafen Logistik GmbH', 'Platform rollout 2027', 'Jan 31, 2027', 'Mira Castellan']);
    });

    it('shows every stage by name and marks the current one', async () => {
        const header = await open({ view: quoteView({ businessStatus: 'in_approval' }) });
        const stages = all(header).filter((each) => each.tagName === 'LI');
        expect(stages.map((stage) => stage.querySelector('.name').textContent)).toEqual([
            'Draft',
            'In approval',
            'Approved',
            'Presented',
            'Accepted',
            'Active'
        ]);
        expect(stages.findIndex((stage) => stage.getAttribute('aria-current') === 'step')).toBe(1);
    });

    it.each([
        ['Accept', { name: 'accept' }],
        ['Submit for approval', { name: 'submit' }],
        ['Approve', { name: 'approve' }]
    ])('has one brand button: %s', async (name, next) => {
        const header = await open({ next });
        const steps = record(header, 'step');
        expect(brandButtons(header).map((button) => button.label)).toEqual([name]);
        await click(header, name);
        expect(steps).toEqual([next]);
    });

    it('says why the next step cannot be taken', async () => {
        const header = await open({ next: { name: 'accept', obstacle: 'blocked' } });
        expect(control(header, 'Accept').disabled).toBe(true);
        expect(textOf(header)).toContain('Something here cannot be billed yet.');
    });

    it('saves only what was changed', async () => {
        const header = await open();
        const saved = record(header, 'save');
        expect(control(header, 'Save').disabled).toBe(true);
        header.dirty = true;
        await settle();
        await click(header, 'Save');
        expect(saved).toHaveLength(1);
    });

    it('lets what the service has not checked be saved again', async () => {
        expect(control(await open({ unchecked: true }), 'Check again').disabled).toBe(false);
    });

    it('offers to reject where it offers to approve', async () => {
        const header = await open({ next: { name: 'approve' } });
        const rejected = record(header, 'reject');
        await click(header, 'Reject');
        expect(rejected).toHaveLength(1);
    });

    it('fires what is chosen from the menu', async () => {
        const header = await open({ dirty: true });
        const discarded = record(header, 'discard');
        const menu = all(header).find((each) => each.alternativeText === 'More actions');
        menu.dispatchEvent(new CustomEvent('select', { detail: { value: 'discard' } }));
        expect(discarded).toHaveLength(1);
    });

    it('says the status in one line where there is no room for a path', async () => {
        expect(textOf(await open({ layout: 'phone' }))).toContain('Draft · step 1 of 6, next In approval');
    });

    it('is accessible', async () => {
        await expect(await open({ next: { name: 'accept', obstacle: 'blocked' } })).toBeAccessible();
        await expect(await open({ layout: 'phone' })).toBeAccessible();
    });
});
