import { describe, expect, test } from '@jest/globals';
import type { BillDayRule, Charge, Quote } from '../src/index.ts';
import { charge, euros } from './fixtures/catalog.ts';
import { evaluateDeal, itemTexts } from './fixtures/deal.ts';

const items = (over: Partial<Charge>, quote: Partial<Quote>): string[] =>
  itemTexts(evaluateDeal({ charges: [charge(over)], quote }));

/** The day periods turn on, whatever the charge: the first days of its items. */
const turns = (billDay: BillDayRule, quote: Partial<Quote>): string[] =>
  items({ billDay }, quote).map((item) => item.slice(0, 10));

describe('310 a month from 10 February to 10 May, the account billed on the 15th, active on the 20th,', () => {
  const quote = { startDate: '2027-02-10', termMonths: 3, billDay: 15, activationDate: '2027-02-20' };
  const month: Partial<Charge> = euros({ amount: '310' });
  const fromTheTenth = ['2027-02-10 2027-03-10 310', '2027-03-10 2027-04-10 310', '2027-04-10 2027-05-10 310'];
  test.each<[string, Partial<Charge>, string[]]>([
    [
      "turns on the account's day by default: 5 of 31 days first, 25 of 30 last",
      {},
      [
        '2027-02-10 2027-02-15 50',
        '2027-02-15 2027-03-15 310',
        '2027-03-15 2027-04-15 310',
        '2027-04-15 2027-05-10 258.33'
      ]
    ],
    [
      'turns on the day of service activation: 20 of 30 days last',
      { billDay: { rule: 'charge_trigger' }, trigger: 'activation' },
      ['2027-02-20 2027-03-20 310', '2027-03-20 2027-04-20 310', '2027-04-20 2027-05-10 206.67']
    ],
    ['turns on the day the subscription starts', { billDay: { rule: 'subscription_start' } }, fromTheTenth],
    ['turns on the day the term starts', { billDay: { rule: 'term_start' } }, fromTheTenth],
    ['turns on the day after the term', { billDay: { rule: 'term_end' } }, fromTheTenth],
    [
      'turns on a day of its own: 10 of 28 days first, 20 of 30 last',
      { billDay: { rule: 'day_of_month', day: 20 } },
      [
        '2027-02-10 2027-02-20 100',
        '2027-02-20 2027-03-20 310',
        '2027-03-20 2027-04-20 310',
        '2027-04-20 2027-05-10 206.67'
      ]
    ]
  ])('%s', (_case, over, expected) => {
    expect(items({ ...month, ...over }, quote)).toEqual(expected);
  });
});

test('a term that ends on another day than it starts turns on the day it ends', () => {
  // 31 January and a month is 28 February: 28 of the 31 days from 28 January
  const quote = { startDate: '2027-01-31', termMonths: 1 };
  const month = euros({ amount: '310' });
  expect(items({ ...month, billDay: { rule: 'term_end' } }, quote)).toEqual(['2027-01-31 2027-02-28 280']);
  expect(items({ ...month, billDay: { rule: 'term_start' } }, quote)).toEqual(['2027-01-31 2027-02-28 310']);
});

describe('a day that a month lacks is its last day, and comes back', () => {
  test.each<[number, string, string[]]>([
    [31, '2027-01-31', ['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31', '2027-06-30']],
    [31, '2028-01-31', ['2028-01-31', '2028-02-29', '2028-03-31', '2028-04-30', '2028-05-31', '2028-06-30']],
    [30, '2027-01-30', ['2027-01-30', '2027-02-28', '2027-03-30', '2027-04-30', '2027-05-30', '2027-06-30']],
    [30, '2028-01-30', ['2028-01-30', '2028-02-29', '2028-03-30', '2028-04-30', '2028-05-30', '2028-06-30']],
    [29, '2027-01-29', ['2027-01-29', '2027-02-28', '2027-03-29', '2027-04-29', '2027-05-29', '2027-06-29']],
    [29, '2028-01-29', ['2028-01-29', '2028-02-29', '2028-03-29', '2028-04-29', '2028-05-29', '2028-06-29']],
    [31, '2027-02-28', ['2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31', '2027-06-30', '2027-07-31']]
  ])('on day %i from %s', (day, startDate, expected) => {
    expect(turns({ rule: 'day_of_month', day }, { startDate, termMonths: 6 }).slice(0, 6)).toEqual(expected);
  });

  test('a year from 29 February turns on the 28th until the next leap year', () => {
    const yearly = { ...euros({ amount: '365' }), period: { unit: 'year', count: 1 } } as const;
    expect(items(yearly, { startDate: '2028-02-29', termMonths: 60 })).toEqual([
      '2028-02-29 2029-02-28 365',
      '2029-02-28 2030-02-28 365',
      '2030-02-28 2031-02-28 365',
      '2031-02-28 2032-02-29 365',
      '2032-02-29 2033-02-28 365'
    ]);
  });

  test('half of a February costs 14 of 28 days, in a leap year 14 of 29', () => {
    const month = euros({ amount: '100' });
    const [first] = items(month, { startDate: '2027-02-15', termMonths: 1, billDay: 1 });
    const [leap] = items(month, { startDate: '2028-02-16', termMonths: 1, billDay: 1 });
    expect([first, leap]).toEqual(['2027-02-15 2027-03-01 50', '2028-02-16 2028-03-01 48.28']);
  });
});

describe('weeks turn on a weekday', () => {
  // 10 February 2027 is a Wednesday
  const quote = { startDate: '2027-02-10', termMonths: 1 };
  const week = { ...euros({ amount: '7' }), period: { unit: 'week', count: 1 } } as const;
  test.each<[string, number | undefined, string[]]>([
    [
      'Monday: 5 of 7 days first, 2 last',
      1,
      [
        '2027-02-10 2027-02-15 5',
        '2027-02-15 2027-02-22 7',
        '2027-02-22 2027-03-01 7',
        '2027-03-01 2027-03-08 7',
        '2027-03-08 2027-03-10 2'
      ]
    ],
    [
      'Wednesday, the day of the start',
      3,
      ['2027-02-10 2027-02-17 7', '2027-02-17 2027-02-24 7', '2027-02-24 2027-03-03 7', '2027-03-03 2027-03-10 7']
    ],
    [
      'Sunday: 4 of 7 days first, 3 last',
      7,
      [
        '2027-02-10 2027-02-14 4',
        '2027-02-14 2027-02-21 7',
        '2027-02-21 2027-02-28 7',
        '2027-02-28 2027-03-07 7',
        '2027-03-07 2027-03-10 3'
      ]
    ],
    [
      'the day of the start without a rule',
      undefined,
      ['2027-02-10 2027-02-17 7', '2027-02-17 2027-02-24 7', '2027-02-24 2027-03-03 7', '2027-03-03 2027-03-10 7']
    ]
  ])('%s', (_case, weekday, expected) => {
    expect(items({ ...week, ...(weekday && { billDay: { rule: 'weekday', weekday } }) }, quote)).toEqual(expected);
  });

  test('two weeks from the first Monday, and 5 of the 14 days before it', () => {
    const fortnight = { ...euros({ amount: '14' }), period: { unit: 'week', count: 2 } } as const;
    expect(items({ ...fortnight, billDay: { rule: 'weekday', weekday: 1 } }, quote)).toEqual([
      '2027-02-10 2027-02-15 5',
      '2027-02-15 2027-03-01 14',
      '2027-03-01 2027-03-10 9'
    ]);
  });
});
