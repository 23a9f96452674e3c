import { changeOf } from 'c/lineEdit';

const line = { planKey: 'p1', chargeId: 'chg_seats' };

describe('a typed discount', () => {
    it('keeps the day on which the one before it ends', () => {
        const given = { kind: 'percent', value: '5', until: '2027-08-01' };
        expect(changeOf({ ...line, given }, 'discount', '10', 'amount')).toEqual({
            kind: 'set_discount',
            ...line,
            discount: { kind: 'amount', value: '10', until: '2027-08-01' }
        });
    });

    it('of nothing takes it away', () => {
        expect(changeOf(line, 'discount', '0', 'percent')).toEqual({ kind: 'set_discount', ...line });
    });
});
