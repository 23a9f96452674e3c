import { describe, expect, test } from '@jest/globals';
import { evaluateQuote, type Quote } from '../src/index.ts';
import { catalog, plan } from './fixtures/catalog.ts';

const quote: Quote = {
  currency: 'EUR',
  startDate: '2027-02-01',
  termMonths: 12,
  plans: [{ key: 'p1', ratePlanId: 'plan_seats', charges: [{ chargeId: 'chg_seats', quantity: '400' }] }]
};

describe('a quote of 400 seats at 22 euros for a year', () => {
  const { priced, invoices, violations, verdict } = evaluateQuote(catalog([plan()]), quote);

  test('is priced for a month, a year and the contract', () => {
    expect(priced.lines).toEqual([
      {
        planKey: 'p1',
        ratePlanId: 'plan_seats',
        chargeId: 'chg_seats',
        chargeName: 'Seats',
        type: 'recurring',
        model: 'per_unit',
        uom: 'user',
        period: { unit: 'month', count: 1 },
        timing: 'in_advance',
        quantity: '400',
        listPrice: '8800',
        unitListPrice: '22',
        discountPercent: '0',
        netPrice: '8800',
        unitNetPrice: '22',
        perYear: '105600',
        contractValue: '105600',
        arithmetic: '400 × 22.00 × 12 months'
      }
    ]);
    expect(priced.totals).toEqual({
      mrr: '8800',
      arr: '105600',
      acv: '105600',
      tcv: '105600',
      oneTime: '0',
      recurring: '105600',
      averageDiscountPercent: '0'
    });
    expect(priced.endDate).toBe('2028-02-01');
  });

  test('is invoiced twelve times, on the first of each month', () => {
    expect(invoices.map(({ date, total }) => `${date} ${total}`)).toEqual([
      '2027-02-01 8800',
      '2027-03-01 8800',
      '2027-04-01 8800',
      '2027-05-01 8800',
      '2027-06-01 8800',
      '2027-07-01 8800',
      '2027-08-01 8800',
      '2027-09-01 8800',
      '2027-10-01 8800',
      '2027-11-01 8800',
      '2027-12-01 8800',
      '2028-01-01 8800'
    ]);
  });

  test('is billable', () => {
    expect(violations).toEqual([]);
    expect(verdict).toBe('billable');
  });
});
