import { describe, expect, test } from '@jest/globals';
import type { ProrationPolicy } from '../src/index.ts';
import { readTerm } from '../src/lifecycle/term.ts';
import { ALIGNED } from './fixtures/catalog.ts';
import { termSchedule } from './fixtures/term-schedule.ts';

function parts(
  quote: { startDate: string; termMonths: number; billDay?: number },
  months: number,
  policy: Partial<ProrationPolicy> = {}
): string[] {
  const term = readTerm(quote);
  if (term === undefined) throw new Error('no such term');
  return termSchedule(term, months, { ...ALIGNED, ...policy }).map(
    ({ start, end, ratio }) => `${start} ${end} ${ratio.num}/${ratio.den}`
  );
}

describe('without a bill day of its own', () => {
  test('a term is cut into whole periods from its start', () => {
    expect(parts({ startDate: '2027-02-15', termMonths: 9 }, 3)).toEqual([
      '2027-02-15 2027-05-15 1/1',
      '2027-05-15 2027-08-15 1/1',
      '2027-08-15 2027-11-15 1/1'
    ]);
  });

  test('day 31 clamps to short months and comes back', () => {
    expect(parts({ startDate: '2027-12-31', termMonths: 4 }, 1)).toEqual([
      '2027-12-31 2028-01-31 1/1',
      '2028-01-31 2028-02-29 1/1',
      '2028-02-29 2028-03-31 1/1',
      '2028-03-31 2028-04-30 1/1'
    ]);
  });

  test('a leap day starts four years of whole years', () => {
    expect(parts({ startDate: '2028-02-29', termMonths: 24 }, 12)).toEqual([
      '2028-02-29 2029-02-28 1/1',
      '2029-02-28 2030-02-28 1/1'
    ]);
  });

  test('a term that is no multiple of the period ends in a part', () => {
    expect(parts({ startDate: '2027-01-01', termMonths: 18 }, 12)).toEqual([
      '2027-01-01 2028-01-01 1/1',
      '2028-01-01 2028-07-01 182/366'
    ]);
  });
});

describe('with a bill day', () => {
  test('before it a leading part, after the last one a trailing part', () => {
    expect(parts({ startDate: '2027-02-10', termMonths: 2, billDay: 1 }, 1)).toEqual([
      '2027-02-10 2027-03-01 19/28',
      '2027-03-01 2027-04-01 1/1',
      '2027-04-01 2027-04-10 9/30'
    ]);
  });

  test.each([
    [29, '1/31', '30/31'],
    [30, '2/31', '29/31'],
    [31, '3/31', '28/30']
  ])('%i clamps in February and comes back', (billDay, leading, trailing) => {
    expect(parts({ startDate: '2027-01-28', termMonths: 3, billDay }, 1)).toEqual([
      `2027-01-28 2027-01-${billDay} ${leading}`,
      `2027-01-${billDay} 2027-02-28 1/1`,
      `2027-02-28 2027-03-${billDay} 1/1`,
      `2027-03-${billDay} 2027-04-28 ${trailing}`
    ]);
  });

  test('the first quarter ends on the next bill day (Zuora) or one period after the past one (Kill Bill)', () => {
    const quote = { startDate: '2027-02-17', termMonths: 3, billDay: 3 };
    expect(parts(quote, 3)).toEqual(['2027-02-17 2027-03-03 14/90', '2027-03-03 2027-05-17 75/92']);
    expect(parts(quote, 3, { firstBoundary: 'plus_period' })).toEqual([
      '2027-02-17 2027-05-03 75/89',
      '2027-05-03 2027-05-17 14/92'
    ]);
  });

  test('a term inside one period is one part', () => {
    expect(parts({ startDate: '2027-02-10', termMonths: 1, billDay: 5 }, 12)).toEqual([
      '2027-02-10 2027-03-05 23/365',
      '2027-03-05 2027-03-10 5/366'
    ]);
    expect(parts({ startDate: '2027-02-10', termMonths: 1, billDay: 5 }, 12, { firstBoundary: 'plus_period' })).toEqual(
      ['2027-02-10 2027-03-10 28/365']
    );
  });
});

describe('a part of a period costs', () => {
  const quote = { startDate: '2027-02-14', termMonths: 1, billDay: 31 };

  test('its days of the grid period (aligned) or of the period counted back from its end (shifted)', () => {
    expect(parts(quote, 1)).toEqual(['2027-02-14 2027-02-28 14/28', '2027-02-28 2027-03-14 14/31']);
    expect(parts(quote, 1, { reference: 'shifted' })).toEqual([
      '2027-02-14 2027-02-28 14/31',
      '2027-02-28 2027-03-14 14/28'
    ]);
  });

  test('everything under mode full, nothing under mode none', () => {
    expect(parts(quote, 1, { mode: 'full' })).toEqual(['2027-02-14 2027-02-28 1/1', '2027-02-28 2027-03-14 1/1']);
    expect(parts(quote, 1, { mode: 'none' })).toEqual(['2027-02-14 2027-02-28 0/1', '2027-02-28 2027-03-14 0/1']);
  });

  test('days of months of 30, held to 1', () => {
    const january = { startDate: '2027-01-02', termMonths: 1, billDay: 1 };
    expect(parts(january, 1, { dayCount: 'thirty' })).toEqual([
      '2027-01-02 2027-02-01 30/30',
      '2027-02-01 2027-02-02 1/30'
    ]);
    expect(
      parts({ ...january, startDate: '2027-07-02' }, 3, { dayCount: 'thirty', firstBoundary: 'plus_period' })
    ).toEqual(['2027-07-02 2027-08-02 31/90']);
  });

  test('no more than the whole price, though 91 of its days are more than three months of 30', () => {
    const quarter = { startDate: '2027-07-02', termMonths: 3, billDay: 1 };
    expect(parts(quarter, 3, { dayCount: 'thirty', firstBoundary: 'plus_period' })).toEqual([
      '2027-07-02 2027-10-01 1/1',
      '2027-10-01 2027-10-02 1/90'
    ]);
  });

  test('strict days, for which every month has 30', () => {
    const quarter = { startDate: '2027-01-31', termMonths: 1, billDay: 1 };
    expect(parts(quarter, 1, { dayCount: 'thirty_strict' })).toEqual([
      '2027-01-31 2027-02-01 0/30',
      '2027-02-01 2027-02-28 27/30'
    ]);
  });

  test('by month first: whole months of the period count 1, partial ones their own days', () => {
    const policy: Partial<ProrationPolicy> = { unit: 'by_month_first' };
    const quote = { startDate: '2027-02-10', termMonths: 12, billDay: 1 };
    expect(parts(quote, 12, { ...policy, firstBoundary: 'plus_period' })).toEqual([
      '2027-02-10 2028-02-01 327/336',
      '2028-02-01 2028-02-10 9/348'
    ]);
    expect(parts({ ...quote, startDate: '2027-01-27' }, 3, { ...policy, dayCount: 'thirty' })[0]).toBe(
      '2027-01-27 2027-02-01 5/90'
    );
    expect(parts({ ...quote, startDate: '2027-01-27' }, 3, { ...policy, dayCount: 'thirty_strict' })[0]).toBe(
      '2027-01-27 2027-02-01 4/90'
    );
  });
});

test.each([
  ['a day that does not exist', { startDate: '2027-02-29', termMonths: 12 }],
  ['no date at all', { startDate: 'soon', termMonths: 12 }],
  ['a date out of this world', { startDate: '9999-12-31', termMonths: 12 }],
  ['no months', { startDate: '2027-01-01', termMonths: 0 }],
  ['half a month', { startDate: '2027-01-01', termMonths: 1.5 }],
  ['more than a hundred years', { startDate: '2027-01-01', termMonths: 1201 }],
  ['not a number of months', { startDate: '2027-01-01', termMonths: Number.NaN }],
  ['a bill day of 0', { startDate: '2027-01-01', termMonths: 12, billDay: 0 }],
  ['a bill day of 32', { startDate: '2027-01-01', termMonths: 12, billDay: 32 }]
])('%s is no term', (_case, quote) => {
  expect(readTerm(quote)).toBeUndefined();
});
