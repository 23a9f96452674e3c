import {
    amount,
    count,
    day,
    decimalsOf,
    difference,
    lastDay,
    money,
    moneyChange,
    parseDecimal,
    percent,
    sum,
    unitPrice
} from 'c/money';

describe('c/money', () => {
    it('writes an amount with the decimals of its currency', () => {
        expect(amount('96000', 'EUR')).toBe('96,000.00');
        expect(amount('96000', 'JPY')).toBe('96,000');
        expect(amount('1.5', 'KWD')).toBe('1.500');
        expect(decimalsOf('JPY')).toBe(0);
    });

    it('keeps every digit of a large amount', () => {
        expect(money('90071992547409919.25', 'EUR')).toBe('€90,071,992,547,409,919.25');
    });

    it('keeps the fine digits of a unit price', () => {
        expect(unitPrice('0.023', 'EUR')).toBe('0.023');
        expect(unitPrice('22', 'EUR')).toBe('22.00');
    });

    it('writes a true minus and shows plus on differences only', () => {
        expect(money('-1600', 'EUR')).toBe('\u2212€1,600.00');
        expect(moneyChange('1600', 'EUR')).toBe('+€1,600.00');
        expect(moneyChange('-1600', 'EUR')).toBe('\u2212€1,600.00');
        expect(moneyChange('0', 'EUR')).toBe('€0.00');
    });

    it('writes a percentage to one decimal with a thin space', () => {
        expect(percent('16.94')).toBe('16.9\u202f%');
        expect(percent('20')).toBe('20\u202f%');
    });

    it('adds and subtracts rounded amounts exactly', () => {
        expect(sum(['0.1', '0.2', '1000000000000000.07'], 'EUR')).toBe('1000000000000000.37');
        expect(sum([], 'EUR')).toBe('0.00');
        expect(difference('387680', '387800', 'EUR')).toBe('120.00');
        expect(difference('10.05', '9', 'EUR')).toBe('-1.05');
        expect(difference('0.5', '0', 'EUR')).toBe('-0.50');
        expect(difference('500', '300', 'JPY')).toBe('-200');
    });

    it.each([
        ['400', '400'],
        ['12,000', '12000'],
        [' 1 000 ', '1000'],
        ['0012.50', '12.5'],
        ['.5', '0.5'],
        ['5.', '5'],
        ['-3', '-3'],
        ['\u22123', '-3'],
        ['0', '0'],
        ['-0', '0']
    ])('reads %s as %s', (text, decimal) => {
        expect(parseDecimal(text)).toBe(decimal);
    });

    it.each(['', '-', '.', 'ten', '1e5', '1.2.3'])('does not take %p for a number', (text) => {
        expect(parseDecimal(text)).toBeUndefined();
    });

    it('says days as people do, ends inclusive', () => {
        expect(day('2027-02-01')).toBe('Feb 1, 2027');
        expect(lastDay('2030-02-01')).toBe('Jan 31, 2030');
    });

    it('counts with separators', () => {
        expect(count('12000')).toBe('12,000');
        expect(count('0.5')).toBe('0.5');
    });
});
