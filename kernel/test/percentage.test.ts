import { describe, expect, test } from '@jest/globals';
import type { PerEvent } from '../src/index.ts';
import { Exact } from '../src/pricing/exact.ts';
import { percentageOfEvents } from '../src/pricing/models/percentage.ts';

const fee = (perEvent: PerEvent, ...amounts: string[]): string | undefined =>
  percentageOfEvents(
    { currency: 'EUR', percent: '10', perEvent },
    amounts.map((amount) => new Exact(amount))
  )?.amount.toString();

describe('10 percent of each event', () => {
  test.each<[string, PerEvent, string[], string | undefined]>([
    ['nothing for no event', { fixedFee: '1', minFee: '5' }, [], '0'],
    ['adds up', {}, ['100', '50.5'], '15.05'],
    ['with a fixed fee for each', { fixedFee: '1' }, ['100', '50'], '17'],
    ['the fixed fee is due for an event of 0', { fixedFee: '1' }, ['0'], '1'],
    ['raised whole to the smallest fee', { fixedFee: '1', minFee: '5' }, ['30', '100'], '16'],
    ['not below the smallest fee when equal to it', { fixedFee: '1', minFee: '5' }, ['40'], '5'],
    ['held whole to the largest fee', { fixedFee: '1', maxFee: '8' }, ['100', '20'], '11'],
    ['the first events are free', { fixedFee: '1', freeEvents: '2' }, ['900', '900', '100'], '11'],
    ['the first amount is free', { fixedFee: '1', freeAmount: '100' }, ['60', '40', '100'], '11'],
    [
      'an event that crosses the free amount pays for the rest',
      { fixedFee: '1', freeAmount: '100' },
      ['60', '60'],
      '3'
    ],
    ['free events end first', { freeEvents: '1', freeAmount: '100' }, ['10', '80'], '8'],
    ['the free amount ends first', { freeEvents: '9', freeAmount: '100' }, ['100', '80'], '8'],
    ['an event of 0 after the free amount is not free', { fixedFee: '1', freeAmount: '100' }, ['100', '0'], '1'],
    ['a wholly free event owes no smallest fee', { minFee: '5', freeAmount: '100' }, ['100'], '0'],
    ['the rest of a partly free event owes the smallest fee', { minFee: '5', freeAmount: '100' }, ['101'], '5'],
    ['no free events are no free events', { freeEvents: '0', fixedFee: '1' }, ['10'], '2'],
    ['a negative event is refused', {}, ['10', '-1'], undefined]
  ])('%s', (_case, perEvent, amounts, expected) => {
    expect(fee(perEvent, ...amounts)).toBe(expected);
  });
});
