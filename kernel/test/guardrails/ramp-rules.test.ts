import { describe, expect, test } from '@jest/globals';
import {
  applyChange,
  validateQuote,
  type Catalog,
  type Quote,
  type QuoteCharge,
  type RampInterval
} from '../../src/index.ts';
import { catalog, plan } from '../fixtures/catalog.ts';
import { codesOf, EVERYTHING, only } from './only.ts';

const sold = catalog([plan()], EVERYTHING);
const interval = (key: string, startDate: string, endDate: string): RampInterval => ({ key, startDate, endDate });
const year1 = interval('y1', '2027-02-01', '2028-02-01');
const year2 = interval('y2', '2028-02-01', '2029-02-01');
const quoteOf = (intervals: RampInterval[] | undefined, seats: Partial<QuoteCharge> = {}): Quote => ({
  currency: 'EUR',
  startDate: '2027-02-01',
  termMonths: 24,
  ...(intervals && { intervals }),
  plans: [{ key: 'p1', ratePlanId: 'plan_seats', charges: [{ chargeId: 'chg_seats', quantity: '10', ...seats }] }]
});
const mended = (from: Catalog, quote: Quote, code: string): RampInterval[] | undefined => {
  const change = only(from, quote, code).remedy?.change;
  return change && applyChange(quote, change).intervals;
};

test('two years that touch and cover the term are fine', () => {
  expect(validateQuote(sold, quoteOf([year1, year2]))).toEqual([]);
});

describe('intervals are refused', () => {
  test.each<[string, RampInterval[], string, string]>([
    [
      'ramp_gap',
      [interval('y1', '2027-02-01', '2028-01-01'), year2],
      'intervals[1]',
      'Nothing is sold from 2028-01-01 to 2028-02-01, before the interval y2.'
    ],
    [
      'ramp_overlap',
      [interval('y1', '2027-02-01', '2028-03-01'), year2],
      'intervals[1]',
      'The interval y2 begins on 2028-02-01, the one before it ends on 2028-03-01.'
    ],
    [
      'ramp_not_the_term',
      [year1, interval('y2', '2028-02-01', '2029-01-31')],
      'intervals',
      'The ramp goes from 2027-02-01 to 2029-01-31, the term from 2027-02-01 to 2029-02-01.'
    ],
    [
      'ramp_not_the_term',
      [interval('y1', '2027-01-31', '2028-02-01'), year2],
      'intervals',
      'The ramp goes from 2027-01-31 to 2029-02-01, the term from 2027-02-01 to 2029-02-01.'
    ],
    [
      'interval_dates_invalid',
      [year1, interval('y2', '2028-02-01', '2029-02-30')],
      'intervals[1]',
      'The interval y2 from 2028-02-01 to 2029-02-30 is no stretch of time.'
    ],
    [
      'interval_dates_invalid',
      [year1, interval('y2', '2028-02-01', '2028-02-01')],
      'intervals[1]',
      'The interval y2 from 2028-02-01 to 2028-02-01 is no stretch of time.'
    ]
  ])('%s', (code, intervals, path, message) => {
    expect(only(sold, quoteOf(intervals), code)).toMatchObject({ severity: 'block', path, message });
  });

  test('in disorder, and the remedy puts them in order', () => {
    const quote = quoteOf([year2, year1]);
    expect(only(sold, quote, 'ramp_disorder').message).toBe(
      'The interval y1 begins on 2027-02-01, before the one before it.'
    );
    expect(mended(sold, quote, 'ramp_disorder')).toEqual([year1, year2]);
  });

  test('with a gap, and the remedy makes each end where the next begins, the first and last with the term', () => {
    const quote = quoteOf([interval('a', '2027-03-01', '2027-06-01'), interval('b', '2027-09-01', '2030-01-01')]);
    expect(mended(sold, quote, 'ramp_gap')).toEqual([
      interval('a', '2027-02-01', '2027-09-01'),
      interval('b', '2027-09-01', '2029-02-01')
    ]);
  });

  test('all outside the term, and the remedy takes the ramp away', () => {
    const quote = quoteOf([interval('a', '2031-01-01', '2032-01-01')]);
    expect(only(sold, quote, 'ramp_not_the_term').remedy).toEqual({
      label: 'Remove the ramp',
      change: { kind: 'set_intervals' }
    });
  });

  test('of the same key, and the remedy gives the second another', () => {
    const quote = quoteOf([year1, { ...year2, key: 'y1' }]);
    expect(only(sold, quote, 'interval_key_repeated').message).toBe(
      'Two intervals of the ramp have the same key "y1".'
    );
    expect(mended(sold, quote, 'interval_key_repeated')?.map(({ key }) => key)).toEqual(['y1', 'y1-2']);
  });
});

describe('terms of single intervals are refused', () => {
  test('of an interval that the quote does not have', () => {
    const quote = quoteOf([year1, year2], {
      ramp: [
        { interval: 'y2', quantity: '20' },
        { interval: 'y3', quantity: '30' }
      ]
    });
    const violation = only(sold, quote, 'ramp_terms_unknown_interval');
    expect(violation).toMatchObject({
      path: 'plans[0].charges[0].ramp[1]',
      message: 'Seats has terms for the interval y3, which the quote does not have.'
    });
    const after = violation.remedy && applyChange(quote, violation.remedy.change);
    expect(after?.plans[0]?.charges).toEqual([
      { chargeId: 'chg_seats', quantity: '10', ramp: [{ interval: 'y2', quantity: '20' }] }
    ]);
  });

  test('of a quote without a ramp', () => {
    expect(codesOf(sold, quoteOf(undefined, { ramp: [{ interval: 'y1', quantity: '20' }] }))).toEqual([
      'ramp_terms_unknown_interval'
    ]);
  });

  test('that come twice for an interval', () => {
    const quote = quoteOf([year1, year2], {
      ramp: [
        { interval: 'y2', quantity: '20' },
        { interval: 'y2', quantity: '30' }
      ]
    });
    expect(only(sold, quote, 'ramp_terms_repeated').path).toBe('plans[0].charges[0].ramp[1]');
  });
});

describe('a step-up', () => {
  const stepUp = { kind: 'percent', value: '5' } as const;

  test('without a ramp has no effect: every year becomes an interval', () => {
    const quote = { ...quoteOf(undefined, { stepUp }), termMonths: 30 };
    const violation = only(sold, quote, 'step_up_without_ramp');
    expect(violation.message).toBe('The step-up of Seats has no effect: the quote has no ramp.');
    expect(violation.remedy).toEqual({
      label: 'Make every year an interval',
      change: {
        kind: 'set_intervals',
        intervals: [
          interval('year-1', '2027-02-01', '2028-02-01'),
          interval('year-2', '2028-02-01', '2029-02-01'),
          interval('year-3', '2029-02-01', '2029-08-01')
        ]
      }
    });
  });

  test('is removed where the engine takes fewer intervals than years', () => {
    const few = catalog([plan()], { ...EVERYTHING, ramps: { maxIntervals: 1, perInterval: ['price'] } });
    expect(only(few, quoteOf(undefined, { stepUp }), 'step_up_without_ramp').remedy?.label).toBe('Remove the step-up');
  });

  test.each(['-1', 'much'])('of %s is refused', (value) => {
    const quote = quoteOf([year1, year2], { stepUp: { kind: 'amount', value } });
    expect(only(sold, quote, 'step_up_invalid').message).toBe('The step-up of Seats must be a number of 0 or more.');
  });

  test('needs an engine that can bill another price in each interval', () => {
    const flat = catalog([plan()], { ...EVERYTHING, ramps: { maxIntervals: 5, perInterval: ['quantity'] } });
    expect(only(flat, quoteOf([year1, year2], { stepUp }), 'engine_step_up_unsupported').remedy?.label).toBe(
      'Remove the step-up'
    );
  });
});

describe('the engine', () => {
  test('that bills no ramps gets none', () => {
    const none = catalog([plan()]);
    expect(only(none, quoteOf([year1, year2]), 'engine_ramp_unsupported').remedy?.label).toBe('Remove the ramp');
  });

  test('takes so many intervals, and the remedy keeps the first ones up to the end of the term', () => {
    const one = catalog([plan()], { ...EVERYTHING, ramps: { maxIntervals: 1, perInterval: ['quantity'] } });
    const quote = quoteOf([year1, year2]);
    const violation = only(one, quote, 'engine_too_many_intervals');
    expect(violation.message).toBe('The ramp has 2 intervals; the billing engine takes at most 1.');
    expect(mended(one, quote, 'engine_too_many_intervals')).toEqual([interval('y1', '2027-02-01', '2029-02-01')]);
  });

  test('cannot change every term from one interval to the next', () => {
    const few = catalog([plan()], { ...EVERYTHING, ramps: { maxIntervals: 5, perInterval: ['quantity'] } });
    const ramp = [{ interval: 'y2', quantity: '20', discount: { kind: 'percent', value: '5' } as const }];
    expect(only(few, quoteOf([year1, year2], { ramp }), 'engine_interval_terms_unsupported').message).toBe(
      'Seats: the billing engine cannot change discount in an interval.'
    );
  });
});

describe('a quantity in a ramp', () => {
  const range = { min: '0', max: '15', default: '10' };
  const limited = catalog([plan({ charges: plan().charges.map((one) => ({ ...one, quantity: range })) })], EVERYTHING);

  test('that is wrong in one interval is set there only', () => {
    const quote = quoteOf([year1, year2], { ramp: [{ interval: 'y2', quantity: '20' }] });
    expect(only(limited, quote, 'quantity_above_max')).toMatchObject({
      path: 'plans[0].charges[0].ramp[0].quantity',
      remedy: {
        change: { kind: 'set_quantity', planKey: 'p1', chargeId: 'chg_seats', interval: 'y2', quantity: '15' }
      }
    });
  });

  test('that is wrong in all intervals is told once, and set for all', () => {
    expect(only(limited, quoteOf([year1, year2], { quantity: '20' }), 'quantity_above_max')).toMatchObject({
      path: 'plans[0].charges[0].quantity',
      remedy: { change: { kind: 'set_quantity', planKey: 'p1', chargeId: 'chg_seats', quantity: '15' } }
    });
  });
});
