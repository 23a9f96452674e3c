import { describe, expect, test } from '@jest/globals';
import type { Alignment, BillDayRule, Charge, ProrationPolicy } from '../src/index.ts';
import { periodAt } from '../src/lifecycle/billing-grid.ts';
import { chargeGrid } from '../src/lifecycle/charge-grid.ts';
import { dateOf, parseDay, type Day } from '../src/lifecycle/local-date.ts';
import { KILL_BILL, LOCAL_BILLING, ZUORA_ACTUAL_BY_DAY } from '../src/lifecycle/proration-policies.ts';
import type { Term } from '../src/lifecycle/term.ts';
import { charge, euros } from './fixtures/catalog.ts';
import { evaluateDeal, itemTexts } from './fixtures/deal.ts';

const day = (date: string): Day => {
  const parsed = parseDay(date);
  if (parsed === undefined) throw new Error(`${date} is no day`);
  return parsed;
};

describe('a quarter of a renewed subscription, in force from 20 May 2027, is counted from', () => {
  // subscribed 15 January 2026, renewed on 1 March 2027 for a year, the account billed on the 5th
  const term: Term = {
    start: day('2027-03-01'),
    end: day('2028-03-01'),
    months: 12,
    billDay: 5,
    subscriptionStart: day('2026-01-15')
  };
  const quarter = { unit: 'quarter', count: 1 } as const;
  test.each<[Alignment | undefined, BillDayRule['rule'] | undefined, string, string]>([
    ['subscription', 'subscription_start', '2027-04-15', '2027-07-15'],
    ['subscription', 'account', '2027-05-05', '2027-08-05'], // first boundary 5 February 2026
    [undefined, undefined, '2027-05-05', '2027-08-05'],
    ['term', 'term_start', '2027-03-01', '2027-06-01'],
    ['term', 'account', '2027-03-05', '2027-06-05'],
    ['charge', 'charge_trigger', '2027-05-20', '2027-08-20'],
    ['charge', 'account', '2027-03-05', '2027-06-05'] // first boundary 5 June 2027
  ])('its %s, on the day of %s: %s to %s', (alignment, rule, start, end) => {
    const billDay = rule && ({ rule } as BillDayRule);
    const grid = chargeGrid({ period: quarter, alignment, billDay }, day('2027-05-20'), term, LOCAL_BILLING);
    const period = grid && periodAt(grid, day('2027-05-20'));
    expect(period && [dateOf(period.start), dateOf(period.end)]).toEqual([start, end]);
  });

  test('nothing without a period', () => {
    expect(chargeGrid({}, term.start, term, LOCAL_BILLING)).toBeUndefined();
  });
});

describe('a year of 365 from 20 March 2027, billed on the 10th, for two years', () => {
  const yearly = charge({ ...euros({ amount: '365' }), period: { unit: 'year', count: 1 } });
  const quote = { startDate: '2027-03-20', termMonths: 24, billDay: 10 };
  test.each<[string, ProrationPolicy, string[]]>([
    [
      // 21 of 365 days before 10 April 2027, a whole year of 366, then 344 of 365 days
      'turns on the next bill day for Zuora',
      { ...ZUORA_ACTUAL_BY_DAY, discountItems: 'netted' },
      ['2027-03-20 2027-04-10 21', '2027-04-10 2028-04-10 365', '2028-04-10 2029-03-20 344']
    ],
    [
      // 356 of the 366 days from 10 March 2027 to 10 March 2028; 10 of 365 days last
      'turns a whole year later for Kill Bill',
      KILL_BILL,
      ['2027-03-20 2028-03-10 355.03', '2028-03-10 2029-03-10 365', '2029-03-10 2029-03-20 10']
    ]
  ])('%s', (_case, policy, expected) => {
    expect(itemTexts(evaluateDeal({ charges: [yearly], policy, quote }))).toEqual(expected);
  });

  test('turns on the bill day of the month it starts in, when that is still to come, for both', () => {
    const early = { ...quote, startDate: '2027-03-01' };
    // 9 of the 365 days from 10 March 2026; 356 of 365 last
    const expected = ['2027-03-01 2027-03-10 9', '2027-03-10 2028-03-10 365', '2028-03-10 2029-03-01 356'];
    for (const policy of [LOCAL_BILLING, KILL_BILL])
      expect(itemTexts(evaluateDeal({ charges: [yearly], policy, quote: early }))).toEqual(expected);
  });
});

describe('a charge of 310 a month, the account billed on the 1st, that begins or ends within 2027', () => {
  const items = (over: Partial<Charge>, quote: object, entry: object = {}): string[] =>
    itemTexts(
      evaluateDeal({
        charges: [charge({ ...euros({ amount: '310' }), ...over })],
        entries: { chg_seats: entry },
        quote
      })
    );

  test('begins on activation: 16 of 31 days first', () => {
    const active = items({ trigger: 'activation' }, { activationDate: '2027-03-16', billDay: 1 });
    expect(active.slice(0, 2)).toEqual(['2027-03-16 2027-04-01 160', '2027-04-01 2027-05-01 310']);
    expect(active).toHaveLength(10);
  });

  test('begins on acceptance, on the last day: 1 of 31', () => {
    expect(items({ trigger: 'acceptance' }, { acceptanceDate: '2027-12-31', billDay: 1 })).toEqual([
      '2027-12-31 2028-01-01 10'
    ]);
  });

  test('begins on a date of its own, or with the contract when the quote gives none', () => {
    const own = items({ trigger: 'date' }, {}, { startDate: '2027-11-01' });
    expect(own).toEqual(['2027-11-01 2027-12-01 310', '2027-12-01 2028-01-01 310']);
    for (const trigger of ['date', 'activation', 'acceptance'] as const)
      expect(items({ trigger }, {})[0]).toBe('2027-01-01 2027-02-01 310');
  });

  test('ends three periods after it began, on no boundary: 15 of 30 days last', () => {
    const over: Partial<Charge> = { trigger: 'activation', endCondition: { kind: 'periods', count: 3 } };
    expect(items(over, { activationDate: '2027-03-16', billDay: 1 })).toEqual([
      '2027-03-16 2027-04-01 160',
      '2027-04-01 2027-05-01 310',
      '2027-05-01 2027-06-01 310',
      '2027-06-01 2027-06-16 155'
    ]);
  });

  test('ends two periods of two weeks after it began', () => {
    const over: Partial<Charge> = { period: { unit: 'week', count: 2 }, endCondition: { kind: 'periods', count: 2 } };
    expect(items(over, {})).toEqual(['2027-01-01 2027-01-15 310', '2027-01-15 2027-01-29 310']);
  });

  test('ends with the term when its periods last longer, however long', () => {
    const years = { unit: 'year', count: 1200 } as const;
    for (const over of [
      { endCondition: { kind: 'periods', count: 13 } },
      { period: { unit: 'term', count: 1 }, endCondition: { kind: 'periods', count: 1 } },
      { period: years, endCondition: { kind: 'periods', count: 1200 } }
    ] as const)
      expect(items(over, {}).at(-1)).toMatch(/ 2028-01-01 /);
  });

  test('ends on a date of its own, the first day it no longer counts: 15 of 31 days last', () => {
    expect(items({ endCondition: { kind: 'date' } }, {}, { endDate: '2027-03-16' })).toEqual([
      '2027-01-01 2027-02-01 310',
      '2027-02-01 2027-03-01 310',
      '2027-03-01 2027-03-16 150'
    ]);
    expect(items({ endCondition: { kind: 'date' } }, {})).toHaveLength(12);
  });

  test('is billed once, on its own day, when it is one-time', () => {
    const over: Partial<Charge> = { type: 'one_time', trigger: 'activation', timing: 'in_arrears' };
    expect(items(over, { activationDate: '2027-03-16' })).toEqual(['2027-03-16 2027-03-17 310']);
  });

  test('shows its own days on its line', () => {
    const over: Partial<Charge> = { trigger: 'activation', endCondition: { kind: 'periods', count: 3 } };
    const quote = { activationDate: '2027-03-16', billDay: 1 };
    const [line] = evaluateDeal({ charges: [charge({ ...euros({ amount: '310' }), ...over })], quote }).priced.lines;
    expect(line).toMatchObject({
      startDate: '2027-03-16',
      endDate: '2027-06-16',
      contractValue: '935',
      arithmetic: '1 × 310.00 × (16/31 + 2 + 15/30) months'
    });
  });
});
