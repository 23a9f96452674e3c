import { billedText, hasSteps, modelText } from 'c/chargeText';
import { periodsPerYear } from 'c/periodText';
import { charge } from 'fixtures/catalog';

const of = (over) => charge('chg', 'Calls', { uom: 'call', ...over });
const euros = (price) => ({ currency: 'EUR', ...price });
const tiers = [
    { from: '0', to: '10', unitPrice: '2' },
    { from: '10', unitPrice: '1' }
];

describe('how a charge is priced', () => {
    it.each([
        ['flat', {}, { amount: '5' }, 'flat'],
        ['flat', { type: 'one_time' }, { amount: '5' }, 'one time'],
        ['per_unit', {}, { amount: '5' }, 'per call and month'],
        ['per_unit', { type: 'usage' }, { amount: '5' }, 'per call'],
        ['per_unit', { uom: undefined, type: 'one_time' }, { amount: '5' }, 'per unit'],
        ['per_unit', { includedUnits: '1000' }, { amount: '5' }, 'per call and month, first 1,000 included'],
        ['tiered', {}, { tiers }, 'tiered, 2 steps'],
        ['volume', {}, { tiers }, 'volume, 2 steps'],
        ['tiered_with_overage', {}, { tiers }, 'tiered with overage, 2 steps'],
        ['graduated_percentage', {}, { tiers }, 'percent by step, 2 steps'],
        ['high_watermark_volume', {}, { tiers }, 'volume at the period’s peak, 2 steps'],
        ['high_watermark_tiered', {}, { tiers }, 'tiered at the period’s peak, 2 steps'],
        ['package', {}, { amount: '5', packageSize: '100' }, 'in packages of 100 call'],
        ['package', { type: 'usage', uom: undefined }, { amount: '5', packageSize: '100' }, 'per package of 100'],
        ['overage', { includedUnits: '1000' }, { amount: '5' }, 'beyond 1,000 included'],
        ['overage', { type: 'usage', includedUnits: '1000' }, { amount: '5' }, 'per call beyond 1,000 included'],
        ['percentage', {}, { percent: '2.75' }, '2.75\u202f% of the amount'],
        [
            'percentage',
            { type: 'usage' },
            { percent: '2.9', perEvent: { fixedFee: '0.3' } },
            '2.9\u202f% of the amount and 0.30 per event'
        ]
    ])('%s, %j, %j: %s', (model, over, price, text) => {
        expect(modelText(of({ model, ...over }), euros(price))).toBe(text);
    });

    it('has steps to show in six models only', () => {
        const models = ['tiered', 'volume', 'tiered_with_overage', 'graduated_percentage', 'per_unit', 'package'];
        expect(models.map((model) => hasSteps(of({ model })))).toEqual([true, true, true, true, false, false]);
        expect(hasSteps(of({ model: 'high_watermark_volume' }))).toBe(true);
    });
});

describe('a billing period', () => {
    it.each([
        ['day', 1, 'per call and day', 'Daily, ahead', '365 days'],
        ['day', 10, 'per call and 10 days', 'Every 10 days, ahead', '365 ÷ 10 days'],
        ['week', 1, 'per call and week', 'Weekly, ahead', '365 ÷ 7 days'],
        ['week', 2, 'per call and 2 weeks', 'Every 2 weeks, ahead', '365 ÷ 14 days'],
        ['month', 1, 'per call and month', 'Monthly, ahead', '12 months'],
        ['month', 18, 'per call and 18 months', 'Every 18 months, ahead', '12 ÷ 18 months'],
        ['quarter', 1, 'per call and quarter', 'Quarterly, ahead', '4 quarters'],
        ['quarter', 3, 'per call and 3 quarters', 'Every 3 quarters, ahead', '4 ÷ 3 quarters'],
        ['half_year', 1, 'per call and half-year', 'Half-yearly, ahead', '2 half-years'],
        ['half_year', 3, 'per call and 3 half-years', 'Every 3 half-years, ahead', '2 ÷ 3 half-years'],
        ['year', 1, 'per call and year', 'Yearly, ahead', '1 year'],
        ['year', 5, 'per call and 5 years', 'Every 5 years, ahead', '1 ÷ 5 years'],
        ['term', 1, 'per call for the whole term', 'Whole term, ahead', '12 ÷ 36 months']
    ])('%s × %d', (unit, count, per, billed, aYear) => {
        const period = { unit, count };
        expect(modelText(of({ period }), euros({ amount: '5' }))).toBe(per);
        expect(billedText(of({ period }))).toBe(billed);
        expect(periodsPerYear(period, 36)).toBe(aYear);
    });

    it('ends before a recurring charge in arrears is billed, and after use is billed', () => {
        expect(billedText(of({ timing: 'in_arrears' }))).toBe('Monthly, in arrears');
        expect(billedText(of({ timing: 'in_arrears', type: 'usage' }))).toBe('Monthly, after use');
    });

    it('is none for what is billed once', () => {
        expect(billedText(of({ type: 'one_time', period: undefined }))).toBe('Once, at start');
        expect(billedText(of({ type: 'one_time', period: undefined, timing: 'in_arrears' }))).toBe('Once, at the end');
    });
});
