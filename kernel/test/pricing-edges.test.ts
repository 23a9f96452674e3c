import { describe, expect, test } from '@jest/globals';
import { canonicalDecimal, minorUnits, type ChargeModel, type Price, type Tier } from '../src/index.ts';
import { allocate, wholeWeights } from '../src/pricing/allocate.ts';
import { chargeModel, priceModel } from '../src/pricing/charge-models.ts';
import { heldAmount, heldDiscount, heldPrice } from '../src/pricing/commitment.ts';
import { Exact, exactText, parseExact } from '../src/pricing/exact.ts';
import { minorText, roundedText, toMinor } from '../src/pricing/minor-units.ts';
import type { ModelPrice } from '../src/pricing/model-price.ts';
import { priceCharge } from '../src/pricing/price-charge.ts';
import { usageArithmetic } from '../src/pricing/usage-arithmetic.ts';
import { charge } from './fixtures/catalog.ts';

type Terms = Omit<Price, 'currency'>;

/** A price in words: "amount (unit price): quantity × price + fee". */
function worded(list: ModelPrice | undefined): string | undefined {
  if (list === undefined) return undefined;
  const steps = list.steps.map(({ quantity, price }) => [quantity, price].flatMap((part) => part?.toString() ?? []));
  const unit = list.unitPrice ? ` (${list.unitPrice.toString()})` : '';
  return `${list.amount.toString()}${unit}: ${steps.map((step) => step.join(' × ')).join(' + ')}`;
}

const priced = (model: ChargeModel, terms: Terms, quantity: string): string | undefined =>
  worded(priceModel(model, { currency: 'EUR', ...terms }, new Exact(quantity)));

const low: Tier = { from: '0', to: '10', unitPrice: '5' };
const high: Tier = { from: '10', unitPrice: '4', flatFee: '20' };

describe('a price says how it comes about, and has a unit price where one holds for all units', () => {
  test.each<[string, ChargeModel, Terms, string, string]>([
    ['flat', 'flat', { amount: '99.5' }, '7', '99.5: 99.5'],
    ['per unit', 'per_unit', { amount: '22' }, '1.5', '33 (22): 1.5 × 22'],
    ['overage', 'overage', { amount: '0.1' }, '3', '0.3: 3 × 0.1'],
    ['package', 'package', { amount: '2.95', packageSize: '100' }, '101', '5.9: 2 × 2.95'],
    ['volume', 'volume', { tiers: [low, high] }, '10', '50 (5): 10 × 5'],
    ['volume with a flat fee', 'volume', { tiers: [low, high] }, '11', '64: 11 × 4 + 20'],
    ['volume by packages', 'volume', { tiers: [{ ...low, packageSize: '4' }] }, '9', '15: 3 × 5'],
    ['graduated over two tiers', 'tiered', { tiers: [low, high] }, '12', '78: 10 × 5 + 2 × 4 + 20'],
    ['graduated to a boundary', 'tiered', { tiers: [low, high] }, '10', '50: 10 × 5'],
    ['graduated by packages', 'tiered', { tiers: [{ ...low, packageSize: '4' }] }, '9', '15: 3 × 5'],
    ['a flat fee alone at 0', 'tiered', { tiers: [{ ...low, flatFee: '3' }] }, '0', '3: 3'],
    ['a rate', 'graduated_percentage', { tiers: [{ from: '0', percent: '1.5' }] }, '200', '3: 200 × 0.015'],
    ['a fee held to the largest', 'percentage', { percent: '10', perEvent: { maxFee: '8' } }, '100', '8: 8'],
    ['a fee raised to the smallest', 'percentage', { percent: '10', perEvent: { minFee: '5' } }, '20', '5: 5'],
    ['a fee of the largest', 'percentage', { percent: '10', perEvent: { maxFee: '10' } }, '100', '10: 100 × 0.1']
  ])('%s', (_case, model, terms, quantity, expected) => {
    expect(priced(model, terms, quantity)).toBe(expected);
  });
});

describe('no price is made up', () => {
  test.each<[string, ChargeModel, Terms]>([
    ['of packages without an amount', 'package', { packageSize: '10' }],
    ['of packages whose size is no number', 'package', { amount: '1', packageSize: 'ten' }],
    ['per unit without an amount', 'per_unit', {}],
    ['of tiers of which one starts at no number', 'tiered', { tiers: [low, { ...high, from: 'ten' }] }],
    ['of tiers of which one has no number for a price', 'tiered', { tiers: [low, { ...high, unitPrice: 'x' }] }],
    ['of tiers of which one has no number for a fee', 'volume', { tiers: [low, { ...high, flatFee: 'x' }] }],
    ['of tiers of which one has no number for a size', 'volume', { tiers: [low, { ...high, packageSize: 'x' }] }],
    ['of tiers of which one ends at no number', 'tiered', { tiers: [low, { ...high, to: 'x' }] }],
    ['of tiers that are missing', 'tiered', {}],
    ['of overage that is missing', 'tiered_with_overage', {}],
    ['of overage without a price', 'tiered_with_overage', { tiers: [low, { from: '10', isOverage: true }] }],
    ['of overage with a flat fee', 'tiered_with_overage', { tiers: [low, { ...high, isOverage: true }] }],
    [
      'of two overages',
      'tiered_with_overage',
      {
        tiers: [
          { ...low, isOverage: true },
          { from: '10', unitPrice: '9', isOverage: true }
        ]
      }
    ],
    ['of rates that are missing', 'graduated_percentage', {}],
    [
      'of rates of which one is by the unit',
      'graduated_percentage',
      { tiers: [{ from: '0', to: '10', percent: '1' }, high] }
    ]
  ])('%s', (_case, model, terms) => {
    expect(priced(model, terms, '5')).toBeUndefined();
  });

  test.each(['-0.01', 'ten', ''])('with %j included units', (includedUnits) => {
    expect(
      priceCharge({ model: 'per_unit', includedUnits }, { currency: 'EUR', amount: '22' }, new Exact(5))
    ).toBeUndefined();
  });
});

test.each([undefined, 'ten', '0', '-1'])('packages of %j units are unsound', (packageSize) => {
  const price = { currency: 'EUR', amount: '1', ...(packageSize !== undefined && { packageSize }) };
  expect(chargeModel('package')?.unsound(price)).toEqual([
    { code: 'package_size_invalid', message: 'a package must hold more than 0 units' }
  ]);
});

test('tiers that are missing are no wrong overage: that they are missing is said of any model', () => {
  expect(chargeModel('tiered_with_overage')?.unsound({ currency: 'EUR' })).toEqual([]);
});

test('with 0 included units the unit price still holds for all units', () => {
  const price = { currency: 'EUR', amount: '22' };
  expect(worded(priceCharge({ model: 'per_unit', includedUnits: '0' }, price, new Exact(3)))).toBe('66 (22): 3 × 22');
  expect(worded(priceCharge({ model: 'per_unit', includedUnits: '1' }, price, new Exact(3)))).toBe('44: 2 × 22');
});

describe('a commitment and a spend limit', () => {
  const limits = { currency: 'EUR', minimumAmount: '80', maximumAmount: '200' };
  const held = (amount: string, price: Price): string | undefined => {
    const found = heldAmount(new Exact(amount), price);
    return found && [found.amount.toString(), found.heldTo].join(' ').trim();
  };

  test.each([
    ['79.99', '80 minimum'],
    ['80', '80'],
    ['200', '200'],
    ['200.01', '200 maximum']
  ])('%s becomes %s', (amount, expected) => {
    expect(held(amount, limits)).toBe(expected);
  });

  test('hold only where they are given, and to numbers', () => {
    expect(held('5', { currency: 'EUR' })).toBe('5');
    expect(held('5', { currency: 'EUR', minimumAmount: 'x' })).toBeUndefined();
    expect(held('5', { currency: 'EUR', maximumAmount: 'x' })).toBeUndefined();
  });

  test('are the whole of a list price that is held, which then has no unit price', () => {
    const list = priceModel('per_unit', { currency: 'EUR', amount: '5' }, new Exact(10));
    if (list === undefined) throw new Error('no price');
    expect(worded(heldPrice(list, limits))).toBe('80: 80');
    expect(worded(heldPrice(list, { currency: 'EUR' }))).toBe('50 (5): 10 × 5');
    expect(heldPrice(list, { ...limits, minimumAmount: 'x' })).toBeUndefined();
  });

  test('leave the percent of a discount as it was given', () => {
    const discount = { net: new Exact(50), percent: new Exact(20) };
    expect(JSON.stringify(heldDiscount(discount, limits))).toBe('{"net":"80","percent":"20","heldTo":"minimum"}');
    expect(JSON.stringify(heldDiscount(discount, { currency: 'EUR' }))).toBe('{"net":"50","percent":"20"}');
    expect(heldDiscount(discount, { ...limits, minimumAmount: 'x' })).toBeUndefined();
  });
});

describe('usage says what it will cost', () => {
  const perUnit: ModelPrice = { amount: new Exact(0), unitPrice: new Exact('0.1'), steps: [] };
  const whole: ModelPrice = { amount: new Exact(10), steps: [] };
  test.each<[string, { model: ChargeModel; uom?: string }, ModelPrice, Terms]>([
    ['0.1', { model: 'per_unit' }, perUnit, { amount: '0.1' }],
    ['0.1 per GB', { model: 'per_unit', uom: 'GB' }, perUnit, { amount: '0.1' }],
    ['10', { model: 'flat', uom: 'GB' }, whole, { amount: '10' }],
    ['1 per package of 10', { model: 'package' }, whole, { amount: '1', packageSize: '10' }],
    [
      '2 % and 0.3 each event, at most 50 each',
      { model: 'percentage' },
      whole,
      { percent: '2', perEvent: { fixedFee: '0.3', maxFee: '50' } }
    ],
    [
      '2 %, the first 3 events free, the first 250 free',
      { model: 'percentage' },
      whole,
      { percent: '2', perEvent: { freeEvents: '3', freeAmount: '250' } }
    ],
    ['2 %', { model: 'percentage' }, whole, { percent: '2' }],
    ['5 to 10, then 4 and 20 flat', { model: 'tiered' }, whole, { tiers: [low, high] }],
    ['5 per GB to 10, then 4 and 20 flat', { model: 'tiered', uom: 'GB' }, whole, { tiers: [low, high] }],
    ['5 to 10', { model: 'tiered' }, whole, { tiers: [{ ...low, flatFee: '0' }] }],
    [
      '7 flat to 10, then 1 %',
      { model: 'graduated_percentage' },
      whole,
      {
        tiers: [
          { from: '0', to: '10', flatFee: '7' },
          { from: '10', percent: '1' }
        ]
      }
    ],
    ['0.1, at most 9 a period', { model: 'per_unit' }, perUnit, { amount: '0.1', maximumAmount: '9' }]
  ])('%s', (words, { model, uom }, list, terms) => {
    const sold = charge({ type: 'usage', model, uom });
    expect(usageArithmetic(sold, list, { currency: 'EUR', ...terms })).toBe(`billed on use: ${words}`);
  });
});

describe('numbers and minor units', () => {
  test.each([
    ['JPY', 0],
    ['KRW', 0],
    ['CLP', 0],
    ['XOF', 0],
    ['EUR', 2],
    ['USD', 2],
    ['XTS', 2],
    ['KWD', 3],
    ['BHD', 3],
    ['TND', 3],
    ['CLF', 4],
    ['UYW', 4]
  ])('%s has %i decimals', (currency, units) => {
    expect(minorUnits(currency)).toBe(units);
  });

  test.each<[bigint, number, string]>([
    [-5n, 2, '-0.05'],
    [-1050n, 2, '-10.5'],
    [0n, 2, '0'],
    [5n, 3, '0.005'],
    [100n, 2, '1'],
    [-7n, 0, '-7'],
    [120n, 0, '120']
  ])('%s at %i decimals is %s', (minor, units, text) => {
    expect(minorText(minor, units)).toBe(text);
  });

  test.each([
    ['0.005', 2, 1n],
    ['-0.005', 2, -1n],
    ['0.0049', 2, 0n],
    ['2.5', 0, 3n],
    ['-2.5', 0, -3n],
    ['1.0005', 3, 1001n]
  ] as const)('%s at %i decimals is %s minor units: ties go away from zero', (amount, units, minor) => {
    expect(toMinor(new Exact(amount), units)).toBe(minor);
    expect(roundedText(new Exact(amount), units)).toBe(minorText(minor, units));
  });

  test.each([
    '1e3',
    '.5',
    '5.',
    '',
    ' 1',
    '1 ',
    '--1',
    '0x1',
    '1,5',
    '٣',
    '9'.repeat(41),
    `0.${'1'.repeat(41)}`,
    'NaN'
  ])('%j is not a number', (text) => {
    expect(parseExact(text)).toBeUndefined();
    expect(() => canonicalDecimal(`${text}x`)).toThrow(new RangeError(`"${text}x" is not a decimal number`));
  });

  test.each([
    ['+10.50', '10.5'],
    ['-0', '0'],
    ['007', '7'],
    [' 1.0 ', '1'],
    ['0.000000000001', '0.000000000001'],
    [`1${'0'.repeat(39)}`, `1${'0'.repeat(39)}`],
    [`0.${'0'.repeat(39)}1`, `0.${'0'.repeat(39)}1`]
  ])('%j is %s', (text, canonical) => {
    expect(canonicalDecimal(text)).toBe(canonical);
  });

  test('80 digits hold the product of the longest numbers', () => {
    const nines = new Exact('9'.repeat(40));
    expect(exactText(nines.times(nines))).toBe(`${'9'.repeat(39)}8${'0'.repeat(39)}1`);
  });
});

describe('a whole is split by largest remainder', () => {
  test.each<[bigint, bigint[], bigint[] | undefined]>([
    [100n, [1n, 1n, 1n], [34n, 33n, 33n]],
    [101n, [1n, 1n, 1n], [34n, 34n, 33n]],
    [-100n, [1n, 1n, 1n], [-34n, -33n, -33n]],
    [10n, [1n, 2n, 4n], [1n, 3n, 6n]],
    [0n, [1n, 2n], [0n, 0n]],
    [7n, [0n, 1n], [0n, 7n]],
    [7n, [0n, 0n], undefined],
    [7n, [2n, -1n], undefined],
    [7n, [], undefined]
  ])('%s by %j', (whole, weights, parts) => {
    expect(allocate(whole, weights)).toEqual(parts);
  });

  test('weights keep their proportions', () => {
    expect(wholeWeights(['0.5', '1.25', '3'].map((value) => new Exact(value)))).toEqual([50n, 125n, 300n]);
  });
});
