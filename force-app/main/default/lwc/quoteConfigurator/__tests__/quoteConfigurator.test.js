import { createElement } from 'lwc';
import QuoteConfigurator from 'c/quoteConfigurator';
import { subscribe, unsubscribe } from 'lightning/empApi';
import LightningPrompt from 'lightning/prompt';
import loadQuote from '@salesforce/apex/QuoteController.load';
import saveQuote from '@salesforce/apex/QuoteController.save';
import acceptQuote from '@salesforce/apex/QuoteController.accept';
import submitForApproval from '@salesforce/apex/QuoteController.submitForApproval';
import approveQuote from '@salesforce/apex/QuoteController.approve';
import rejectQuote from '@salesforce/apex/QuoteController.reject';
import getCurrentVersion from '@salesforce/apex/CatalogController.getCurrentVersion';
import getPlans from '@salesforce/apex/CatalogController.getPlans';
import searchPlans from '@salesforce/apex/CatalogController.searchPlans';
import { SEATS, STORAGE, definitions, quoteView, seatsAt, version } from 'fixtures/catalog';
import { all, click, control, part, press, settle, textOf, type } from 'fixtures/page';

jest.mock('@salesforce/apex/QuoteController.load', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/QuoteController.save', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/QuoteController.accept', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/QuoteController.submitForApproval', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/QuoteController.approve', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/QuoteController.reject', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CatalogController.getCurrentVersion', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CatalogController.getPlans', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CatalogController.searchPlans', () => ({ default: jest.fn() }), { virtual: true });

const RECORD_ID = '0Q0000000000001AAA';
const KEY = `${RECORD_ID}-1`;
const refused = (message) => ({ body: { message } });
const withDiscount = (value) =>
    quoteView({
        lines: [
            {
                planKey: 'p1',
                ratePlanId: 'plan_seats',
                chargeId: 'chg_seats',
                position: 1,
                quantity: '10',
                discountKind: 'percent',
                discountValue: value
            },
            { planKey: 'p1', ratePlanId: 'plan_seats', chargeId: 'chg_onboarding', position: 2, quantity: '1' }
        ]
    });

async function open() {
    const page = createElement('c-quote-configurator', { is: QuoteConfigurator });
    page.recordId = RECORD_ID;
    document.body.appendChild(page);
    await settle();
    return page;
}
const tcv = (page) => part(page, 'c-deal-panel').shadowRoot.querySelector('.total c-figure').value;
const publish = async (name, payload) => {
    const [, , callback] = subscribe.mock.calls.find(([channel]) => channel === `/event/${name}`);
    callback({ data: { payload } });
    await settle();
};
const progress = (sequence, headline, over = {}) => ({
    Quote_Id__c: RECORD_ID,
    Acceptance_Key__c: KEY,
    Sequence__c: sequence,
    Business_Status__c: 'accepted',
    Progress__c: JSON.stringify({ status: 'running', headline, detail: '', steps: [], ...over })
});
const unloadIsHeldBack = () => {
    const event = new CustomEvent('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
};

describe('c-quote-configurator', () => {
    /** @type {Record<string, object>} what the org holds */
    let plans;

    beforeEach(() => {
        jest.useFakeTimers();
        plans = { plan_seats: SEATS, plan_storage: STORAGE };
        loadQuote.mockResolvedValue(quoteView());
        getCurrentVersion.mockResolvedValue(version());
        getPlans.mockImplementation(async ({ ratePlanIds }) => definitions(...ratePlanIds.map((id) => plans[id])));
        searchPlans.mockResolvedValue([
            { ratePlanId: 'plan_storage', name: 'Storage', planNumber: 'P-2', productName: 'Cloud', family: 'Platform' }
        ]);
        subscribe.mockResolvedValue({});
    });

    afterEach(() => {
        document.body.replaceChildren();
        jest.useRealTimers();
        jest.clearAllMocks();
    });

    describe('opening', () => {
        it('shows the lines and what the deal is worth', async () => {
            const page = await open();
            expect(control(page, 'Quantity of Seats').value).toBe('10');
            expect(tcv(page)).toBe('€2,900.00');
            expect(textOf(page)).toContain('Saved 05:02 AM');
        });

        it('shows that it is loading', () => {
            const page = createElement('c-quote-configurator', { is: QuoteConfigurator });
            page.recordId = RECORD_ID;
            document.body.appendChild(page);
            expect(part(page, 'lightning-spinner').alternativeText).toBe('Loading the quote');
        });

        it('says why it could not be opened, and tries again', async () => {
            getCurrentVersion.mockRejectedValueOnce(refused('No catalog has reached Salesforce yet.'));
            const page = await open();
            expect(textOf(page)).toContain('No catalog has reached Salesforce yet.');
            await click(page, 'Try again');
            expect(tcv(page)).toBe('€2,900.00');
        });

        it('says so when the catalog has moved since the quote was saved', async () => {
            loadQuote.mockResolvedValue(quoteView({ catalogVersion: 40, tcv: '2780' }));
            expect(textOf(await open())).toContain('Catalog 41 is here: contract value +€120.00.');
        });

        it('starts an empty quote in the first currency, today, for a year', async () => {
            loadQuote.mockResolvedValue(
                quoteView({ lines: [], quoteCurrency: undefined, startDate: undefined, termMonths: undefined })
            );
            const page = await open();
            expect(control(page, 'Currency').value).toBe('EUR');
            expect(control(page, 'Term in months').value).toBe('12');
            expect(control(page, 'Start date').value).toMatch(/^\d{4}-\d\d-\d\d$/);
            expect(control(page, 'Accept').disabled).toBe(true);
        });
    });

    describe('editing', () => {
        it('prices each keystroke', async () => {
            const page = await open();
            await type(page, 'Quantity of Seats', '20');
            expect(tcv(page)).toBe('€5,300.00');
            expect(textOf(page)).toContain('Not saved');
        });

        it('undoes and redoes, by buttons and by keys', async () => {
            const page = await open();
            await type(page, 'Quantity of Seats', '2');
            const input = await type(page, 'Quantity of Seats', '25');
            await press(input, 'z', { ctrlKey: true });
            expect(control(page, 'Quantity of Seats').value).toBe('10');
            expect(tcv(page)).toBe('€2,900.00');
            await click(page, 'Redo');
            expect(tcv(page)).toBe('€6,500.00');
            await click(page, 'Undo');
            expect(control(page, 'Undo').disabled).toBe(true);
            expect(control(page, 'Save').disabled).toBe(true);
        });

        it('changes the terms', async () => {
            const page = await open();
            await type(page, 'Term in months', '24');
            expect(tcv(page)).toBe('€5,300.00');
            await type(page, 'Bill day', '15');
            await press(control(page, 'Bill day'), 'z', { ctrlKey: true });
            expect(tcv(page)).toBe('€5,300.00');
        });

        it('adds a plan found by its name', async () => {
            const page = await open();
            await click(page, 'Add products');
            await click(page, 'Add Storage');
            expect(getPlans).toHaveBeenLastCalledWith({ ratePlanIds: ['plan_storage'] });
            expect(textOf(page)).toContain('Storage used');
            expect(textOf(page)).toContain('Storage added.');
        });

        it('opens the same search from the last row', async () => {
            const page = await open();
            await click(page, 'Add a line: product name or code');
            expect(control(page, 'Search plans')).toBeDefined();
            await press(control(page, 'Search plans'), 'Escape');
            expect(control(page, 'Search plans')).toBeUndefined();
            const { activeElement } = part(page, 'c-line-editor').shadowRoot;
            expect(activeElement).toBe(control(page, 'Add a line: product name or code'));
        });

        it('removes a plan and offers to bring it back', async () => {
            const page = await open();
            await press(part(page, 'c-line-grid').shadowRoot.querySelector('.twist'), 'Delete');
            expect(textOf(page)).toContain('Enterprise seats removed.');
            const undo = all(page).find(
                (each) => each.tagName === 'LIGHTNING-BUTTON' && each.label === 'Undo' && !each.iconName
            );
            undo.click();
            await settle();
            expect(tcv(page)).toBe('€2,900.00');
        });

        it('fixes what blocks with one press', async () => {
            loadQuote.mockResolvedValue(withDiscount('45'));
            const page = await open();
            expect(control(page, 'Accept').disabled).toBe(true);
            expect(textOf(page)).toContain('Something here cannot be billed yet.');
            await click(page, 'Set discount to 30 %');
            expect(control(page, 'Submit for approval').disabled).toBe(false);
            await click(page, 'Set discount to 15 %');
            expect(control(page, 'Accept').disabled).toBe(false);
        });

        it('prices the way out once typing pauses', async () => {
            loadQuote.mockResolvedValue(withDiscount('45'));
            const page = await open();
            jest.advanceTimersByTime(300);
            await settle();
            expect(textOf(part(page, 'c-deal-panel'))).toContain('+€360.00');
        });

        it('reads out the totals when they settle', async () => {
            const page = await open();
            await type(page, 'Quantity of Seats', '20');
            jest.advanceTimersByTime(900);
            await settle();
            expect(page.shadowRoot.querySelector('[aria-live]').textContent).toBe(
                'Contract value €5,300.00. Within guardrails'
            );
        });

        it('says what somebody else saved meanwhile, and keeps the work', async () => {
            const page = await open();
            await type(page, 'Quantity of Seats', '20');
            const theirs = withDiscount('10');
            loadQuote.mockResolvedValue({ ...theirs, savedAt: '2026-11-21T14:00:00Z' });
            part(page, 'c-quote-header').dispatchEvent(new CustomEvent('reload'));
            await settle();
            expect(textOf(page)).toContain('Somebody else saved this quote.');
            expect(textOf(page)).toContain('Discount on Seats was none, is 10 %');
            expect(tcv(page)).toBe('€5,300.00');
            part(page, 'c-quote-header').dispatchEvent(new CustomEvent('discard'));
            await settle();
            expect(control(page, 'Discount of Seats').value).toBe('10');
        });

        it('warns before unsaved work is left', async () => {
            const page = await open();
            expect(unloadIsHeldBack()).toBe(false);
            await type(page, 'Quantity of Seats', '20');
            expect(unloadIsHeldBack()).toBe(true);
        });

        it('throws changes away when asked to', async () => {
            const page = await open();
            await type(page, 'Quantity of Seats', '20');
            part(page, 'c-quote-header').dispatchEvent(new CustomEvent('discard'));
            await settle();
            expect(tcv(page)).toBe('€2,900.00');
            expect(unloadIsHeldBack()).toBe(false);
        });
    });

    describe('saving', () => {
        it('sends what is on the screen with its figures', async () => {
            const checked = '2026-11-21T14:00:00Z';
            saveQuote.mockResolvedValue(quoteView({ savedAt: checked, validatedAt: checked }));
            const page = await open();
            await type(page, 'Quantity of Seats', '20');
            await click(page, 'Save');
            const [{ quoteId, quoteJson, evaluationJson, expectedSavedAt }] = saveQuote.mock.calls[0];
            expect(quoteId).toBe(RECORD_ID);
            expect(expectedSavedAt).toBe('2026-11-21T13:02:00Z');
            expect(JSON.parse(quoteJson).plans[0].charges[0].quantity).toBe('20');
            expect(JSON.parse(evaluationJson).priced.totals.tcv).toBe('5300');
            expect(textOf(page)).toContain('Saved 06:00 AM');
            expect(textOf(page)).toContain('Catalog 41, checked 06:00 AM');
            expect(unloadIsHeldBack()).toBe(false);
        });

        it('saves with Ctrl+S', async () => {
            saveQuote.mockResolvedValue(quoteView());
            const page = await open();
            await press(await type(page, 'Quantity of Seats', '20'), 's', { ctrlKey: true });
            expect(saveQuote).toHaveBeenCalledTimes(1);
        });

        it('keeps the work and shows both figures when they differ', async () => {
            saveQuote.mockRejectedValue(refused('You see 5300, billing computes 5400. Reload the quote.'));
            const page = await open();
            await type(page, 'Quantity of Seats', '20');
            await click(page, 'Save');
            expect(textOf(page)).toContain('Not saved. Your work is still here.');
            expect(textOf(page)).toContain('You see 5300, billing computes 5400. Reload the quote.');
            expect(tcv(page)).toBe('€5,300.00');
            expect(unloadIsHeldBack()).toBe(true);
        });

        it('says that the service has not checked it, and holds acceptance back until it has', async () => {
            saveQuote.mockResolvedValue(quoteView({ verdict: 'unchecked' }));
            const page = await open();
            await type(page, 'Quantity of Seats', '20');
            await click(page, 'Save');
            expect(textOf(page)).toContain('Saved as a draft, not yet checked by the service.');
            expect(control(page, 'Accept').disabled).toBe(true);
            saveQuote.mockResolvedValue(quoteView());
            await click(page, 'Check again');
            expect(control(page, 'Accept').disabled).toBe(false);
            expect(textOf(page)).not.toContain('not yet checked');
        });

        it('counts what is typed while saving as unsaved', async () => {
            let answer;
            saveQuote.mockReturnValue(new Promise((resolve) => (answer = resolve)));
            const page = await open();
            await type(page, 'Quantity of Seats', '20');
            await click(page, 'Save');
            expect(textOf(page)).toContain('Saving');
            await type(page, 'Quantity of Seats', '30');
            answer(quoteView());
            await settle();
            expect(tcv(page)).toBe('€7,700.00');
            expect(unloadIsHeldBack()).toBe(true);
        });
    });

    describe('legal steps', () => {
        it('accepts, and shows the order', async () => {
            acceptQuote.mockResolvedValue(quoteView({ businessStatus: 'accepted', acceptanceKey: KEY }));
            const page = await open();
            await click(page, 'Accept');
            expect(acceptQuote).toHaveBeenCalledWith({ quoteId: RECORD_ID });
            expect(textOf(page)).toContain('Setting up the subscription');
            expect(control(page, 'Quantity of Seats')).toBeUndefined();
        });

        it('saves first what is to be accepted', async () => {
            saveQuote.mockResolvedValue(quoteView());
            acceptQuote.mockResolvedValue(quoteView({ businessStatus: 'accepted' }));
            const page = await open();
            await type(page, 'Quantity of Seats', '20');
            await click(page, 'Accept');
            expect(saveQuote).toHaveBeenCalledTimes(1);
            expect(acceptQuote).toHaveBeenCalledTimes(1);
        });

        it('accepts nothing that could not be saved', async () => {
            saveQuote.mockRejectedValue(refused('Somebody else saved this quote at 14:05.'));
            const page = await open();
            await type(page, 'Quantity of Seats', '20');
            await click(page, 'Accept');
            expect(acceptQuote).not.toHaveBeenCalled();
            expect(textOf(page)).toContain('Somebody else saved this quote at 14:05.');
        });

        it('says why it was not accepted', async () => {
            acceptQuote.mockRejectedValue(refused('The quote has expired.'));
            const page = await open();
            await click(page, 'Accept');
            expect(textOf(page)).toContain('Not accepted. The quote has expired.');
        });

        it('submits for approval', async () => {
            loadQuote.mockResolvedValue(withDiscount('20'));
            submitForApproval.mockResolvedValue({ ...withDiscount('20'), businessStatus: 'in_approval' });
            const page = await open();
            await click(page, 'Ask Deal Desk');
            expect(submitForApproval).toHaveBeenCalledWith({ quoteId: RECORD_ID });
            expect(control(page, 'Discount of Seats')).toBeUndefined();
        });

        it('lets the deal desk approve, with the reasons in sight', async () => {
            const waiting = {
                ...withDiscount('20'),
                businessStatus: 'in_approval',
                approvalReasons: 'Seats: 20 % off'
            };
            loadQuote.mockResolvedValue(waiting);
            approveQuote.mockResolvedValue({ ...waiting, businessStatus: 'approved' });
            const page = await open();
            expect(textOf(page)).toContain('This quote waits for your approval. Seats: 20 % off');
            await click(page, 'Approve');
            expect(control(page, 'Accept').disabled).toBe(false);
        });

        it('sends a quote back with a reason', async () => {
            loadQuote.mockResolvedValue({ ...withDiscount('20'), businessStatus: 'in_approval' });
            rejectQuote.mockResolvedValue({ ...withDiscount('20'), approvalReasons: 'Sent back by Jonas: too much' });
            LightningPrompt.open = jest.fn().mockResolvedValue('too much');
            const page = await open();
            await click(page, 'Reject');
            expect(rejectQuote).toHaveBeenCalledWith({ quoteId: RECORD_ID, reason: 'too much' });
            expect(textOf(page)).toContain('Sent back by Jonas: too much');
        });

        it('rejects nothing without a reason', async () => {
            loadQuote.mockResolvedValue({ ...withDiscount('20'), businessStatus: 'in_approval' });
            LightningPrompt.open = jest.fn().mockResolvedValue(null);
            await click(await open(), 'Reject');
            expect(rejectQuote).not.toHaveBeenCalled();
        });
    });

    describe('a newer catalog', () => {
        beforeEach(() => {
            getCurrentVersion.mockResolvedValueOnce(version(41)).mockResolvedValue(version(42));
        });

        it('prices the quote anew in place and keeps unsaved work', async () => {
            const page = await open();
            await type(page, 'Quantity of Seats', '20');
            plans.plan_seats = seatsAt('21');
            await publish('Catalog_Published__e', { Version__c: 42 });
            expect(tcv(page)).toBe('€5,540.00');
            expect(control(page, 'Quantity of Seats').value).toBe('20');
            expect(textOf(page)).toContain('Catalog 42 is here: contract value +€240.00.');
            expect(textOf(part(page, 'c-deal-panel'))).toContain('Catalog 42');
            await click(page, 'See what changed');
            expect(textOf(page)).toContain('Seats: list price was 20.00, is 21.00');
            expect(unloadIsHeldBack()).toBe(true);
        });

        it('says so when nothing on the quote changed', async () => {
            const page = await open();
            await publish('Catalog_Published__e', { Version__c: 42 });
            expect(textOf(page)).toContain('Catalog 42 is here: no figure on this quote changed.');
        });

        it('reads nothing for a version it has', async () => {
            await open();
            await publish('Catalog_Published__e', { Version__c: 41 });
            expect(getCurrentVersion).toHaveBeenCalledTimes(1);
        });

        it('opens the page that had no catalog', async () => {
            getCurrentVersion.mockReset();
            getCurrentVersion.mockRejectedValueOnce(refused('No catalog.')).mockResolvedValue(version(42));
            const page = await open();
            await publish('Catalog_Published__e', { Version__c: 42 });
            expect(tcv(page)).toBe('€2,900.00');
        });
    });

    describe('an accepted quote', () => {
        const accepted = (over) =>
            quoteView({ businessStatus: 'accepted', acceptanceKey: KEY, acceptedByName: 'Mira Castellan', ...over });
        beforeEach(() => loadQuote.mockResolvedValue(accepted()));

        it('follows the order live and reads each step out', async () => {
            const page = await open();
            await publish('Order_Progress__e', progress(1, 'Customer account found'));
            expect(textOf(page)).toContain('Customer account found');
            expect(page.shadowRoot.querySelector('[aria-live]').textContent).toContain('Customer account found');
        });

        it('ignores events out of order, of another quote and of another acceptance', async () => {
            const page = await open();
            await publish('Order_Progress__e', progress(3, 'Creating the first invoice'));
            await publish('Order_Progress__e', progress(2, 'Customer account found'));
            await publish('Order_Progress__e', { ...progress(9, 'Other quote'), Quote_Id__c: '0Q0000000000009AAA' });
            await publish('Order_Progress__e', { ...progress(9, 'Old order'), Acceptance_Key__c: `${RECORD_ID}-0` });
            const text = textOf(part(page, 'c-order-progress'));
            expect(text).toContain('Creating the first invoice');
            expect(text).not.toMatch(/account found|Other quote|Old order/);
        });

        it('shows the ids that come with completion at once, and the records a moment later', async () => {
            const page = await open();
            loadQuote.mockResolvedValue(
                accepted({
                    businessStatus: 'active',
                    orderSequence: 4,
                    subscriptionNumber: 'S-00001',
                    subscriptionRecordId: 'a0B000000000001AAA',
                    firstInvoiceAmount: '700',
                    firstInvoiceNumber: 'INV-00001',
                    firstInvoiceDate: '2027-02-01'
                })
            );
            await publish('Order_Completed__e', {
                ...progress(4, 'All set', { status: 'done' }),
                Business_Status__c: undefined,
                Subscription_Id__c: 'sub_1',
                Subscription_Number__c: 'S-00001',
                Invoice_Number__c: 'INV-00001',
                Invoice_Date__c: '2027-02-01',
                Invoice_Amount__c: 700
            });
            expect(textOf(page)).toContain('INV-00001, Feb 1, 2027');
            expect(control(page, 'Open subscription')).toBeUndefined();
            jest.advanceTimersByTime(1000);
            await settle();
            expect(control(page, 'Open subscription')).toBeDefined();
        });

        it('becomes a draft again when the order was refused, and says what differs', async () => {
            const page = await open();
            const told = { status: 'refused', differences: ['Quantity of Seats was 10, is 12'] };
            const event = { ...progress(2, 'Not ordered', told), Business_Status__c: 'draft' };
            const record = { acceptanceKey: KEY, orderSequence: 2, orderProgressJson: event.Progress__c };
            loadQuote.mockResolvedValue(quoteView(record));
            saveQuote.mockResolvedValue(quoteView(record));
            await publish('Order_Progress__e', event);
            expect(textOf(page)).toContain('Quantity of Seats was 10, is 12');
            jest.advanceTimersByTime(1000);
            await settle();
            expect(textOf(page)).toContain('Quantity of Seats was 10, is 12');
            expect(control(page, 'Accept').disabled).toBe(true);
            await click(page, 'Check again');
            expect(control(page, 'Accept').disabled).toBe(false);
            expect(part(page, 'c-order-progress')).toBeUndefined();
        });

        it('reads the records now and then while the order is under way', async () => {
            await open();
            jest.advanceTimersByTime(15000);
            await settle();
            expect(loadQuote).toHaveBeenCalledTimes(2);
        });

        it('shows no prices that were not accepted', async () => {
            loadQuote.mockResolvedValue(accepted({ fingerprint: 'of other prices' }));
            const page = await open();
            expect(textOf(part(page, 'c-signed-panel'))).toContain('Catalog prices have changed since.');
            expect(textOf(part(page, 'c-line-grid'))).not.toContain('20.00');
        });
    });

    it('stops following events when it goes', async () => {
        const page = await open();
        page.remove();
        await settle();
        expect(unsubscribe).toHaveBeenCalledTimes(3);
    });

    it('shows the panel behind the bottom bar where there is no room beside the lines', async () => {
        let tell;
        globalThis.ResizeObserver = class {
            constructor(callback) {
                tell = (width) => callback([{ contentRect: { width } }]);
            }
            observe() {}
            disconnect() {}
        };
        const page = await open();
        tell(1000);
        await settle();
        expect(part(page, 'c-deal-panel')).toBeUndefined();
        await click(page, 'Within guardrails. Show the deal');
        expect(tcv(page)).toBe('€2,900.00');
        tell(700);
        await settle();
        expect(part(page, 'c-line-cards')).toBeDefined();
        delete globalThis.ResizeObserver;
    });

    it('is accessible as a draft with a violation, and accepted', async () => {
        loadQuote.mockResolvedValueOnce(withDiscount('20'));
        const draft = await open();
        loadQuote.mockResolvedValueOnce(quoteView({ businessStatus: 'accepted' }));
        const accepted = await open();
        getCurrentVersion.mockRejectedValueOnce(refused('No catalog.'));
        const failed = await open();
        expect(failed.shadowRoot.querySelector('h1').textContent).toBe('This quote could not be opened.');
        jest.useRealTimers();
        await expect(failed).toBeAccessible();
        await expect(draft).toBeAccessible();
        await expect(accepted).toBeAccessible();
    }, 30_000);

    it('draws a part of a thousand lines and totals them all', async () => {
        const lines = Array.from({ length: 1000 }, (_, index) => ({
            planKey: `p${index + 1}`,
            ratePlanId: 'plan_seats',
            chargeId: 'chg_seats',
            position: index + 1,
            quantity: '10'
        }));
        loadQuote.mockResolvedValue(quoteView({ lines }));
        const onlySeats = { ...SEATS, charges: [SEATS.charges[0]] };
        plans.plan_seats = onlySeats;
        const page = await open();
        await type(page, 'Quantity of Seats', '11');
        expect(tcv(page)).toBe('€2,400,240.00');
        expect(part(page, 'c-line-grid').shadowRoot.querySelectorAll('tbody > tr').length).toBeLessThan(60);
    });
});
