import { createElement } from 'lwc';
import InvoiceChart from 'c/invoiceChart';
import { Deal } from 'c/deal';
import { evaluateQuote } from 'c/kernel';
import { SEATS, catalogOf } from 'fixtures/catalog';
import { settle } from 'fixtures/page';

const catalog = catalogOf(SEATS);
const quoteOf = (termMonths) => ({
    currency: 'EUR',
    startDate: '2027-02-01',
    termMonths,
    plans: [
        {
            key: 'p1',
            ratePlanId: 'plan_seats',
            charges: [
                { chargeId: 'chg_seats', quantity: '10' },
                { chargeId: 'chg_onboarding', quantity: '1' }
            ]
        }
    ]
});

async function open(quote) {
    const chart = createElement('c-invoice-chart', { is: InvoiceChart });
    chart.deal = new Deal(catalog, quote, evaluateQuote(catalog, quote));
    document.body.appendChild(chart);
    await settle();
    return chart;
}

describe('c-invoice-chart', () => {
    afterEach(() => document.body.replaceChildren());

    it('stacks the one-time part on the recurring part of its month', async () => {
        const chart = await open(quoteOf(12));
        expect(chart.shadowRoot.querySelectorAll('.bar.recurring')).toHaveLength(12);
        const [recurring, oneTime] = chart.shadowRoot.querySelectorAll('.bar');
        expect(oneTime.getAttribute('class')).toBe('bar oneTime');
        expect(oneTime.getAttribute('x')).toBe(recurring.getAttribute('x'));
        const bottom = Number(oneTime.getAttribute('y')) + Number(oneTime.getAttribute('height'));
        expect(bottom).toBe(Number(recurring.getAttribute('y')));
    });

    it('says the figures in words', async () => {
        const chart = await open(quoteOf(12));
        expect(chart.shadowRoot.querySelector('svg').getAttribute('aria-label')).toBe(
            'Stacked bars, one per month from Feb 2027 to Jan 2028. Over the term: recurring €2,400.00, one time €500.00.'
        );
    });

    it.each([1, 12, 36, 60])('keeps every bar inside the plot for %i months', async (months) => {
        const chart = await open(quoteOf(months));
        const ends = [...chart.shadowRoot.querySelectorAll('.bar')].map(
            (bar) => Number(bar.getAttribute('x')) + Number(bar.getAttribute('width'))
        );
        expect(Math.max(...ends)).toBeLessThanOrEqual(304);
        const tops = [...chart.shadowRoot.querySelectorAll('.bar')].map((bar) => Number(bar.getAttribute('y')));
        expect(Math.min(...tops)).toBeGreaterThanOrEqual(8);
    });

    it('is accessible', async () => {
        await expect(await open(quoteOf(36))).toBeAccessible();
    });
});
