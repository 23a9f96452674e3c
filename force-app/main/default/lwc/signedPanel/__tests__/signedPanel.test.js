import { createElement } from 'lwc';
import SignedPanel from 'c/signedPanel';
import { Deal } from 'c/deal';
import { evaluateQuote } from 'c/kernel';
import { SEATS, catalogOf, quoteView } from 'fixtures/catalog';
import { settle, textOf } from 'fixtures/page';

const catalog = catalogOf(SEATS);
const quote = {
    currency: 'EUR',
    startDate: '2027-02-01',
    termMonths: 12,
    plans: [{ key: 'p1', ratePlanId: 'plan_seats', charges: [{ chargeId: 'chg_seats', quantity: '10' }] }]
};
const deal = new Deal(catalog, quote, evaluateQuote(catalog, quote));

async function open(fingerprint) {
    const panel = createElement('c-signed-panel', { is: SignedPanel });
    const acceptance = {
        acceptedByName: 'Mira Castellan',
        acceptedAt: '2026-11-21T22:06:00Z',
        tcv: '2400',
        fingerprint
    };
    Object.assign(panel, { deal, view: quoteView({ businessStatus: 'accepted', ...acceptance }) });
    document.body.appendChild(panel);
    await settle();
    return panel;
}

describe('c-signed-panel', () => {
    afterEach(() => document.body.replaceChildren());

    it('shows what was accepted, by whom, and the invoices to expect', async () => {
        const text = textOf(await open(deal.evaluation.fingerprint));
        expect(text).toContain('€2,400.00');
        expect(text).toContain('Mira Castellan');
        expect(text).toContain('First invoice, Feb 1, 2027');
        expect(text).toContain('Invoices expected in all 12');
    });

    it('shows no invoices that were not accepted once prices have moved', async () => {
        const text = textOf(await open('another'));
        expect(text).toContain('€2,400.00');
        expect(text).toContain('This quote is billed at the prices accepted.');
        expect(text).not.toContain('First invoice');
    });

    it('is accessible', async () => {
        await expect(await open(deal.evaluation.fingerprint)).toBeAccessible();
    });
});
