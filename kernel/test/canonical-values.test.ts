import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalDecimal, canonicalJson, minorUnits } from '../src/index.ts';
import { utf8Bytes } from '../src/catalog/utf8-bytes.ts';
import { Exact } from '../src/pricing/exact.ts';
import { minorText, toMinor } from '../src/pricing/minor-units.ts';

test.each([
  ['EUR', 2],
  ['USD', 2],
  ['JPY', 0],
  ['KWD', 3],
  ['XXX', 2]
])('an amount in %s has %i decimals', (currency, units) => {
  expect(minorUnits(currency)).toBe(units);
});

test.each([
  ['1.005', 2, '1.01'],
  ['-1.005', 2, '-1.01'],
  ['1.0049999999999', 2, '1'],
  ['74.985', 2, '74.99'],
  ['0.5', 0, '1'],
  ['-0.5', 0, '-1'],
  ['0.4', 0, '0'],
  ['-0.4', 0, '0'],
  ['2.0005', 3, '2.001'],
  ['123456789012345678.005', 2, '123456789012345678.01']
])('%s rounds half up, away from zero, at %i decimals: %s', (amount, units, expected) => {
  expect(minorText(toMinor(new Exact(amount), units), units)).toBe(expected);
});

describe('one spelling for one number', () => {
  test.each([
    ['10.50', '10.5'],
    ['+3', '3'],
    [' 7 ', '7'],
    ['-0', '0'],
    ['0.000', '0'],
    ['007.10', '7.1'],
    ['0.000000000001', '0.000000000001'],
    ['123456789012345678901234', '123456789012345678901234']
  ])('%j is %s', (text, expected) => {
    expect(canonicalDecimal(text)).toBe(expected);
  });

  test.each(['', 'abc', '1e3', '1,5', 'NaN', 'Infinity', '.5', '5.', '--1', '0x10'])('%j is refused', (text) => {
    expect(() => canonicalDecimal(text)).toThrow(RangeError);
  });
});

describe('canonical JSON', () => {
  test('puts keys in order, leaves out undefined and adds no space', () => {
    expect(canonicalJson({ b: [1, 'x', null, undefined], a: { z: true, y: undefined }, ä: 'ü"' })).toBe(
      '{"a":{"z":true},"b":[1,"x",null,null],"ä":"ü\\""}'
    );
  });

  test('refuses what JSON cannot hold', () => {
    expect(() => canonicalJson({ a: Number.NaN })).toThrow('NaN has no JSON form');
  });

  test('is the same for the same data in any order, and reads back as it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const shuffled = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(shuffled)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      })
    );
  });
});

test('the bytes that are hashed are UTF-8, whatever the script', () => {
  expect([...utf8Bytes('é€😀')]).toEqual([0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect([...utf8Bytes(text)]).toEqual([...Buffer.from(text, 'utf8')]);
    })
  );
});
