import { describe, expect, test } from '@jest/globals';
import type { ProrationPolicy } from '../src/index.ts';
import { addPeriods, daysFrom, periodFrom } from '../src/lifecycle/billing-period.ts';
import { addMonths, dateOf, dayInMonth, dayOfMonth, monthOf, overlap, parseDay } from '../src/lifecycle/local-date.ts';
import { monthsBetween } from '../src/lifecycle/months-between.ts';
import { prorationRatio } from '../src/lifecycle/proration-ratio.ts';
import { plus } from '../src/lifecycle/ratio.ts';
import { ALIGNED } from './fixtures/catalog.ts';

const day = (date: string): number => {
  const parsed = parseDay(date);
  if (parsed === undefined) throw new Error(`${date} is no day`);
  return parsed;
};
const BY_MONTH_FIRST: ProrationPolicy = { ...ALIGNED, unit: 'by_month_first' };
const SHIFTED: ProrationPolicy = { ...ALIGNED, reference: 'shifted' };

/** num/den of a part of the period of so many months that begins in the month of `from`, on the bill day. */
function ratio(from: string, months: number, start: string, end: string, policy: ProrationPolicy, billDay = 1): string {
  const period = periodFrom({ billDay, months }, monthOf(day(from)));
  const { num, den } = prorationRatio({ start: day(start), end: day(end) }, period, policy);
  return `${num}/${den}`;
}

describe('the share of a period, before it is rounded', () => {
  test.each<[string, string, number, string, string, ProrationPolicy]>([
    ['22/31', '2027-01-01', 1, '2027-01-10', '2027-02-01', ALIGNED],
    ['1/1', '2027-01-01', 1, '2027-01-01', '2027-02-01', { ...ALIGNED, mode: 'none' }],
    ['1/1', '2027-01-01', 1, '2027-01-10', '2027-02-01', { ...ALIGNED, mode: 'full' }],
    ['0/1', '2027-01-01', 1, '2027-01-10', '2027-02-01', { ...ALIGNED, mode: 'none' }],
    ['22/30', '2027-01-01', 1, '2027-01-10', '2027-02-01', { ...ALIGNED, dayCount: 'thirty' }],
    ['30/30', '2027-01-01', 1, '2027-01-01', '2027-01-31', { ...ALIGNED, dayCount: 'thirty' }],
    // 91 days of 90 are held to the whole
    ['1/1', '2027-07-01', 3, '2027-07-01', '2027-09-30', { ...ALIGNED, dayCount: 'thirty' }],
    ['21/30', '2027-01-01', 1, '2027-01-10', '2027-02-01', { ...ALIGNED, dayCount: 'thirty_strict' }],
    ['21/30', '2027-02-01', 1, '2027-02-10', '2027-03-01', { ...ALIGNED, dayCount: 'thirty_strict' }],
    ['19/90', '2028-01-01', 3, '2028-02-10', '2028-02-29', { ...ALIGNED, dayCount: 'thirty_strict' }],
    // 22 days of January, all of February, 19 days of March
    ['72/93', '2027-01-01', 3, '2027-01-10', '2027-03-20', BY_MONTH_FIRST],
    // February of a leap year has 29 days
    ['20/87', '2028-01-01', 3, '2028-02-10', '2028-03-01', BY_MONTH_FIRST],
    // a part that ends where a month does has nothing of the next
    ['22/93', '2027-01-01', 3, '2027-01-10', '2027-02-01', BY_MONTH_FIRST],
    // 15 days of February and all of March; what lies past the period is none of it
    ['42/84', '2027-01-01', 3, '2027-02-15', '2027-04-10', BY_MONTH_FIRST],
    // 22 of 30 and a whole month
    ['52/90', '2027-01-01', 3, '2027-01-10', '2027-03-01', { ...BY_MONTH_FIRST, dayCount: 'thirty' }],
    ['30/30', '2027-01-01', 1, '2027-01-01', '2027-01-31', { ...BY_MONTH_FIRST, dayCount: 'thirty' }],
    ['21/90', '2027-01-01', 3, '2027-01-10', '2027-02-01', { ...BY_MONTH_FIRST, dayCount: 'thirty_strict' }]
  ])('%s of %s + %i months for [%s, %s)', (expected, from, months, start, end, policy) => {
    expect(ratio(from, months, start, end, policy)).toBe(expected);
  });

  test.each<[string, string, string, string]>([
    // leading: back one month from the bill day by the calendar alone, 30 November to 30 December
    ['10/30', '2026-11-01', '2026-12-20', '2026-12-30'],
    // trailing: on one month from the bill day of a short month, 28 February to 28 March
    ['10/28', '2027-02-01', '2027-02-28', '2027-03-10']
  ])('%s where the reference is shifted, bill day 30', (expected, from, start, end) => {
    expect(ratio(from, 1, start, end, SHIFTED, 30)).toBe(expected);
  });

  test.each<[ProrationPolicy, string]>([
    [ALIGNED, '5/14'],
    [{ ...BY_MONTH_FIRST, dayCount: 'thirty' }, '5/14'],
    [{ ...SHIFTED, dayCount: 'thirty_strict' }, '5/14']
  ])('a period counted in days is measured in its own days (%j)', (policy, expected) => {
    const start = day('2027-01-25');
    const { num, den } = prorationRatio({ start, end: start + 5 }, daysFrom(start, 14), policy);
    expect(`${num}/${den}`).toBe(expected);
  });

  test('ratios are added without being rounded or reduced', () => {
    expect(plus({ num: 14, den: 31 }, { num: 3, den: 31 })).toEqual({ num: 17, den: 31 });
    expect(plus({ num: 14, den: 31 }, { num: 1, den: 2 })).toEqual({ num: 59, den: 62 });
  });
});

describe('days', () => {
  test.each([
    ['1970-01-01', 0],
    ['2027-02-01', 20_850],
    ['2028-02-29', 21_243],
    ['2200-12-31', 84_370]
  ])('%s is day %i', (date, number) => {
    expect(parseDay(date)).toBe(number);
    expect(dateOf(number)).toBe(date);
  });

  test.each([
    '1969-12-31',
    '2201-01-01',
    '2027-02-29',
    '2100-02-29',
    '2027-04-31',
    '2027-13-01',
    '2027-00-10',
    '2027-01-00',
    '2027-1-01',
    '2027-01-1',
    '027-01-01',
    '12027-01-01',
    '2027-01-011',
    ' 2027-01-01',
    '2027-01-01T00:00:00Z',
    '2027/01/01',
    ''
  ])('%j is no day', (date) => {
    expect(parseDay(date)).toBeUndefined();
  });

  test('a bill day that a month lacks is its last day, and comes back', () => {
    const february = monthOf(day('2027-02-10'));
    expect([0, 1, 2].map((months) => dateOf(dayInMonth(february + months, 31)))).toEqual([
      '2027-02-28',
      '2027-03-31',
      '2027-04-30'
    ]);
    expect(dateOf(dayInMonth(monthOf(day('2028-02-01')), 30))).toBe('2028-02-29');
    expect(dateOf(dayInMonth(monthOf(day('2027-12-01')), 31))).toBe('2027-12-31');
  });

  test('months are added by the calendar, also backwards and over years', () => {
    expect(dateOf(addMonths(day('2027-01-31'), 1))).toBe('2027-02-28');
    expect(dateOf(addMonths(day('2027-03-31'), -1))).toBe('2027-02-28');
    expect(dateOf(addMonths(day('2027-12-15'), 14))).toBe('2029-02-15');
    expect(dateOf(addMonths(day('2027-01-15'), -13))).toBe('2025-12-15');
    expect(dayOfMonth(day('2027-12-31'))).toBe(31);
  });

  test.each<[string, string, number, string]>([
    // the 23 days from 15 February are of a month of 28
    ['2027-01-15', '2027-03-10', 1, '51/28'],
    ['2027-01-15', '2027-03-15', 2, '62/31'],
    // 28 February is a month after 31 January, which the next month ends on 31 March
    ['2027-01-31', '2027-02-28', 1, '31/31'],
    ['2027-01-31', '2027-02-27', 0, '27/28'],
    ['2027-12-31', '2028-12-30', 11, '371/31'],
    ['2027-03-01', '2027-03-01', 0, '0/31']
  ])('from %s to %s are %i whole months, in all %s', (from, to, whole, total) => {
    const between = monthsBetween(day(from), day(to));
    expect([between.whole, `${between.total.num}/${between.total.den}`]).toEqual([whole, total]);
  });

  test('periods are counted up to the longest term there is, 100 years', () => {
    const century = addPeriods(day('2027-01-31'), { unit: 'half_year', count: 2 }, 100);
    expect(century && dateOf(century)).toBe('2127-01-31');
    expect(addPeriods(day('2027-01-31'), { unit: 'month', count: 1201 }, 1)).toBeUndefined();
    expect(addPeriods(day('2027-01-31'), { unit: 'week', count: 2 }, 3)).toBe(day('2027-03-14'));
    expect(addPeriods(day('2027-01-31'), { unit: 'term', count: 1 }, 1)).toBeUndefined();
  });

  test('spans that touch have nothing in common', () => {
    expect(overlap({ start: 0, end: 5 }, { start: 5, end: 9 })).toBeUndefined();
    expect(overlap({ start: 0, end: 4 }, { start: 5, end: 9 })).toBeUndefined();
    expect(overlap({ start: 0, end: 6 }, { start: 5, end: 9 })).toEqual({ start: 5, end: 6 });
    expect(overlap({ start: 0, end: 9 }, { start: 3, end: 5 })).toEqual({ start: 3, end: 5 });
  });
});
