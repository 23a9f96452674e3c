import { createElement } from 'lwc';
import LineCards from 'c/lineCards';
import { Deal } from 'c/deal';
import { applyChange, evaluateQuote } from 'c/kernel';
import { SEATS, catalogOf, rampedQuote } from 'fixtures/catalog';
import { click, control, settle, textOf, type } from 'fixtures/page';

const catalog = catalogOf(SEATS);
const dealOf = (quote) => new Deal(catalog, quote, evaluateQuote(catalog, quote));
const quoteOf = (discount) => ({
    currency: 'EUR',
    startDate: '2027-02-01',
    termMonths: 12,
    plans: [
        {
            key: 'p1',
            ratePlanId: 'plan_seats',
            charges: [
                { chargeId: 'chg_seats', quantity: '10', ...(discount ? { discount } : {}) },
                { chargeId: 'chg_onboarding', quantity: '1' }
            ]
        }
    ]
});

async function open(quote) {
    const cards = createElement('c-line-cards', { is: LineCards });
    cards.deal = dealOf(quote);
    cards.addEventListener('linechange', ({ detail }) => {
        cards.deal = dealOf(applyChange(cards.deal.quote, detail.change));
    });
    document.body.appendChild(cards);
    await settle();
    return cards;
}

describe('c-line-cards', () => {
    afterEach(() => document.body.replaceChildren());

    it('says where to begin on an empty quote', async () => {
        expect(textOf(await open({ ...quoteOf(), plans: [] }))).toContain('No lines yet');
    });

    it('says each line in two lines of text', async () => {
        const text = textOf(await open(quoteOf({ kind: 'percent', value: '10' })));
        expect(text).toContain('10 × 18.00, 10\u202f% off');
        expect(text).toContain('2,160.00');
        expect(text).toContain('once');
    });

    it('opens a line to change it', async () => {
        const cards = await open(quoteOf());
        expect(control(cards, 'Quantity of Seats')).toBeUndefined();
        await click(cards, 'Change Seats');
        await type(cards, 'Quantity of Seats', '20');
        expect(textOf(cards)).toContain('4,800.00');
    });

    it('fixes a violation with its remedy', async () => {
        const cards = await open(quoteOf({ kind: 'percent', value: '45' }));
        await click(cards, 'Set discount to 30 %');
        expect(cards.deal.verdict).toBe('needs_approval');
    });

    it('says what a ramp makes of a line, interval by interval', async () => {
        const cards = await open(rampedQuote());
        const text = textOf(cards);
        expect(text).toContain('in all 13,680.00');
        expect(text).toContain('Feb 1, 2027 to Jan 31, 2028 10 × 20.00 2,400.00');
        expect(text).toContain('Feb 1, 2029 to Jan 31, 2030 30 × 18.00 6,480.00');
        expect(control(cards, 'Change Seats')).toBeUndefined();
        await expect(cards).toBeAccessible();
    });

    it('is accessible with a line open', async () => {
        const cards = await open(quoteOf({ kind: 'percent', value: '20' }));
        await click(cards, 'Change Seats');
        await expect(cards).toBeAccessible();
    });
});
