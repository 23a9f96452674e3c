import { describe, expect, test } from '@jest/globals';
import { revenueSchedule, type RevenueRule } from '../../src/revenue/index.ts';

const months = (amount: string, rule: RevenueRule, currency = 'EUR'): unknown => {
  const schedule = revenueSchedule(currency, amount, rule);
  if (!schedule.ok) return schedule.code;
  const rows = Object.fromEntries(schedule.months.map((row) => [row.month, row.amount]));
  return schedule.unscheduled === '0' ? rows : { ...rows, unscheduled: schedule.unscheduled };
};
const span = { start: '2027-01-15', end: '2027-04-15' };

describe('ratable revenue', () => {
  test('daily: each month earns by its days', () => {
    // 17, 28, 31 and 14 days of 90
    expect(months('1000', { kind: 'ratable_daily', ...span })).toEqual({
      '2027-01': '188.89',
      '2027-02': '311.11',
      '2027-03': '344.44',
      '2027-04': '155.56'
    });
  });

  test('monthly: a whole month weighs 1, a partial one its days ÷ days of that month', () => {
    // 17/31 + 1 + 1 + 14/30 = 3.015053…; 181.885…, 331.669…, 331.669…, 154.779… less 0.005 of rounding down
    expect(months('1000', { kind: 'ratable_monthly', ...span })).toEqual({
      '2027-01': '181.88',
      '2027-02': '331.67',
      '2027-03': '331.67',
      '2027-04': '154.78'
    });
  });

  test('whole months are equal monthly and unequal daily', () => {
    const year = { start: '2027-01-01', end: '2027-04-01' };
    expect(months('900', { kind: 'ratable_monthly', ...year })).toEqual({
      '2027-01': '300',
      '2027-02': '300',
      '2027-03': '300'
    });
    expect(months('900', { kind: 'ratable_daily', ...year })).toEqual({
      '2027-01': '310',
      '2027-02': '280',
      '2027-03': '310'
    });
  });

  test('the odd cents go to the earlier months, also of a credit and in yen and dinar', () => {
    const rule = { kind: 'ratable_monthly', start: '2027-01-01', end: '2027-04-01' } as const;
    expect(months('100', rule)).toEqual({ '2027-01': '33.34', '2027-02': '33.33', '2027-03': '33.33' });
    expect(months('-100', rule)).toEqual({ '2027-01': '-33.34', '2027-02': '-33.33', '2027-03': '-33.33' });
    expect(months('100', rule, 'JPY')).toEqual({ '2027-01': '34', '2027-02': '33', '2027-03': '33' });
    expect(months('1', rule, 'KWD')).toEqual({ '2027-01': '0.334', '2027-02': '0.333', '2027-03': '0.333' });
  });

  test('29 February counts', () => {
    expect(months('60', { kind: 'ratable_daily', start: '2028-02-01', end: '2028-04-01' })).toEqual({
      '2028-02': '29',
      '2028-03': '31'
    });
  });
});

describe('revenue at a point, as used, by milestone', () => {
  test('point in time: the month of the day earns all', () => {
    expect(months('99.95', { kind: 'point_in_time', date: '2027-12-31' })).toEqual({ '2027-12': '99.95' });
  });

  test('as used: by quantity, and what is not used is earned on the last day', () => {
    const uses = [
      { date: '2027-03-02', quantity: '100' },
      { date: '2027-01-20', quantity: '250' },
      { date: '2027-01-21', quantity: '50' }
    ];
    expect(months('1000', { kind: 'as_used', end: '2028-01-01', committed: '1000', uses })).toEqual({
      '2027-01': '300',
      '2027-03': '100',
      '2027-12': '600'
    });
    expect(months('1000', { kind: 'as_used', end: '2028-01-01', committed: '350', uses })).toEqual({
      '2027-01': '857.14',
      '2027-03': '142.86'
    });
    expect(months('1000', { kind: 'as_used', end: '2028-01-01', uses })).toEqual({
      '2027-01': '750',
      '2027-03': '250'
    });
  });

  test('milestones: by percent, several in one month added up, without a date not scheduled', () => {
    const milestones = [
      { name: 'design', percent: '33.3', date: '2027-02-10' },
      { name: 'pilot', percent: '33.3', date: '2027-02-20' },
      { name: 'live', percent: '33.4' }
    ];
    // 33.30333, 33.30333, 33.40334: the odd cent goes to the last
    expect(months('100.01', { kind: 'milestones', milestones })).toEqual({ '2027-02': '66.6', unscheduled: '33.41' });
  });

  test('months come in order of time, however milestones are listed', () => {
    const milestones = [
      { name: 'live', percent: '60', date: '2027-12-01' },
      { name: 'design', percent: '40', date: '2027-03-01' }
    ];
    expect(revenueSchedule('EUR', '100', { kind: 'milestones', milestones })).toEqual({
      ok: true,
      months: [
        { month: '2027-03', amount: '40' },
        { month: '2027-12', amount: '60' }
      ],
      unscheduled: '0'
    });
  });
});

describe('what cannot be spread is refused', () => {
  const use = (date: string, quantity: string) => ({ date, quantity });
  test.each<[string, string, RevenueRule]>([
    ['bad_amount', '10.005', { kind: 'ratable_daily', ...span }],
    ['bad_amount', 'ten', { kind: 'ratable_daily', ...span }],
    ['bad_period', '10', { kind: 'ratable_daily', start: '2027-01-01', end: '2027-01-01' }],
    ['bad_period', '10', { kind: 'ratable_monthly', start: '0001-01-01', end: '2027-01-01' }],
    ['bad_date', '10', { kind: 'point_in_time', date: '2027-02-29' }],
    ['bad_date', '10', { kind: 'as_used', end: '2027-02-01', uses: [use('2027-02-01', '1')] }],
    ['bad_date', '10', { kind: 'as_used', end: '0001-02-01', uses: [] }],
    ['bad_quantity', '10', { kind: 'as_used', end: '2027-02-01', uses: [use('2027-01-01', '-1')] }],
    ['nothing_committed', '10', { kind: 'as_used', end: '2027-02-01', uses: [] }],
    ['milestones_not_whole', '10', { kind: 'milestones', milestones: [{ name: 'one', percent: '99.9' }] }],
    ['milestones_not_whole', '10', { kind: 'milestones', milestones: [] }],
    ['bad_percent', '10', { kind: 'milestones', milestones: [{ name: 'one', percent: '-1' }] }],
    ['bad_date', '10', { kind: 'milestones', milestones: [{ name: 'one', percent: '100', date: '0001-01-01' }] }]
  ])('%s', (code, amount, rule) => {
    expect(revenueSchedule('EUR', amount, rule)).toMatchObject({ ok: false, code });
  });
});
