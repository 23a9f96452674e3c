import { createElement } from 'lwc';
import TermBar from 'c/termBar';
import { Deal } from 'c/deal';
import { evaluateQuote } from 'c/kernel';
import { SEATS, catalogOf } from 'fixtures/catalog';
import { control, record, settle, textOf, type } from 'fixtures/page';

const catalog = catalogOf(SEATS);
const quote = { currency: 'EUR', startDate: '2027-02-15', termMonths: 36, plans: [] };

async function open(over = {}) {
    const bar = createElement('c-term-bar', { is: TermBar });
    Object.assign(bar, { deal: new Deal(catalog, quote, evaluateQuote(catalog, quote)) }, over);
    document.body.appendChild(bar);
    await settle();
    return bar;
}

function choose(input, value) {
    input.value = value;
    input.dispatchEvent(new CustomEvent('change'));
}

describe('c-term-bar', () => {
    afterEach(() => document.body.replaceChildren());

    it('shows the terms, the bill day from the start unless another was chosen', async () => {
        const bar = await open();
        expect(control(bar, 'Term in months').value).toBe('36');
        expect(control(bar, 'Start date').value).toBe('2027-02-15');
        expect(control(bar, 'Currency').value).toBe('EUR');
        expect(control(bar, 'Bill day').value).toBe('15');
    });

    it('says what else the quote has for all of its lines', async () => {
        const more = {
            ...quote,
            activationDate: '2027-03-01',
            acceptanceDate: '2027-04-01',
            intervals: [
                { key: 'y1', startDate: '2027-02-15', endDate: '2028-02-15' },
                {
                    key: 'y2',
                    startDate: '2028-02-15',
                    endDate: '2030-02-15',
                    discounts: [{ kind: 'percent', value: '5' }]
                }
            ],
            discounts: [{ kind: 'amount', value: '100', until: '2028-01-01' }],
            stacking: 'sum'
        };
        const bar = await open({ deal: new Deal(catalog, more, evaluateQuote(catalog, more)) });
        expect(bar.shadowRoot.querySelector('.more').textContent).toBe(
            'service activation Mar 1, 2027; customer acceptance Apr 1, 2027; 2 intervals; ' +
                'on the whole quote 100.00 EUR off until Jan 1, 2028; ' +
                '5\u202f% off from Feb 15, 2028 to Feb 14, 2030; discounts are added up'
        );
        expect((await open()).shadowRoot.querySelector('.more')).toBeNull();
    });

    it('fires each change', async () => {
        const bar = await open();
        const changes = record(bar, 'termchange');
        await type(bar, 'Term in months', '24');
        await type(bar, 'Bill day', '1');
        choose(control(bar, 'Start date'), '2027-03-01');
        choose(control(bar, 'Currency'), 'USD');
        expect(changes.map(({ terms }) => terms)).toEqual([
            { termMonths: 24 },
            { billDay: 1 },
            { startDate: '2027-03-01' },
            { currency: 'USD' }
        ]);
    });

    it.each([
        ['Term in months', '0'],
        ['Term in months', 'two'],
        ['Bill day', '32']
    ])('does not take %s %s', async (name, text) => {
        const bar = await open();
        const changes = record(bar, 'termchange');
        const input = await type(bar, name, text);
        expect(changes).toEqual([]);
        expect(input.getAttribute('aria-invalid')).toBe('true');
    });

    it('says the terms as a sentence when it is read-only', async () => {
        expect(textOf(await open({ readOnly: true }))).toContain(
            'Term 36 months from Feb 15, 2027 in EUR billed on day 15'
        );
    });

    it('is accessible', async () => {
        await expect(await open()).toBeAccessible();
    });
});
