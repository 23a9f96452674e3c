import { describe, expect, test } from '@jest/globals';
import type { Charge, PricedLine, PriceOverride, QuoteCharge, Tier } from '../src/index.ts';
import { charge, euros } from './fixtures/catalog.ts';
import { evaluateDeal } from './fixtures/deal.ts';

const lineOf = (over: Partial<Charge>, entry: Partial<QuoteCharge>): PricedLine | undefined =>
  evaluateDeal({ charges: [charge(over)], entries: { chg_seats: entry } }).priced.lines[0];

describe('a negotiated price', () => {
  test.each<[string, Partial<Charge>, PriceOverride, string, string]>([
    ['takes the place of a unit price', euros({ amount: '22' }), { amount: '19.5' }, '195', '10 × 19.50 × 12 months'],
    ['may be above it', euros({ amount: '22' }), { amount: '25' }, '250', '10 × 25.00 × 12 months'],
    ['may be nothing', euros({ amount: '22' }), { amount: '0' }, '0', '10 × 0.00 × 12 months'],
    [
      'takes the place of a flat price',
      { model: 'flat', ...euros({ amount: '500' }) },
      { amount: '450' },
      '450',
      '450.00 × 12 months'
    ],
    [
      'leaves the size of a package as the catalog has it',
      { model: 'package', ...euros({ amount: '100', packageSize: '4' }) },
      { amount: '90' },
      '270',
      '3 × 90.00 × 12 months'
    ],
    [
      'takes the place of a rate, and leaves the fees of an event',
      { model: 'percentage', ...euros({ percent: '3', perEvent: { fixedFee: '1' } }) },
      { percent: '2' },
      '1.2',
      '(2 % of 10.00 + 1.00) × 12 months'
    ],
    [
      'is for the length of time the catalog price is for',
      { ...euros({ amount: '264' }), priceBase: 'year' },
      { amount: '240' },
      '200',
      '10 × 20.00 × 12 months'
    ],
    [
      "is held to the catalog's limits",
      euros({ amount: '22', minimumAmount: '200' }),
      { amount: '15' },
      '200',
      'minimum 200.00 × 12 months'
    ]
  ])('%s', (_case, over, price, listPrice, arithmetic) => {
    expect(lineOf(over, { quantity: '10', price })).toMatchObject({ listPrice, arithmetic });
  });

  test('is what a discount is taken off', () => {
    const discount = { kind: 'percent', value: '10' } as const;
    const line = lineOf(euros({ amount: '22' }), { quantity: '10', price: { amount: '20' }, discount });
    expect(line).toMatchObject({ unitListPrice: '20', listPrice: '200', netPrice: '180', unitNetPrice: '18' });
  });

  test('of nothing changes nothing', () => {
    for (const price of [{}, { amount: undefined, tiers: undefined }])
      expect(lineOf(euros({ amount: '22' }), { quantity: '10', price })?.listPrice).toBe('220');
  });
});

describe('negotiated tiers', () => {
  const sold: Tier[] = [
    { from: '0', to: '10', unitPrice: '5' },
    { from: '10', unitPrice: '4' }
  ];
  const signed: Tier[] = [
    { from: '0', to: '20', unitPrice: '4.5' },
    { from: '20', unitPrice: '3', flatFee: '7' }
  ];

  test.each<[Charge['model'], string, string]>([
    ['tiered', '25', '112'], // 20 × 4.50 + 5 × 3 + 7
    ['volume', '25', '82'], // 25 × 3 + 7
    ['high_watermark_volume', '20', '90']
  ])('are priced in place of the catalog tiers: %s', (model, quantity, listPrice) => {
    const line = lineOf({ model, ...euros({ tiers: sold }) }, { quantity, price: { tiers: signed } });
    expect(line).toMatchObject({ listPrice, tiers: signed });
  });

  test('of usage are quoted and not priced', () => {
    const usage = { type: 'usage', model: 'tiered', ...euros({ tiers: sold }), uom: 'GB' } as const;
    expect(lineOf(usage, { quantity: '0', price: { tiers: signed } })).toMatchObject({
      contractValue: '0',
      tiers: signed,
      arithmetic: 'billed on use: 4.5 per GB to 20, then 3 and 7 flat'
    });
  });
});

describe('in one interval of a ramp', () => {
  const intervals = [
    { key: 'y1', startDate: '2027-01-01', endDate: '2028-01-01' },
    { key: 'y2', startDate: '2028-01-01', endDate: '2029-01-01' }
  ];
  const lists = (over: Partial<Charge>, entry: Partial<QuoteCharge>): (string | undefined)[] =>
    evaluateDeal({
      charges: [charge(over)],
      entries: { chg_seats: entry },
      quote: { termMonths: 24, intervals }
    }).priced.lines.map(({ listPrice }) => listPrice);

  test("a price takes the place of the charge's own in the other", () => {
    const ramp = [{ interval: 'y2', price: { amount: '18' } }];
    expect(lists(euros({ amount: '22' }), { quantity: '10', ramp })).toEqual(['220', '180']);
    expect(lists(euros({ amount: '22' }), { quantity: '10', price: { amount: '20' }, ramp })).toEqual(['200', '180']);
  });

  test('tiers hold in that interval only', () => {
    const tiers: Tier[] = [{ from: '0', unitPrice: '3' }];
    const ramp = [{ interval: 'y1', price: { tiers } }];
    const sold = { model: 'tiered', ...euros({ tiers: [{ from: '0', unitPrice: '5' }] }) } as const;
    expect(lists(sold, { quantity: '10', ramp })).toEqual(['30', '50']);
  });
});
