import { createElement } from 'lwc';
import DealPanel from 'c/dealPanel';
import { Deal } from 'c/deal';
import { evaluateQuote } from 'c/kernel';
import { SEATS, catalogOf, rampedQuote } from 'fixtures/catalog';
import { click, control, record, settle, textOf } from 'fixtures/page';

const catalog = catalogOf(SEATS);
const quoteOf = (discount, plans = 1) => ({
    currency: 'EUR',
    startDate: '2027-02-01',
    termMonths: 12,
    plans: Array.from({ length: plans }, (_, index) => ({
        key: `p${index + 1}`,
        ratePlanId: 'plan_seats',
        charges: [
            { chargeId: 'chg_seats', quantity: '10', discount: { kind: 'percent', value: discount } },
            { chargeId: 'chg_onboarding', quantity: '1' }
        ]
    }))
});

async function open(quote, effects = {}) {
    const panel = createElement('c-deal-panel', { is: DealPanel });
    Object.assign(panel, { deal: new Deal(catalog, quote, evaluateQuote(catalog, quote)), effects });
    document.body.appendChild(panel);
    await settle();
    return panel;
}

describe('c-deal-panel', () => {
    afterEach(() => document.body.replaceChildren());

    it('says what the deal is worth and what is billed first', async () => {
        const panel = await open(quoteOf('10'));
        const text = textOf(panel);
        expect(text).toContain('12 months, Feb 1, 2027 to Jan 31, 2028');
        expect(text).toContain('€180.00');
        expect(text).toContain('8.3\u202f%');
        expect(text).toContain('First invoice, Feb 1, 2027');
        expect(text).toContain('€680.00');
        expect(text).toContain('Catalog 41');
        expect(
            control(panel, '€2,660.00, that is €2,160.00 recurring + €500.00 one time, every invoice of the term')
        ).toBeDefined();
    });

    it('is worth the sum of a ramp, and says of which interval its MRR is', async () => {
        const text = textOf(await open(rampedQuote()));
        expect(text).toContain('€14,180.00');
        expect(text).toContain('MRR, 1st interval €200.00');
    });

    it('is green inside the guardrails', async () => {
        expect(textOf(await open(quoteOf('10')))).toContain('Within guardrails');
    });

    it('names the approver, the reason and what the way out is worth', async () => {
        const panel = await open(quoteOf('20'));
        const { code } = panel.deal.evaluation.violations[0];
        panel.effects = { [`p1/chg_seats/${code}`]: '120.00' };
        await settle();
        const text = textOf(panel);
        expect(text).toContain('Needs Deal Desk');
        expect(text).toContain('20');
        expect(text).toContain('+€120.00');
    });

    it('counts what blocks and leads to each', async () => {
        const panel = await open(quoteOf('45', 8));
        const jumps = record(panel, 'jump');
        expect(textOf(panel)).toContain('8 things to change before this can be billed.');
        expect(textOf(panel)).toContain('and 2 more');
        await click(panel, 'Go to Seats');
        expect(jumps).toEqual([{ planKey: 'p1', chargeId: 'chg_seats' }]);
    });

    it('marks nothing as wrong on an empty quote', async () => {
        const panel = await open({ ...quoteOf('10'), plans: [] });
        expect(panel.deal.verdict).toBe('blocked');
        expect(textOf(panel)).toContain('No lines yet');
        expect(textOf(panel)).toContain('No invoice yet');
        expect(textOf(panel)).not.toContain('Cannot be billed');
        expect(panel.shadowRoot.querySelector('.guard_error, .way')).toBeNull();
    });

    it('is accessible in every state', async () => {
        await expect(await open(quoteOf('10'))).toBeAccessible();
        await expect(await open(quoteOf('20'))).toBeAccessible();
        await expect(await open(quoteOf('45'))).toBeAccessible();
        await expect(await open({ ...quoteOf('10'), plans: [] })).toBeAccessible();
    });
});
