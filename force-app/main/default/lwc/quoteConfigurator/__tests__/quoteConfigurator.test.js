import { createElement } from 'lwc';
import QuoteConfigurator from 'c/quoteConfigurator';
import { subscribe } from 'lightning/empApi';
import loadQuote from '@salesforce/apex/QuoteController.load';
import saveQuote from '@salesforce/apex/QuoteController.save';
import acceptQuote from '@salesforce/apex/QuoteController.accept';
import submitForApproval from '@salesforce/apex/QuoteController.submitForApproval';
import getCurrentVersion from '@salesforce/apex/CatalogController.getCurrentVersion';
import getPlans from '@salesforce/apex/CatalogController.getPlans';
import searchPlans from '@salesforce/apex/CatalogController.searchPlans';
import { SEATS, STORAGE, definitions, quoteView, seatsAt, version } from 'fixtures/catalog';

jest.mock('@salesforce/apex/QuoteController.load', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/QuoteController.save', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/QuoteController.accept', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/QuoteController.submitForApproval', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CatalogController.getCurrentVersion', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CatalogController.getPlans', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CatalogController.searchPlans', () => ({ default: jest.fn() }), { virtual: true });

const RECORD_ID = '0Q0000000000001AAA';
const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

/** Everything below an element, through every shadow root. */
function* below(root) {
    for (const child of root.children) {
        yield child;
        yield* below(child.shadowRoot ?? child);
        if (child.shadowRoot) yield* below(child);
    }
}
const find = (element, match) => [...below(element.shadowRoot)].find(match);
const byName = (element, name) =>
    find(
        element,
        (each) => each.getAttribute('aria-label') === name || each.label === name || each.alternativeText === name
    );
const textOf = (element) => [...below(element.shadowRoot)].map((each) => each.shadowRoot?.textContent ?? '').join(' ');
const part = (element, tag) => find(element, (each) => each.tagName === tag.toUpperCase());
const tcv = (element) => part(element, 'c-deal-panel').shadowRoot.querySelector('.total c-figure').value;

async function open() {
    const element = createElement('c-quote-configurator', { is: QuoteConfigurator });
    element.recordId = RECORD_ID;
    document.body.appendChild(element);
    await settle();
    return element;
}

async function type(element, name, text) {
    const input = byName(element, name);
    input.value = text;
    input.dispatchEvent(new CustomEvent('input', { bubbles: true, composed: true }));
    await settle();
    return input;
}

async function click(element, name) {
    byName(element, name).click();
    await settle();
}

function publish(channel, payload) {
    const [, , callback] = subscribe.mock.calls.find(([name]) => name === channel);
    callback({ data: { payload } });
}

describe('c-quote-configurator', () => {
    beforeEach(() => {
        const plans = { plan_seats: SEATS, plan_storage: STORAGE };
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
        jest.clearAllMocks();
    });

    it('shows the lines and what the deal is worth', async () => {
        const element = await open();
        expect(byName(element, 'Quantity of Seats').value).toBe('10');
        expect(tcv(element)).toBe('€2,900.00');
    });

    it('prices each keystroke', async () => {
        const element = await open();
        await type(element, 'Quantity of Seats', '20');
        expect(tcv(element)).toBe('€5,300.00');
    });
});
