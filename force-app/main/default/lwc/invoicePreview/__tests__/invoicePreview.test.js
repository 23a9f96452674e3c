import { createElement } from 'lwc';
import InvoicePreview from 'c/invoicePreview';
import { Deal } from 'c/deal';
import { evaluateQuote } from 'c/kernel';
import { SEATS, catalogOf } from 'fixtures/catalog';
import { click, control, settle, textOf } from 'fixtures/page';

const catalog = catalogOf(SEATS);
const plan = {
    key: 'p1',
    ratePlanId: 'plan_seats',
    charges: [
        { chargeId: 'chg_seats', quantity: '10' },
        { chargeId: 'chg_onboarding', quantity: '1' }
    ]
};

async function open(termMonths, plans = [plan]) {
    const quote = { currency: 'EUR', startDate: '2027-02-01', termMonths, plans };
    const preview = createElement('c-invoice-preview', { is: InvoicePreview });
    preview.deal = new Deal(catalog, quote, evaluateQuote(catalog, quote));
    document.body.appendChild(preview);
    await settle();
    return preview;
}
const firstRow = (preview) =>
    [...preview.shadowRoot.querySelectorAll('tbody tr:first-child > *')].map((cell) => cell.textContent);

describe('c-invoice-preview', () => {
    afterEach(() => document.body.replaceChildren());

    it('lists what is billed when, and for what', async () => {
        const preview = await open(12);
        expect(firstRow(preview)).toEqual(['Feb 1, 2027', 'Seats, Onboarding', '500.00', '200.00', '700.00']);
        expect(preview.shadowRoot.querySelectorAll('tbody tr')).toHaveLength(12);
    });

    it('shows a long schedule a page at a time', async () => {
        const preview = await open(36);
        expect(textOf(preview)).toContain('Invoices 1 to 12 of 36');
        expect(control(preview, 'Earlier').disabled).toBe(true);
        await click(preview, 'Later');
        await click(preview, 'Later');
        expect(textOf(preview)).toContain('Invoices 25 to 36 of 36');
        expect(firstRow(preview)[0]).toBe('Feb 1, 2029');
        expect(control(preview, 'Later').disabled).toBe(true);
        await click(preview, 'Earlier');
        expect(textOf(preview)).toContain('Invoices 13 to 24 of 36');
    });

    it('names the discounts that an engine bills apart', async () => {
        const { engineCapabilities } = catalog;
        const prorationPolicy = { ...engineCapabilities.prorationPolicy, discountItems: 'separate' };
        const apart = { ...catalog, engineCapabilities: { ...engineCapabilities, prorationPolicy } };
        const discounted = { chargeId: 'chg_seats', quantity: '10', discount: { kind: 'percent', value: '10' } };
        const plans = [{ ...plan, charges: [discounted, plan.charges[1]] }];
        const quote = { currency: 'EUR', startDate: '2027-02-01', termMonths: 12, plans };
        const preview = await open(12);
        preview.deal = new Deal(apart, quote, evaluateQuote(apart, quote));
        await settle();
        expect(firstRow(preview)).toEqual([
            'Feb 1, 2027',
            'Seats, discount on Seats, Onboarding',
            '500.00',
            '180.00',
            '680.00'
        ]);
    });

    it('says that there is nothing to bill', async () => {
        expect(textOf(await open(12, []))).toContain('Add a plan to see the invoices it will produce.');
    });

    it('is accessible', async () => {
        await expect(await open(36)).toBeAccessible();
    });
});
