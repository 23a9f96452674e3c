import { describe, expect, test } from '@jest/globals';
import { aggregateUsage, type UsageEvent } from '../../src/usage/index.ts';

const event = (id: string, at: string, quantity: string, key?: string): UsageEvent => ({
  id,
  at: `2027-01-${at}:00.000Z`,
  quantity,
  ...(key !== undefined && { key })
});
const events = [
  event('a', '03T10:00', '2.5', 'mira'),
  event('b', '09T10:00', '40', 'jonas'),
  event('c', '31T23:59', '7', 'mira'),
  event('d', '20T08:00', '-1.5', 'petra')
];

describe('one quantity out of many events', () => {
  test.each([
    ['sum', '48'],
    ['max', '40'],
    ['unique_count', '3'],
    ['last', '7']
  ] as const)('%s is %s', (aggregation, quantity) => {
    expect(aggregateUsage(aggregation, events)).toEqual({ ok: true, quantity });
  });

  test.each(['sum', 'max', 'unique_count', 'last'] as const)('%s of nothing is 0', (aggregation) => {
    expect(aggregateUsage(aggregation, [])).toEqual({ ok: true, quantity: '0' });
  });

  test('an id that comes again is the same event, and the first one counts', () => {
    const again = [...events, event('b', '10T10:00', '1000', 'tomas')];
    expect(aggregateUsage('sum', again)).toEqual({ ok: true, quantity: '48' });
    expect(aggregateUsage('unique_count', again)).toEqual({ ok: true, quantity: '3' });
  });

  test('of two readings at one moment the later given is the last', () => {
    const pair = [event('a', '03T10:00', '5'), event('b', '03T10:00', '6')];
    expect(aggregateUsage('last', pair)).toEqual({ ok: true, quantity: '6' });
  });

  test('the highest of negative readings is negative, not 0', () => {
    expect(aggregateUsage('max', [event('a', '03T10:00', '-5'), event('b', '04T10:00', '-2')])).toEqual({
      ok: true,
      quantity: '-2'
    });
  });

  test.each([
    ['usage_key_missing', 'unique_count', event('a', '03T10:00', '5')],
    ['bad_number', 'sum', event('a', '03T10:00', '1e3')],
    ['bad_instant', 'sum', { id: 'a', at: '2027-02-30T00:00:00.000Z', quantity: '1' }],
    ['bad_instant', 'sum', { id: 'a', at: '0001-01-01T00:00:00.000Z', quantity: '1' }],
    ['bad_instant', 'last', { id: 'a', at: '2027-01-30', quantity: '1' }]
  ] as const)('refuses with %s what it cannot count', (code, aggregation, bad) => {
    expect(aggregateUsage(aggregation, [bad])).toMatchObject({ ok: false, code });
  });
});
