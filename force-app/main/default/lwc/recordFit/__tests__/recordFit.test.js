import { lostInRecords } from 'c/recordFit';
import { saveQuote } from 'c/quoteServer';
import saveApex from '@salesforce/apex/QuoteController.save';
import { Deal } from 'c/deal';
import { applyChange, evaluateQuote } from 'c/kernel';
import { SEATS, catalogOf } from 'fixtures/catalog';

jest.mock('@salesforce/apex/QuoteController.save', () => ({ default: jest.fn(async () => ({})) }), { virtual: true });

const catalog = catalogOf(SEATS);
const quote = {
    currency: 'EUR',
    startDate: '2027-02-01',
    termMonths: 24,
    billDay: 15,
    plans: [
        {
            key: 'p1',
            ratePlanId: 'plan_seats',
            charges: [
                { chargeId: 'chg_seats', quantity: '10', discount: { kind: 'amount', value: '2.5' } },
                { chargeId: 'chg_onboarding', quantity: '1' }
            ]
        }
    ]
};
const at = { planKey: 'p1', chargeId: 'chg_seats' };
const lost = (...changes) => lostInRecords(changes.reduce(applyChange, quote), catalog);

describe('what the records can hold', () => {
    it('is all of a quote without a ramp, with one lasting discount on a charge', () => {
        expect(lost()).toBeUndefined();
    });

    it.each([
        [
            { kind: 'set_discount', ...at, discount: { kind: 'percent', value: '5', until: '2027-08-01' } },
            'Discount on Seats was 5 %, is 5 % until 2027-08-01'
        ],
        [
            { kind: 'set_quote_discounts', discounts: [{ kind: 'percent', value: '5' }] },
            'Discounts on the quote were none, are 5 %'
        ],
        [
            { kind: 'set_plan_discounts', planKey: 'p1', discounts: [{ kind: 'amount', value: '50' }] },
            'Discounts on Enterprise seats were none, are 50 EUR'
        ],
        [{ kind: 'set_price', ...at, price: { amount: '18' } }, "Price of Seats was the catalog's, is 18 EUR"],
        [
            { kind: 'set_step_up', ...at, stepUp: { kind: 'percent', value: '3' } },
            'Step-up of Seats was none, is 3 % a year'
        ],
        [
            { kind: 'set_charge_dates', ...at, startDate: '2027-03-01' },
            'Start date of Seats was not given, is 2027-03-01'
        ],
        [{ kind: 'set_stacking', stacking: 'best' }, 'Stacking of discounts was not stated, is only the best'],
        [
            { kind: 'set_intervals', intervals: [{ key: 'y1', startDate: '2027-02-01', endDate: '2029-02-01' }] },
            'Interval y1, 2027-02-01 to 2029-02-01, was added'
        ],
        [
            { kind: 'set_quantity', ...at, interval: 'y1', quantity: '20' },
            'Quantity of Seats in interval y1 was as for the whole term, is 20'
        ]
    ])('is not %j', (change, sentence) => {
        expect(lost(change)).toEqual([sentence]);
    });

    it('keeps a quote with more from being saved, and says what is too much', async () => {
        const more = { ...quote, activationDate: '2027-02-10' };
        const deal = new Deal(catalog, more, evaluateQuote(catalog, more));
        await expect(saveQuote('0Q0', deal, undefined)).rejects.toThrow(
            'The quote’s records cannot hold all of this yet, so nothing was saved. Take this away first:\n' +
                'Activation date was the start date, is 2027-02-10'
        );
        expect(saveApex).not.toHaveBeenCalled();
        await saveQuote('0Q0', new Deal(catalog, quote, evaluateQuote(catalog, quote)), undefined);
        expect(saveApex).toHaveBeenCalledTimes(1);
    });
});
