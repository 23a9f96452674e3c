import { describe, expect, test } from '@jest/globals';
import { applyChange, type Catalog, type Quote, type QuoteChange } from '@plumbline/kernel';
import { leftOutOfOrder, orderTerms } from '../src/orders/order-terms.ts';

const QUOTE: Quote = {
  currency: 'EUR',
  startDate: '2027-03-15',
  termMonths: 24,
  billDay: 1,
  plans: [
    {
      key: 'p1',
      ratePlanId: 'plan_seats',
      charges: [
        { chargeId: 'chg_seats', quantity: '40', discount: { kind: 'percent', value: '12.5' } },
        { chargeId: 'chg_onboarding', quantity: '1' }
      ]
    },
    { key: 'p2', ratePlanId: 'plan_storage', charges: [{ chargeId: 'chg_storage', quantity: '0' }] }
  ]
};
const EMPTY: Catalog = {
  engine: 'local-billing',
  version: 1,
  hash: '0'.repeat(64),
  pulledAt: '2027-01-01T00:00:00.000Z',
  products: [],
  engineCapabilities: {
    models: [],
    chargeTypes: [],
    periods: [],
    timings: [],
    currencies: [],
    maxLines: 1,
    prorationPolicy: {
      mode: 'prorate',
      dayCount: 'actual',
      unit: 'by_day',
      reference: 'aligned',
      firstBoundary: 'next_bill_day',
      changeGrid: 'keep',
      creditBasis: 'price',
      discountItems: 'netted'
    }
  }
};

describe('an order', () => {
  test('says every charge of every plan, in the order of the quote', () => {
    expect(orderTerms(QUOTE)).toEqual({
      currency: 'EUR',
      startDate: '2027-03-15',
      termMonths: 24,
      billDay: 1,
      lines: [
        {
          planKey: 'p1',
          ratePlanId: 'plan_seats',
          chargeId: 'chg_seats',
          quantity: '40',
          discount: { kind: 'percent', value: '12.5' }
        },
        { planKey: 'p1', ratePlanId: 'plan_seats', chargeId: 'chg_onboarding', quantity: '1' },
        { planKey: 'p2', ratePlanId: 'plan_storage', chargeId: 'chg_storage', quantity: '0' }
      ]
    });
  });

  test('leaves nothing out of a quote without a ramp and with one lasting discount on a charge', () => {
    expect(leftOutOfOrder(QUOTE, EMPTY)).toEqual([]);
  });

  const seats = { planKey: 'p1', chargeId: 'chg_seats' };
  test.each<[QuoteChange, string]>([
    [
      { kind: 'set_discount', ...seats, discount: { kind: 'percent', value: '12.5', until: '2028-03-15' } },
      'Discount on chg_seats was 12.5 %, is 12.5 % until 2028-03-15'
    ],
    [{ kind: 'set_price', ...seats, price: { amount: '18' } }, "Price of chg_seats was the catalog's, is 18 EUR"],
    [
      { kind: 'set_quantity', ...seats, interval: 'y2', quantity: '60' },
      'Quantity of chg_seats in interval y2 was as for the whole term, is 60'
    ],
    [
      { kind: 'set_plan_discounts', planKey: 'p2', discounts: [{ kind: 'percent', value: '5' }] },
      'Discounts on plan_storage were none, are 5 %'
    ],
    [
      { kind: 'set_quote_discounts', discounts: [{ kind: 'amount', value: '100' }] },
      'Discounts on the quote were none, are 100 EUR'
    ]
  ])('names what it cannot say of %j', (change, sentence) => {
    expect(leftOutOfOrder(applyChange(QUOTE, change), EMPTY)).toEqual([sentence]);
  });
});
