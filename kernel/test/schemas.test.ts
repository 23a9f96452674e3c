import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { evaluateQuote, type Quote } from '../src/index.ts';
import { catalogSchema, evaluationSchema, quoteSchema, ratePlanSchema } from '../src/schemas.ts';
import { catalog, plan } from './fixtures/catalog.ts';

const quote: Quote = {
  currency: 'EUR',
  startDate: '2027-02-01',
  termMonths: 12,
  billDay: 31,
  plans: [
    {
      key: 'p1',
      ratePlanId: 'plan_seats',
      charges: [{ chargeId: 'chg_seats', quantity: '10', discount: { kind: 'percent', value: '20' } }]
    }
  ]
};
const refusals = (value: unknown): string[] => {
  const result = quoteSchema(z).safeParse(value);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

test('what the kernel takes and gives passes its own schemas unchanged', () => {
  const sold = catalog([plan()]);
  const evaluation = evaluateQuote(sold, quote);
  expect(catalogSchema(z).parse(sold)).toEqual(sold);
  expect(quoteSchema(z).parse(quote)).toEqual(quote);
  expect(evaluationSchema(z).parse(evaluation)).toEqual(evaluation);
});

describe('a quote is refused, with the place and plain words,', () => {
  const withCharge = (over: object): unknown => ({
    ...quote,
    plans: [{ key: 'p1', ratePlanId: 'x', charges: [{ chargeId: 'c', quantity: '1', ...over }] }]
  });
  const sixDecimals = 'write a plain decimal number with at most 6 decimals and no trailing zeros, such as 12.5';
  test.each([
    ['with an exponent', withCharge({ quantity: '1e3' }), `plans.0.charges.0.quantity: ${sixDecimals}`],
    ['with trailing zeros', withCharge({ quantity: '1.50' }), `plans.0.charges.0.quantity: ${sixDecimals}`],
    ['with minus zero', withCharge({ quantity: '-0' }), `plans.0.charges.0.quantity: ${sixDecimals}`],
    [
      'with a number for a decimal',
      withCharge({ quantity: 1 }),
      'plans.0.charges.0.quantity: Invalid input: expected string, received number'
    ],
    ['with an unknown member', { ...quote, ramp: [] }, ': Unrecognized key: "ramp"'],
    ['without a real date', { ...quote, startDate: '2027-02-30' }, 'startDate: Invalid ISO date'],
    [
      'in a currency in small letters',
      { ...quote, currency: 'eur' },
      'currency: write a currency as its three capital letters'
    ]
  ])('%s', (_case, value, expected) => {
    expect(refusals(value)).toEqual([expected]);
  });
});

test('a plan of a model that this kernel does not know is refused by its schema', () => {
  const [first] = plan().charges;
  expect(ratePlanSchema(z).safeParse(plan({ charges: [{ ...first, model: 'auction' } as never] })).success).toBe(false);
});
