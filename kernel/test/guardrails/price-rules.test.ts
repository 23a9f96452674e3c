import { describe, expect, test } from '@jest/globals';
import {
  validateQuote,
  type Catalog,
  type Charge,
  type Discount,
  type Quote,
  type QuoteCharge
} from '../../src/index.ts';
import { catalog, charge, euros, plan } from '../fixtures/catalog.ts';
import { codesOf, EVERYTHING, only } from './only.ts';

const open = { maxDiscountPercent: '100', approvals: [], priceEditable: true, tiersEditable: true };
const selling = (over: Partial<Charge>, engine = EVERYTHING): Catalog =>
  catalog([plan({ charges: [charge({ limits: open, ...over })] })], engine);
const quoteOf = (seats: Partial<QuoteCharge>, over: Partial<Quote> = {}): Quote => ({
  currency: 'EUR',
  startDate: '2027-01-01',
  termMonths: 12,
  ...over,
  plans: [{ key: 'p1', ratePlanId: 'plan_seats', charges: [{ chargeId: 'chg_seats', quantity: '10', ...seats }] }]
});
const percent = (value: string): Discount => ({ kind: 'percent', value });
const amount = (value: string): Discount => ({ kind: 'amount', value });

describe('no unit is sold below its floor', () => {
  const sold = selling(euros({ amount: '22', floorPrice: '16.5' }));

  test('on the floor is fine, below it is refused with the largest discount that keeps it', () => {
    expect(codesOf(sold, quoteOf({ discount: percent('25') }))).toEqual([]);
    expect(only(sold, quoteOf({ discount: percent('40') }), 'price_below_floor')).toMatchObject({
      severity: 'block',
      path: 'plans[0].charges[0].discount',
      message: 'Seats is sold at 13.2 EUR a unit, below its floor of 16.5.',
      evidence: { price: '13.2', floorPrice: '16.5' },
      remedy: { label: 'Set discount to 25 %' }
    });
  });

  test('an amount off the period, a negotiated price and a shared amount count as well', () => {
    const label = (quote: Quote): string | undefined => only(sold, quote, 'price_below_floor').remedy?.label;
    expect(label(quoteOf({ discount: amount('60') }))).toBe('Set discount to 55 EUR');
    expect(label(quoteOf({ price: { amount: '16' } }))).toBe('Set price to 16.5 EUR');
    expect(label(quoteOf({}, { discounts: [amount('700')] }))).toBe("Set the quote's discount to 660 EUR");
  });

  test('the floor is for the same length of time as the price', () => {
    const yearly = selling({
      ...euros({ amount: '22', floorPrice: '16.5' }),
      period: { unit: 'year', count: 1 },
      priceBase: 'month'
    });
    expect(only(yearly, quoteOf({ discount: percent('50') }), 'price_below_floor').message).toBe(
      'Seats is sold at 11 EUR a unit, below its floor of 16.5.'
    );
  });

  test('included units are not held against the price of the others', () => {
    const included = selling({ ...euros({ amount: '22', floorPrice: '22' }), includedUnits: '4' });
    expect(codesOf(included, quoteOf({}))).toEqual([]);
  });

  test('of usage the rates are held to it', () => {
    const usage = selling({ type: 'usage', timing: 'in_arrears', ...euros({ amount: '0.1', floorPrice: '0.08' }) });
    const quote = quoteOf({ quantity: '0', discount: percent('50') });
    expect(only(usage, quote, 'price_below_floor')).toMatchObject({
      message: 'Seats is sold at 0.05 EUR a unit, below its floor of 0.08.',
      remedy: { label: 'Set discount to 20 %' }
    });
  });

  test('of a model without units it is for the whole period', () => {
    const flat = selling({ model: 'flat', ...euros({ amount: '500', floorPrice: '450' }) });
    expect(only(flat, quoteOf({ discount: percent('20') }), 'price_below_floor').remedy?.label).toBe(
      'Set discount to 10 %'
    );
  });

  test('a catalog price below the floor has no remedy', () => {
    expect(
      only(selling(euros({ amount: '10', floorPrice: '16.5' })), quoteOf({}), 'price_below_floor').remedy
    ).toBeUndefined();
  });
});

describe('where the cost is known, the margin counts', () => {
  const limits = {
    ...open,
    minMarginPercent: '20',
    marginApprovals: [
      { below: '40', role: 'finance' },
      { below: '30', role: 'finance' },
      { below: '30', role: 'cfo' }
    ]
  };
  const sold = selling({ ...euros({ amount: '22', unitCost: '11' }), limits });

  test('at the margin nobody is asked', () => {
    expect(codesOf(sold, quoteOf({}))).toEqual([]);
  });

  test('below a role’s margin it must agree, a role named twice from the higher margin', () => {
    // 22.00 less 30 % is 15.40; 4.40 over the cost of 11.00 are 28.57 %
    const quote = quoteOf({ discount: percent('30') });
    const told = validateQuote(sold, quote).map(({ code, role, message, remedy }) => [
      code,
      role,
      message,
      remedy?.label
    ]);
    expect(told).toEqual([
      [
        'margin_needs_approval',
        'finance',
        'The margin on Seats is 28.57 %; below 40 % it needs approval.',
        'Set discount to 16.666666 %'
      ],
      [
        'margin_needs_approval',
        'cfo',
        'The margin on Seats is 28.57 %; below 30 % it needs approval.',
        'Set discount to 28.571428 %'
      ]
    ]);
  });

  test('below the least it is refused', () => {
    const violation = only(sold, quoteOf({ discount: percent('45') }), 'margin_below_minimum');
    expect(violation).toMatchObject({
      severity: 'block',
      message: 'The margin on Seats is 9.09 %; the least is 20 %.',
      evidence: { unitCost: '11', marginPercent: '9.09', minMarginPercent: '20' },
      remedy: { label: 'Set discount to 37.5 %' }
    });
  });

  test('given away there is none', () => {
    expect(only(sold, quoteOf({ discount: percent('100') }), 'margin_below_minimum').message).toBe(
      'Seats is sold for nothing; the least is 20 %.'
    );
  });
});

describe('a negotiated price is refused', () => {
  const closed = { maxDiscountPercent: '100', approvals: [] };
  const tiers = [{ from: '0', unitPrice: '18' }];
  const tiered = { model: 'tiered', ...euros({ tiers: [{ from: '0', unitPrice: '20' }] }) } as const;

  test('where the catalog does not let it be negotiated', () => {
    expect(only(selling({ limits: closed }), quoteOf({ price: { amount: '20' } }), 'price_not_editable')).toMatchObject(
      {
        path: 'plans[0].charges[0].price',
        message: 'Seats: its price cannot be negotiated.',
        remedy: {
          label: "Take the catalog's price",
          change: { kind: 'set_price', planKey: 'p1', chargeId: 'chg_seats' }
        }
      }
    );
    expect(
      only(selling({ ...tiered, limits: closed }), quoteOf({ price: { tiers } }), 'tiers_not_editable').message
    ).toBe('Seats: its tiers cannot be negotiated.');
  });

  test('that the engine cannot bill', () => {
    const none = { ...EVERYTHING, priceOverrides: [] };
    expect(
      only(selling({}, none), quoteOf({ price: { amount: '20' } }), 'engine_price_override_unsupported').message
    ).toBe('Seats: the billing engine cannot bill negotiated prices.');
    expect(
      only(selling(tiered, none), quoteOf({ price: { tiers } }), 'engine_tiers_override_unsupported').message
    ).toBe('Seats: the billing engine cannot bill negotiated tiers.');
    const few = selling(tiered, { ...EVERYTHING, maxTiers: 1 });
    const two = [
      { from: '0', to: '5', unitPrice: '19' },
      { from: '5', unitPrice: '18' }
    ];
    expect(only(few, quoteOf({ price: { tiers: two } }), 'engine_too_many_tiers').message).toBe(
      'Seats has 2 tiers; the billing engine takes at most 1.'
    );
  });

  test('that the model does not read', () => {
    expect(only(selling({}), quoteOf({ price: { tiers } }), 'price_term_misplaced').message).toBe(
      'Seats: the model per_unit has no tiers.'
    );
  });

  test.each<[string, QuoteCharge['price'], string]>([
    ['price_not_a_number', { amount: 'x' }, 'Seats in EUR: the amount is not a number.'],
    ['price_negative', { amount: '-1' }, 'Seats in EUR: the amount is negative.']
  ])('that makes no sense: %s', (code, price, message) => {
    expect(only(selling({}), quoteOf({ price }), code).message).toBe(message);
  });

  test('whose tiers make no sense, at the tier', () => {
    const price = {
      tiers: [
        { from: '0', to: '5', unitPrice: '19' },
        { from: '6', unitPrice: '18' }
      ]
    };
    expect(only(selling(tiered), quoteOf({ price }), 'tier_gap')).toMatchObject({
      path: 'plans[0].charges[0].price.tiers[1]',
      message: 'Seats in EUR, tier 2: it starts at 6, the one before ends at 5.'
    });
  });

  test('in one interval, and the interval gets the catalog’s price though the charge has one of its own', () => {
    const intervals = [
      { key: 'y1', startDate: '2027-01-01', endDate: '2028-01-01' },
      { key: 'y2', startDate: '2028-01-01', endDate: '2029-01-01' }
    ];
    const ramp = [{ interval: 'y2', price: { amount: '-1' } }];
    const quote = quoteOf({ price: { amount: '20' }, ramp }, { termMonths: 24, intervals });
    expect(only(selling({}), quote, 'price_negative').remedy?.change).toEqual({
      kind: 'set_price',
      planKey: 'p1',
      chargeId: 'chg_seats',
      interval: 'y2',
      price: {}
    });
  });
});
